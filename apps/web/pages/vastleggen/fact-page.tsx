import type { Column } from '@peildatum/importing';
import { Alert } from '../../components/alert.js';
import { Actions, Button } from '../../components/button.js';
import { ErrorSummary, type SummaryFault } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { upperFirst } from '../../layout/upper-first.js';
import { columnLabel } from '../mijn-werk/words.js';
import { FactField } from './fact-field.js';
import { BACK_FIELD, fieldNameOf, MARK_FIELD, partsOf, type TypedFact } from './fact-form.js';
import type { KnownIds } from './known-ids.js';
import { NeedsApproval } from './needs-approval.js';

export interface FactProps {
  readonly fact: TypedFact;
  readonly faults: readonly SummaryFault[];
  readonly notice: string | null;
  /** The thematafel where another has to approve this first; absent: nobody has to. */
  readonly approvedAt?: string | undefined;
  /** What a column that has a list may be now. */
  readonly listed: (column: Column) => readonly string[];
  /** What an id may be, by the name of its column. */
  readonly known: KnownIds;
}

/** `editie-opening` is "Editie-opening", and `vws-route` "VWS-route". */
export const factTitle = ({ word }: Pick<TypedFact, 'word'>): string => {
  const [first = '', ...rest] = word.split('-');
  return [SHORT_FORMS.includes(first) ? first.toUpperCase() : upperFirst(first), ...rest].join('-');
};
const SHORT_FORMS: readonly string[] = ['vws', 'kpi', 'bo'];

export const factAddress = (word: string): string => `/vastleggen/${encodeURIComponent(word)}`;
export const CRUMBS = [
  { text: 'Mijn werk', href: '/mijn-werk' },
  { text: 'Vastleggen', href: '/vastleggen' },
];

/** A form about one fact, made from what its kind of row declares. */
export function FactPage({ fact, faults, notice, listed, known, approvedAt }: FactProps) {
  const { word, kind, back } = fact;
  const title = factTitle(fact);
  const { needed, more, aside, correction } = partsOf(kind);
  const fieldsOf = (columns: readonly Column[]) =>
    columns.map((column) => (
      <FactField
        key={column.name}
        column={column}
        fact={fact}
        error={errorOf(faults, column)}
        listed={listed(column)}
        known={known[column.name] ?? []}
      />
    ));
  const isBegun = (columns: readonly Column[]) =>
    columns.some((column) => fact.cells[column.name] !== undefined || errorOf(faults, column) !== undefined);
  return (
    <Page title={faults.length > 0 ? `Fout: ${title}` : title} name={title} room="mijn-werk" crumbs={CRUMBS}>
      <ErrorSummary faults={faults} />
      <div class="pd-title">
        <Kicker>Vastleggen</Kicker>
        <Heading level={1}>{title}</Heading>
      </div>
      {approvedAt === undefined ? null : <NeedsApproval letter={approvedAt} word={word} />}
      {notice === null ? null : (
        <Alert kind="ok">
          <Paragraph>
            {notice} {back === '/' ? null : <Link href={back}>Terug naar waar u was</Link>}
          </Paragraph>
        </Alert>
      )}
      <Paragraph lead>{kind.description}</Paragraph>
      <Form action={factAddress(word)} label={title}>
        <input type="hidden" name={MARK_FIELD} value={fact.mark} />
        <input type="hidden" name={BACK_FIELD} value={back} />
        {fieldsOf(needed)}
        {fieldsOf(more)}
        {aside.length === 0 ? null : (
          <details class="pd-grid__more" open={isBegun(aside)}>
            <summary class="pd-clocks__summary">Waar het vandaan komt</summary>
            <div class="pd-form">{fieldsOf(aside)}</div>
          </details>
        )}
        <details class="pd-grid__more" open={isBegun(correction)}>
          <summary class="pd-clocks__summary">Er staat iets dat niet klopt</summary>
          <div class="pd-form">{fieldsOf(correction)}</div>
        </details>
        <Actions>
          <Button name="doe" value="bekijk">
            Bekijk wat er verandert
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** What is wrong with one field, without its name: the field has it already. */
function errorOf(faults: readonly SummaryFault[], column: Column): string | undefined {
  const found = faults.find(({ field }) => field === fieldNameOf(column));
  const text = found?.message.slice(columnLabel(column.name).length + 2);
  return text === undefined ? undefined : upperFirst(text);
}
