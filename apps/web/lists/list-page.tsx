import type { Page as ListItems, ResolvedClocks } from '@peildatum/kernel';
import type { Parameters } from '../../api/reading/read-query.js';
import { Bars } from '../charts/bar-chart.js';
import { type ClocksTyped, faultAt } from '../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../clocks/clocks-form.js';
import { Beside } from '../components/beside.js';
import { type Option, SelectField } from '../components/choice-fields.js';
import { DataList } from '../components/data-list.js';
import { Heading } from '../components/heading.js';
import { Link } from '../components/link.js';
import { Pagination } from '../components/pagination.js';
import { Note, Paragraph } from '../components/paragraph.js';
import { type Column, Table } from '../components/table.js';
import { NOTHING } from '../declared/cell-words.js';
import { isNumeric, type ShownField, shownField } from '../declared/shown-fields.js';
import { titleOf } from '../declared/title-of.js';
import { Page } from '../layout/document.js';
import { Files } from './files.js';
import { FilterField } from './filter-field.js';
import type { ListColumn, ListDefinition } from './list-definition.js';

export interface ListPageProps<A extends object> {
  readonly definition: ListDefinition<unknown, Parameters, A>;
  readonly clocks: ResolvedClocks;
  readonly page: ListItems<A>;
  /** Every row that was asked for, on whichever page it is; null: they are too many, or there is no chart. */
  readonly charted: readonly A[] | null;
  /** What was asked, as the address has it. */
  readonly query: Readonly<Record<string, string>>;
  readonly typed: ClocksTyped;
  /** The page with something else asked of it. */
  readonly at: (change: Readonly<Record<string, string | undefined>>) => string;
  readonly alternate: string;
}

/** A list as a page: its questions, its order, its rows, what the columns are, and its files. */
export function ListPage<A extends object>({ definition, clocks, page, charted, query, typed, at, alternate }: ListPageProps<A>) {
  const { list, title, lead, room, crumbs, columns, filters, empty, beside = [] } = definition;
  const chart = charted && (definition.chart?.(charted) ?? null);
  const shown = columns.map((column) => ({ column, field: shownField(list.item, column.name) }));
  return (
    <Page title={title} room={room} crumbs={crumbs} alternate={alternate} data={at({ formaat: 'json', na: undefined })}>
      <ClocksFaults typed={typed} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{lead}</Paragraph>
      <Beside links={beside} />
      <ClocksForm action={`/${list.path}`} typed={typed}>
        <div class="pd-filter__row">
          {filters.map((filter) => (
            <FilterField
              key={filter.name}
              filter={filter}
              parameter={parameterOf(list.filters, filter.name)}
              value={query[filter.name] ?? ''}
              error={faultAt(typed, filter.name)}
            />
          ))}
          <SelectField name="sorteer" label="Volgorde" options={orders(shown, list.order)} value={query.sorteer ?? ''} />
        </div>
      </ClocksForm>
      <div id="gevonden" class="pd-part" data-announce={`${page.total} ${inSentence(title)} gevonden`}>
        <ClocksLine clocks={clocks} />
        {page.items.length === 0 ? (
          <Paragraph>{Object.keys(query).length === 0 ? empty : `Niets voldoet hieraan. Maak het filter ruimer. ${empty}`}</Paragraph>
        ) : (
          <>
            {chart === null ? null : <Bars {...chart} />}
            <Table
              caption={`${title}: ${page.total}`}
              rows={page.items}
              keyOf={definition.keyOf}
              columns={shown.map(({ column, field }, i) => columnOf(column, field, i === 0))}
            />
            <Pagination
              first={query.na === undefined ? null : at({ na: undefined })}
              next={page.next === null ? null : at({ na: page.next })}
              shown={page.items.length}
              total={page.total}
            />
          </>
        )}
        <Files at={at} alternate={alternate} />
        <details class="pd-meanings">
          <summary class="pd-clocks__summary">Wat de kolommen zijn</summary>
          <DataList items={shown.map(({ column, field }) => ({ key: headOf(column), value: field.meaning || headOf(column) }))} />
          <Note>{`${NOTHING} is onbekend of niet van toepassing, en nooit nul.`}</Note>
        </details>
      </div>
    </Page>
  );
}

interface Shown {
  readonly column: Pick<ListColumn<never>, 'name' | 'title' | 'isOrdered'>;
  readonly field: ShownField;
}

/** `Acties` → `acties`, and `KPI’s` as it is. */
const inSentence = (title: string): string => (/^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);

const headOf = ({ name, title }: Shown['column']): string => title ?? titleOf(name);

function parameterOf(filters: Parameters, name: string): Parameters[string] {
  const found = filters[name];
  if (found === undefined) throw new TypeError(`the list is not asked for ${name}; it is for ${Object.keys(filters).join(', ')}`);
  return found;
}

/** Its own order is called what it is: nobody chooses the code and is shown another. */
const orders = (shown: readonly Shown[], own = 'code'): readonly Option[] => [
  { value: '', text: titleOf(own) },
  ...shown
    .filter(({ column }) => column.isOrdered !== false)
    .flatMap(({ column, field }): Option[] => [
      { value: field.column, text: `${headOf(column)}, oplopend` },
      { value: `-${field.column}`, text: `${headOf(column)}, aflopend` },
    ]),
];

function columnOf<A extends object>(column: ListColumn<A>, field: ShownField, heads: boolean): Column<A> {
  // Neither a code nor a date is broken over lines.
  const isWhole = ['code', 'editie'].includes(field.name) || field.type === 'datum';
  const { href, cell = (row: A) => (isWhole ? <span class="pd-unbroken">{field.words(row)}</span> : field.words(row)) } = column;
  return {
    title: headOf(column),
    heads,
    numeric: isNumeric(field),
    cell: (row) => (href === undefined ? cell(row) : <Link href={href(row)}>{cell(row)}</Link>),
  };
}
