import type { Restatements } from '@peildatum/editions';
import { heldText, type LookedRow, type WorksheetSheet } from '@peildatum/worksheets';
import { Alert } from '../../components/alert.js';
import { Actions, Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { Paragraph } from '../../components/paragraph.js';
import { Restated } from '../../components/restated.js';
import { Table } from '../../components/table.js';
import { Page } from '../../layout/document.js';
import { fieldName, type TypedRow } from './typed-rows.js';
import { cellText, columnLabel } from './words.js';

/** The field that says which rows somebody looked at. */
export const SEEN = 'gezien';

export interface LookProps {
  readonly title: string;
  readonly address: string;
  readonly sheets: readonly WorksheetSheet[];
  readonly typed: readonly TypedRow[];
  /** The digest of these very rows: they need not be looked at again. */
  readonly seen: string;
  readonly looked: readonly LookedRow[];
  readonly notes: readonly string[];
  /** What it would restate in frozen editions; null: too much to say. */
  readonly restatements: Restatements | null;
  /** Whether it waits for another's approval. */
  readonly isHeld: boolean;
}

/** What would be recorded, before it is. */
export function LookPage({ title, address, sheets, typed, seen, looked, notes, restatements, isHeld }: LookProps) {
  const cells = looked.flatMap(({ id, place, changed }) => {
    const columns = sheets.find(({ name }) => 'sheet' in place && name === place.sheet)?.columns ?? [];
    return changed.map((cell) => ({ id: id ?? '', of: columns.find(({ name }) => name === cell.column), ...cell }));
  });
  return (
    <Page
      title={`Bekijken: ${title}`}
      name="Bekijken"
      room="mijn-werk"
      crumbs={[
        { text: 'Mijn werk', href: '/mijn-werk' },
        { text: title, href: address },
      ]}
    >
      <Heading level={1}>{isHeld ? 'Dit wordt voorgelegd' : 'Dit wordt vastgelegd'}</Heading>
      {cells.length === 0 ? (
        <Paragraph>Er is niets gewijzigd.</Paragraph>
      ) : (
        <Table
          caption={`${cells.length === 1 ? '1 wijziging' : `${cells.length} wijzigingen`}`}
          rows={cells}
          keyOf={({ id, column }) => `${id} ${column}`}
          columns={[
            { title: 'Waarvan', heads: true, cell: ({ id }) => (id.length > 40 ? 'Nieuw' : id) },
            { title: 'Wat', cell: ({ column }) => columnLabel(column) },
            { title: 'Er staat', cell: ({ was, of }) => <Stood text={heldText(was)} of={of} /> },
            { title: 'Er komt te staan', cell: ({ mine, of }) => <ins>{mine === '' ? 'niets' : cellText(mine, of?.kind)}</ins> },
          ]}
        />
      )}
      {notes.length === 0 ? null : (
        <Alert kind="warning">
          {notes.map((note) => (
            <Paragraph key={note}>{note}</Paragraph>
          ))}
        </Alert>
      )}
      <Restated restatements={restatements} isAlwaysSaid />
      <Form action={address} label={isHeld ? 'Voorleggen' : 'Vastleggen'}>
        <input type="hidden" name={SEEN} value={seen} />
        {typed.map(({ number, version, cells: values }) => (
          <div key={number}>
            <input type="hidden" name={fieldName(number)} value={version} />
            {Object.entries(values).map(([column, value]) => (
              <input key={column} type="hidden" name={fieldName(number, column)} value={value} />
            ))}
          </div>
        ))}
        <Actions>
          {cells.length === 0 ? null : (
            <Button name="doe" value="bewaar">
              {isHeld ? 'Leg voor (ter goedkeuring)' : 'Leg vast'}
            </Button>
          )}
          <Button look="secondary" name="doe" value="verder">
            Terug naar invullen
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** What stood. @param text null: a longer one, of which only a digest was kept */
const Stood = ({ text, of }: { readonly text: string | null; readonly of: WorksheetSheet['columns'][number] | undefined }) =>
  text === '' ? <>niets</> : <del>{text === null ? 'een langere tekst' : cellText(text, of?.kind)}</del>;
