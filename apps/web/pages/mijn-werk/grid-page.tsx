import { Alert } from '../../components/alert.js';
import { StatusBadge } from '../../components/badge.js';
import { Actions, Button, ButtonLink } from '../../components/button.js';
import { ErrorSummary, type SummaryFault } from '../../components/error-summary.js';
import { FilterForm, Form } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { TextField } from '../../components/text-field.js';
import { amsterdamTime } from '../../layout/amsterdam-time.js';
import { Page } from '../../layout/document.js';
import { CellField } from './cell-field.js';
import { CONCEPT_SEEN, type Concept } from './concepts.js';
import { ConfirmBox, ConfirmForm, ConfirmLink } from './confirm-form.js';
import { type Confirming, canConfirm } from './confirmed-rows.js';
import { type GridRow, restOf } from './grid.js';
import type { AskedGrid } from './grid-address.js';
import { fieldName } from './typed-rows.js';
import { columnLabel, sheetLabel } from './words.js';

export interface SheetLink {
  readonly name: string;
  readonly address: string;
  /** How many rows stand on it. */
  readonly count: number;
}

export interface GridProps {
  readonly title: string;
  readonly asked: AskedGrid;
  /** Where the form goes, and where the page is. */
  readonly address: string;
  readonly sheets: readonly SheetLink[];
  readonly rows: readonly GridRow[];
  readonly total: number;
  readonly pages: { readonly before: string | null; readonly after: string | null };
  /** Ids of what should have been ready by now. */
  readonly late: ReadonlySet<string>;
  readonly faults: readonly SummaryFault[];
  readonly notice: string | null;
  readonly concept: Concept | null;
  readonly confirming: Confirming;
  /** Where the same is as a file. */
  readonly file: string;
}

export function GridPage({
  title,
  asked,
  address,
  sheets,
  rows,
  total,
  pages,
  late,
  faults,
  notice,
  concept,
  confirming,
  file,
}: GridProps) {
  const lateHere = late.size;
  const confirms = rows.some(canConfirm);
  const rest = restOf(rows, faults);
  return (
    <Page
      title={faults.length > 0 ? `Fout: ${title}` : title}
      name={title}
      room="mijn-werk"
      crumbs={[{ text: 'Mijn werk', href: '/mijn-werk' }]}
    >
      <ErrorSummary faults={faults} />
      <Heading level={1}>{title}</Heading>
      {notice === null ? null : (
        <Alert kind="ok">
          <Paragraph>{notice}</Paragraph>
        </Alert>
      )}
      <Paragraph lead>
        {lateHere === 0 ? 'Wijzig wat er anders is, en bewaar het.' : `${lateHere} acties zijn te laat; die staan bovenaan.`}
        {confirms ? <ConfirmLink /> : null}
      </Paragraph>
      {concept === null ? null : (
        <Alert kind="info" title="Concept">
          <Paragraph>{`Wat u op ${amsterdamTime(concept.keptAt)} als concept bewaarde, staat in de velden en nog niet in het register.`}</Paragraph>
        </Alert>
      )}
      {sheets.length > 1 ? <Sheets sheets={sheets} current={asked.sheet} /> : null}
      <FilterForm action={address.split('?', 1)[0] ?? '/'} label="Zoeken">
        <input type="hidden" name="blad" value={asked.sheet} />
        {asked.mends === undefined ? null : <input type="hidden" name="voorstel" value={asked.mends} />}
        <TextField name="zoek" label="Zoek" hint="Een code, of een woord uit een rij." value={asked.search} type="search" width={30} />
        <Actions>
          <Button look="secondary">Zoek</Button>
        </Actions>
      </FilterForm>
      <div id="rijen" class="pd-part" data-announce={`${rows.length} rijen`}>
        <Note>{`${rows.filter(({ isNew }) => !isNew).length} van ${total} rijen`}</Note>
        <Form action={address} label={sheetLabel({ name: asked.sheet })}>
          <input type="hidden" name={CONCEPT_SEEN} value={concept?.keptAt ?? ''} />
          {/* Enter in a field looks first: the first button of a form is what it presses. */}
          <button type="submit" name="doe" value="bekijk" class="pd-hidden" tabIndex={-1} aria-hidden="true">
            Eerst bekijken
          </button>
          {rows.map((row) => (
            <RowCard key={row.id} row={row} isLate={late.has(row.id)} confirming={confirming} />
          ))}
          {confirms ? <ConfirmForm confirming={confirming} /> : null}
          <div class="pd-grid__save">
            <Actions>
              <Button name="doe" value="bewaar">
                Alles bewaren
              </Button>
              <Button look="secondary" name="doe" value="bekijk">
                Eerst bekijken
              </Button>
              <Button look="subtle" name="doe" value="concept">
                Bewaar als concept
              </Button>
              {rest.length === 0 ? null : (
                <Button look="secondary" name="rest" value={rest.join(' ')}>
                  {`Bewaar wat goed is (${rest.length})`}
                </Button>
              )}
              {concept === null ? null : (
                <Button look="subtle" name="doe" value="weg">
                  Concept weggooien
                </Button>
              )}
            </Actions>
          </div>
        </Form>
        <Actions>
          {pages.before === null ? null : (
            <ButtonLink look="subtle" href={pages.before}>
              Vorige rijen
            </ButtonLink>
          )}
          {pages.after === null ? null : (
            <ButtonLink look="subtle" href={pages.after}>
              Volgende rijen
            </ButtonLink>
          )}
        </Actions>
      </div>
      <Note>
        Liever in een spreadsheet? <Link href={`${file}.xlsx`}>Werkblad als XLSX</Link> of <Link href={`${file}.ods`}>als ODS</Link>.
        Ingevuld stuurt u het hier <Link href="/mijn-werk/terugsturen">weer terug</Link>.
      </Note>
    </Page>
  );
}

