import type { Restatements } from '@peildatum/editions';
import { whereOf } from '@peildatum/importing';
import type { Fault } from '@peildatum/kernel';
import { type CellMerge, heldText, type SheetColumn, type WorksheetLook } from '@peildatum/worksheets';
import { Alert } from '../../../components/alert.js';
import { Actions, Button, ButtonLink } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { Form } from '../../../components/form.js';
import { Heading } from '../../../components/heading.js';
import { Note, Paragraph } from '../../../components/paragraph.js';
import { Restated } from '../../../components/restated.js';
import { Table } from '../../../components/table.js';
import { Page } from '../../../layout/document.js';
import { cellText, columnLabel, worksheetLabel } from '../words.js';
import type { HeldFile } from './held-files.js';
import { SEND_BACK } from './send-back-page.js';

export interface LookedProps {
  readonly file: Pick<HeldFile, 'id' | 'name' | 'format'>;
  readonly look: WorksheetLook;
  /** What it would restate in frozen editions; null: it is refused, or too much to say. */
  readonly restatements: Restatements | null;
  /** How many facts were just recorded of the rows that could be; null: none were asked for. */
  readonly recorded: number | null;
  /** Whether it waits for another's approval. */
  readonly isHeld: boolean;
  /** Why it was not taken in, where that does not follow from what it changes: some of it waits already. */
  readonly refused: readonly Fault[];
}

interface PlacedCell extends CellMerge {
  readonly kind: SheetColumn['kind'] | undefined;
  readonly where: string;
  readonly id: string;
}

const MOST_FAULTS = 200;

/** What a werkblad that came back would change, cell by cell, before anything is recorded. */
export function LookedPage({ file, look, restatements, recorded, isHeld, refused }: LookedProps) {
  const { rows, faults, notes, mark, worksheet } = look;
  const cells = (of: 'changed' | 'conflicts') =>
    rows.flatMap((row): PlacedCell[] => {
      const columns = worksheet.sheets.find(({ name }) => 'sheet' in row.place && name === row.place.sheet)?.columns ?? [];
      const kindOf = (column: string) => columns.find(({ name }) => name === column)?.kind;
      return row[of].map((cell) => ({ ...cell, kind: kindOf(cell.column), where: whereOf(row.place), id: row.id ?? '' }));
    });
  const [changed, conflicts] = [cells('changed'), cells('conflicts')];
  const address = `${SEND_BACK}/${file.id}`;
  const isWhole = faults.length === 0;
  const hasValid = rows.some(({ outcome }) => outcome === 'changed' || outcome === 'new');
  const told = faults.length > 0 ? faults : refused;
  const shownFaults = told.slice(0, MOST_FAULTS).map(({ message }) => ({ field: null, message }));
  return (
    <Page
      title={`${told.length === 0 ? '' : 'Fout: '}Bekijken: ${file.name}`}
      name="Bekijken"
      room="mijn-werk"
      crumbs={[
        { text: 'Mijn werk', href: '/mijn-werk' },
        { text: 'Werkblad terugsturen', href: SEND_BACK },
      ]}
    >
      {recorded === null ? null : (
        <Alert kind="ok">
          <Paragraph>
            {recorded === 1 ? '1 feit is vastgelegd.' : `${recorded} feiten zijn vastgelegd.`} Wat hieronder staat, is niet vastgelegd.
          </Paragraph>
        </Alert>
      )}
      <ErrorSummary faults={shownFaults} />
      <Heading level={1}>{`Wat ${file.name} verandert`}</Heading>
      <Paragraph
        lead
      >{`${worksheetLabel(worksheet.title(mark.code))}: ${countWords(look)}. Er is hiervan nog niets vastgelegd.`}</Paragraph>
      {faults.length > MOST_FAULTS ? <Note>{`Van ${faults.length} fouten staan hier de eerste ${MOST_FAULTS}.`}</Note> : null}
      {conflicts.length === 0 ? null : <Conflicts cells={conflicts} />}
      {changed.length === 0 ? null : <Changes cells={changed} />}
      {notes.length === 0 ? null : (
        <Alert kind="info">
          {notes.map((note) => (
            <Paragraph key={note}>{note}</Paragraph>
          ))}
        </Alert>
      )}
      <Restated restatements={restatements} />
      <Form action={address} label={isHeld ? 'Voorleggen' : 'Vastleggen'}>
        <Actions>
          {isWhole && hasValid ? (
            <Button name="doe" value="alles">
              {isHeld ? 'Leg voor (ter goedkeuring)' : 'Leg vast'}
            </Button>
          ) : null}
          {!isWhole && hasValid ? (
            <Button name="doe" value="geldige">
              {isHeld ? 'Leg alleen voor wat kan (ter goedkeuring)' : 'Leg alleen vast wat kan'}
            </Button>
          ) : null}
          {isWhole ? null : (
            <ButtonLink look="secondary" href={`${address}/correctiebestand.${file.format}`}>
              Haal het correctiebestand
            </ButtonLink>
          )}
          <Button look="subtle" name="doe" value="weg">
            Gooi weg
          </Button>
        </Actions>
      </Form>
      {isWhole ? null : (
        <Note>
          Het correctiebestand heeft alleen de rijen die niet kunnen, met erbij wat er mis is. Een botsing staat er met uw waarde in: stuurt
          u die zo terug, dan komt zij in de plaats van wat er nu staat.
        </Note>
      )}
    </Page>
  );
}

