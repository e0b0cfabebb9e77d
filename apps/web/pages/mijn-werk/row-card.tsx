import type { WaitsIn } from '@peildatum/proposals';
import { StatusBadge } from '../../components/badge.js';
import { Button } from '../../components/button.js';
import { Note } from '../../components/paragraph.js';
import { CellField } from './cell-field.js';
import { ConfirmBox } from './confirm-form.js';
import { type Confirming, canConfirm } from './confirmed-rows.js';
import type { GridRow } from './grid.js';
import { MOVE } from './grid-moves.js';
import { fieldName } from './typed-rows.js';
import { columnLabel } from './words.js';

export interface RowCardProps {
  readonly row: GridRow;
  readonly isLate: boolean;
  /** Whether what is filled in waits for another's approval. */
  readonly isHeld: boolean;
  /** The proposal in which it waits. */
  readonly waits: WaitsIn | undefined;
  readonly confirming: Confirming;
}

/** The buttons of a row that waits already. */
export const REPLACE = 'vervang';
export const WITHDRAW = 'trek-in';

/** A row of a werkblad, to fill in. */
export function RowCard({ row, isLate, isHeld, waits, confirming }: RowCardProps) {
  const { number, id, isNew, version, shown, fields, error, isTyped } = row;
  const [inSight, more] = [fields.filter(({ isMore }) => !isMore), fields.filter(({ isMore }) => isMore)];
  const about = more.find(({ column }) => column.kind === 'tekst')?.value;
  const known = shown.filter(({ text }) => text !== '' && text !== id);
  const name = isNew ? 'deze nieuwe rij' : id.length > 40 ? 'deze rij' : id;
  return (
    <fieldset class={`pd-grid__row${error === undefined ? '' : ' pd-grid__row--invalid'}`} id={fieldName(number)}>
      <legend class="pd-grid__head">
        {isNew ? 'Nieuw' : titleOf(row)}
        {isLate ? (
          <>
            {' '}
            <StatusBadge tone="error">Te laat</StatusBadge>
          </>
        ) : null}
        {waits === undefined ? null : (
          <>
            {' '}
            <StatusBadge tone="active">Wacht op goedkeuring</StatusBadge>
          </>
        )}
        {isTyped ? (
          <>
            {' '}
            <StatusBadge tone="warning">{isHeld ? 'Nog niet voorgelegd' : 'Nog niet vastgelegd'}</StatusBadge>
          </>
        ) : null}
      </legend>
      {error === undefined ? null : <p class="utrecht-form-field-error-message">{error}</p>}
      {waits === undefined ? null : <Waiting waits={waits} isTyped={isTyped} of={name} />}
      {about === undefined || about === '' ? null : <p class="pd-grid__about">{about}</p>}
      {known.length === 0 ? null : (
        <p class="pd-note">{known.map(({ column, text }) => `${columnLabel(column.name)}: ${text}`).join(' · ')}</p>
      )}
      <input type="hidden" name={fieldName(number)} value={version} />
      <div class="pd-grid__fields">
        {inSight.map((field) => (
          <CellField key={field.name} field={field} isNew={isNew} />
        ))}
      </div>
      {more.length === 0 ? null : (
        <details class="pd-grid__more" open={more.some((field) => field.error !== undefined)}>
          <summary class="pd-clocks__summary">Meer van deze rij wijzigen</summary>
          <div class="pd-grid__fields">
            {more.map((field) => (
              <CellField key={field.name} field={field} isNew={isNew} />
            ))}
          </div>
        </details>
      )}
      <div class="pd-grid__done">
        <Button look="secondary" name="rij" value={String(number)}>
          {isHeld ? `Leg ${name} voor (ter goedkeuring)` : isNew ? 'Bewaar deze nieuwe rij' : `Bewaar alleen ${name}`}
        </Button>
        {canConfirm(row) ? <ConfirmBox number={number} confirming={confirming} /> : null}
      </div>
    </fieldset>
  );
}

/** What is called by its code, and without one by the first thing that is said of it. */
export const titleOf = ({ id, shown, fields }: Pick<GridRow, 'id' | 'shown' | 'fields'>): string =>
  shown.find(({ text }) => text === id)?.text ?? (fields[0]?.value || 'Rij');

/** The way to the proposal in which a row waits, and what to do with it where something else is to be submitted. */
function Waiting({ waits, isTyped, of }: { readonly waits: WaitsIn; readonly isTyped: boolean; readonly of: string }) {
  const { proposal, submission, isOwn, rows } = waits;
  const all = rows === 1 ? 'Daarin wacht alleen deze rij.' : `Daarin wachten ${rows} rijen.`;
  return (
    <>
      <div class="pd-grid__done">
        <Button look="subtle" name={MOVE} value={`voorstel ${proposal}`}>
          {`Bekijk het voorstel over ${of}`}
        </Button>
        {isTyped && isOwn ? (
          <>
            <Button look="secondary" name={REPLACE} value={proposal}>
              Verbeter dat voorstel hiermee
            </Button>
            <Button look="subtle" name={WITHDRAW} value={`${proposal} ${submission}`}>
              Trek dat voorstel in
            </Button>
          </>
        ) : null}
      </div>
      <Note>
        {isOwn
          ? `U legde dit al voor; dat wacht op goedkeuring. ${all} Wilt u iets anders voorleggen, verbeter dan dat voorstel of trek het in.`
          : `Een ander legde dit al voor; dat wacht op goedkeuring. ${all} Pas als daarover is beslist, kunt u iets anders voorleggen.`}
      </Note>
    </>
  );
}