function Sheets({ sheets, current }: { readonly sheets: readonly SheetLink[]; readonly current: string }) {
  return (
    <nav aria-label="Onderdelen">
      <ul class="pd-tabs">
        {sheets.map(({ name, address, count }) => (
          <li key={name}>
            <a class="pd-nav__link" href={address} aria-current={name === current ? 'page' : undefined}>
              {`${sheetLabel({ name })} (${count})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface RowCardProps {
  readonly row: GridRow;
  readonly isLate: boolean;
  readonly confirming: Confirming;
}

function RowCard({ row, isLate, confirming }: RowCardProps) {
  const { number, id, isNew, version, shown, fields, error, isTyped } = row;
  const [inSight, more] = [fields.filter(({ isMore }) => !isMore), fields.filter(({ isMore }) => isMore)];
  const about = more.find(({ column }) => column.kind === 'tekst')?.value;
  const known = shown.filter(({ text }) => text !== '' && text !== id);
  const isOpen = more.some((field) => field.error !== undefined);
  return (
    <fieldset class={`pd-grid__row${error === undefined ? '' : ' pd-grid__row--invalid'}`} id={fieldName(number)}>
      <legend class="pd-grid__head">
        {isNew ? 'Nieuw' : (shown.find(({ text }) => text === id)?.text ?? titleOf(row))}
        {isLate ? (
          <>
            {' '}
            <StatusBadge tone="error">Te laat</StatusBadge>
          </>
        ) : null}
        {isTyped ? (
          <>
            {' '}
            <StatusBadge tone="warning">Nog niet vastgelegd</StatusBadge>
          </>
        ) : null}
      </legend>
      {error === undefined ? null : <p class="utrecht-form-field-error-message">{error}</p>}
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
        <details class="pd-grid__more" open={isOpen}>
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
          {isNew ? 'Bewaar deze nieuwe rij' : `Bewaar alleen ${id.length > 40 ? 'deze rij' : id}`}
        </Button>
        {canConfirm(row) ? <ConfirmBox number={number} confirming={confirming} /> : null}
      </div>
    </fieldset>
  );
}

/** What a row without a code is called: the first thing that is said of it. */
const titleOf = ({ fields }: GridRow): string => fields[0]?.value || 'Rij';
