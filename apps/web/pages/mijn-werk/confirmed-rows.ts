import type { CalendarDate } from '@peildatum/kernel';
import { CONFIRMED_COLUMN, OPEN_STATUSES, statusSlug } from '@peildatum/thematafels';
import { type RowVersion, readVersion } from '@peildatum/worksheets';
import { datePartsOf, dateTyped, wholeDateOf } from '../../clocks/date-typed.js';
import type { DateParts } from '../../components/date-field.js';
import type { GridRow } from './grid.js';
import type { TypedRow } from './typed-rows.js';
import { asTyped } from './words.js';

/** The box that ticks all rows. */
export const ALL = 'bevestig-alle';
/** The box of a row. */
export const boxOf = (number: number): string => `bevestig-${number}`;
/** The date of which they are confirmed, in parts. */
export const CONFIRMED_ON = 'bevestigd-op';

/** What a page says of confirming many rows at once. */
export interface Confirming {
  readonly date: DateParts;
  /** The boxes that were ticked. */
  readonly ticked: ReadonlySet<string>;
  /** Why that date cannot be. */
  readonly error?: string;
}

export const noneConfirmed = (today: CalendarDate): Confirming => ({ date: datePartsOf(today), ticked: new Set() });

const OPEN: readonly string[] = OPEN_STATUSES.map(statusSlug);

const isOpen = (version: RowVersion | null): boolean => version !== null && !version.isNew && OPEN.includes(version.cells.status ?? '');

/** Whether a row is of something whose status can be confirmed. */
export const canConfirm = ({ version, fields }: Pick<GridRow, 'version' | 'fields'>): boolean =>
  fields.some(({ column }) => column.name === CONFIRMED_COLUMN) && isOpen(readVersion(version));

/**
 * The rows that were ticked, each with the date in its field: what is recorded of them is what they would tell one by one. All are those
 * that can be confirmed, and in which nothing else was typed.
 * @param rows of the form @param changed those in which something was typed
 */
export function confirmedRows(
  form: URLSearchParams,
  rows: readonly TypedRow[],
  changed: readonly TypedRow[],
  today: CalendarDate,
): { readonly rows: readonly TypedRow[]; readonly confirming: Confirming } {
  const ticked = new Set([...form.keys()].filter((name) => name === ALL || /^bevestig-\d{1,6}$/.test(name)));
  const date = dateTyped(Object.fromEntries(form), CONFIRMED_ON) ?? datePartsOf(today);
  const on = wholeDateOf(date);
  const error =
    on === null ? 'schrijf een bestaande datum: dag, maand en jaar' : on > today ? 'kies vandaag of een eerdere datum' : undefined;
  if (on === null || error !== undefined) return { rows: [], confirming: { date, ticked, ...(error === undefined ? {} : { error }) } };
  const own = new Set(changed.map(({ number }) => number));
  const wanted = rows.filter((row) => ticked.has(boxOf(row.number)) || (ticked.has(ALL) && !own.has(row.number) && isOpen(row.was)));
  const text = asTyped(on, { kind: 'datum' });
  return {
    rows: wanted.map((row) => ({ ...row, cells: { ...row.cells, [CONFIRMED_COLUMN]: text } })),
    confirming: { date, ticked },
  };
}
