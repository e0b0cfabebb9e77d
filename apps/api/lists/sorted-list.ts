import { type Answer, fieldFault, type Page, type PageRequest, PeildatumError, type ResolvedClocks } from '@peildatum/kernel';
import { MOST_ROWS, type TableCell } from '@peildatum/tables';
import { MAX_LIMIT } from '../reading/page-parameters.js';
import { choice, type Parameter } from '../reading/parameter.js';
import { type AnswerClass, rowShapeOf } from './row-shape-of.js';
import { type PagedList, samePlace } from './send-list.js';

/** By which column a list is put in order, and which way. */
export interface Sorting {
  /** As the table of the list calls it. */
  readonly column: string;
  readonly descends: boolean;
}

/** The columns that a list can be put in order by: what is itself a list has no order. */
export const sortableColumns = (item: AnswerClass): readonly string[] =>
  rowShapeOf(item).columns.flatMap(({ name, type }) => (type === 'JSON' ? [] : [name]));

/** The parameter by which a list is put in another order than its own. */
export const sorteerOf = (item: AnswerClass, order = 'code'): Parameter<Sorting> =>
  choice(
    `De volgorde: een kolom van de lijst, met een - ervoor van hoog naar laag; wat leeg is staat achteraan. Standaard: de ${order}. Een lijst van meer dan ${MOST_ROWS} rijen heeft alleen die.`,
    sortableColumns(item).flatMap((name) => [name, `-${name}`]),
    (word) => (word.startsWith('-') ? { column: word.slice(1), descends: true } : { column: word, descends: false }),
  );

/**
 * The same list in another order. It is read whole once, at the clocks of its first page, and cut here: a page of it is named by how many rows
 * come before it.
 */
export function sortedList<T, B>(list: PagedList<T, B>, sorting: Sorting): PagedList<T, B> {
  let whole: Promise<Whole<T, B>> | undefined;
  return {
    ...list,
    read: async (asked, page) => {
      whole ??= everyRow(list, asked, sorting);
      const { clocks, first, items } = await whole;
      return { clocks, value: { ...first, ...cut(items, page) } };
    },
  };
}

interface Whole<T, B> {
  readonly clocks: ResolvedClocks;
  readonly first: Page<T> & B;
  readonly items: readonly T[];
}

type Asked = Parameters<PagedList<unknown>['read']>[0];

/** The rows of a list from a page of it on, at the same clocks. */
export async function rowsFrom<T, B>({ read }: Pick<PagedList<T, B>, 'read'>, asked: Asked, page: Answer<Page<T>>): Promise<readonly T[]> {
  const found = [...page.value.items];
  for (let { next } = page.value; next !== null; ) {
    const { value } = await read(samePlace(asked, page.clocks), { limit: MAX_LIMIT, after: next });
    found.push(...value.items);
    next = value.next;
  }
  return found;
}

async function everyRow<T, B>(list: PagedList<T, B>, asked: Asked, sorting: Sorting): Promise<Whole<T, B>> {
  const { read, answerOf, item } = list;
  const page = await read(asked, { limit: MAX_LIMIT });
  const { clocks, value: first } = page;
  if (first.total > MOST_ROWS) throw tooLong(first.total);
  const found = await rowsFrom(list, asked, page);
  const { columns, rowOf } = rowShapeOf(item);
  const at = columns.findIndex(({ name }) => name === sorting.column);
  const keyed = found.map((one) => ({ one, cell: rowOf(answerOf(one, clocks))[at] ?? null }));
  return { clocks, first, items: keyed.sort((a, b) => compared(a.cell, b.cell, sorting.descends)).map(({ one }) => one) };
}

function cut<T>(items: readonly T[], { after, limit }: PageRequest): Page<T> {
  const from = after === undefined ? 0 : readPlace(after);
  const until = from + limit;
  return { items: items.slice(from, until), total: items.length, next: until < items.length ? String(until) : null };
}

function readPlace(after: string): number {
  if (/^\d{1,6}$/.test(after)) return Number(after);
  throw new PeildatumError(fieldFault('na', 'is bij deze volgorde een aantal rijen; volg het adres in volgende', 'QUERY.INVALID'));
}

const NUMBERS: ReadonlySet<TableCell['type']> = new Set(['geheel getal', 'getal', 'bedrag', 'procent']);
const WORDS = new Intl.Collator('nl', { numeric: true });

/** What is empty stands last, whichever way it goes; equal rows keep the order of their codes. */
function compared(a: TableCell | null, b: TableCell | null, descends: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const rising = NUMBERS.has(a.type) && NUMBERS.has(b.type) ? Number(a.text) - Number(b.text) : WORDS.compare(a.text, b.text);
  return descends ? -rising : rising;
}

const tooLong = (total: number) =>
  new PeildatumError({
    code: 'LIST.TOO_LONG',
    kind: 'invalid',
    message: `Een lijst van meer dan ${MOST_ROWS} rijen komt alleen op volgorde van code, en deze heeft er ${total}; maak het filter nauwer.`,
    field: 'sorteer',
  });