const NAMES = [
  ['changed', 'gewijzigd'],
  ['new', 'nieuw'],
  ['conflict', 'in botsing'],
  ['fault', 'fout'],
  ['unchanged', 'ongewijzigd'],
] as const;

function countWords({ rows }: WorksheetLook): string {
  const told = NAMES.flatMap(([outcome, name]) => {
    const count = rows.filter((row) => row.outcome === outcome).length;
    return count === 0 ? [] : [`${count === 1 ? '1 rij' : `${count} rijen`} ${name}`];
  });
  return told.length === 0 ? 'geen rijen' : told.join(', ');
}

/** @param text null: a longer one, of which only a digest was kept */
const textOf = (text: string | null, kind: PlacedCell['kind']): string =>
  text === null ? 'een langere tekst' : text === '' ? 'niets' : cellText(text, kind);

const keyOf = ({ where, column }: PlacedCell) => `${where} ${column}`;
const about = ({ id, where }: PlacedCell) => (
  <>
    {id.length > 40 || id === '' ? 'Nieuw' : id} <span class="pd-note">{where}</span>
  </>
);

const Changes = ({ cells }: { readonly cells: readonly PlacedCell[] }) => (
  <Table
    caption={cells.length === 1 ? '1 wijziging' : `${cells.length} wijzigingen`}
    rows={cells}
    keyOf={keyOf}
    columns={[
      { title: 'Waarvan', heads: true, cell: about },
      { title: 'Wat', cell: ({ column }) => columnLabel(column) },
      { title: 'Er staat', cell: ({ theirs, kind }) => (theirs === '' ? 'niets' : <del>{cellText(theirs, kind)}</del>) },
      { title: 'Er komt te staan', cell: ({ mine, kind }) => <ins>{textOf(mine, kind)}</ins> },
    ]}
  />
);

/** Two people changed the same cell, each to something else. */
const Conflicts = ({ cells }: { readonly cells: readonly PlacedCell[] }) => (
  <Table
    caption={
      cells.length === 1 ? '1 botsing met wat een ander intussen wijzigde' : `${cells.length} botsingen met wat een ander intussen wijzigde`
    }
    rows={cells}
    keyOf={keyOf}
    columns={[
      { title: 'Waarvan', heads: true, cell: about },
      { title: 'Wat', cell: ({ column }) => columnLabel(column) },
      { title: 'U schreef', cell: ({ mine, kind }) => textOf(mine, kind) },
      { title: 'Er staat nu', cell: ({ theirs, kind }) => textOf(theirs, kind) },
      { title: 'Er stond', cell: ({ was, kind }) => textOf(heldText(was), kind) },
    ]}
  />
);
