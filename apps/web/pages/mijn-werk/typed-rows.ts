import { createHash } from 'node:crypto';
import type { ImportFile, ImportRow, SheetPlace } from '@peildatum/importing';
import {
  CLEARED,
  isRemembered,
  type RowVersion,
  readVersion,
  type SheetColumn,
  VERSION_COLUMN,
  type Worksheet,
} from '@peildatum/worksheets';
import { asTyped } from './words.js';

/** A row as a form sent it: what it was when the page was made, and what stands in its fields now. */
export interface TypedRow {
  /** Its number on the page. */
  readonly number: number;
  readonly version: string;
  readonly was: RowVersion;
  readonly cells: Readonly<Record<string, string>>;
}

const ROW = /^rij-(\d{1,6})$/;

/** What the fields of a row are called on the page. */
export const fieldName = (number: number, column?: string): string => `rij-${number}${column === undefined ? '' : `-${column}`}`;

/** The rows of a form, in the order of the page; what says of no row what it was, is none. */
export function typedRows(form: URLSearchParams): TypedRow[] {
  return [...form].flatMap(([name, version]) => {
    const number = Number(ROW.exec(name)?.[1] ?? Number.NaN);
    const was = Number.isNaN(number) ? null : readVersion(version);
    if (was === null) return [];
    const prefix = `${name}-`;
    const cells = [...form].filter(([field]) => field.startsWith(prefix)).map(([field, text]) => [field.slice(prefix.length), plain(text)]);
    return [{ number, version, was, cells: Object.fromEntries(cells) }];
  });
}

/** A browser ends each line of a text with two characters, and a cell with one. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

export const rowKey = ({ sheet, id }: Pick<RowVersion, 'sheet' | 'id'>): string => `${sheet} ${id}`;

/** Whether somebody typed something else than what stood there when the page was made. */
export function isTyped(column: SheetColumn, { was, cells }: Pick<TypedRow, 'was' | 'cells'>): boolean {
  const [text, held = ''] = [cells[column.name], was.cells[column.name]];
  if (text === undefined || column.as === 'shown') return false;
  if (column.as === 'said') return text !== '';
  return text !== asTyped(held, column) && !isRemembered(text, held, column);
}

/** The rows in which something was typed. */
export function changedRows({ sheets }: Worksheet, rows: readonly TypedRow[]): TypedRow[] {
  return rows.filter((row) => {
    const columns = sheets.find(({ name }) => name === row.was.sheet)?.columns ?? [];
    return columns.some((column) => isTyped(column, row));
  });
}

/** Those rows as a werkblad that came back: an emptied field says so, and one that was left says nothing. */
export function fileOf({ sheets }: Worksheet, rows: readonly TypedRow[]): ImportFile {
  const read = rows.map((row): ImportRow => {
    const columns = sheets.find(({ name }) => name === row.was.sheet)?.columns ?? [];
    const typed = columns.filter((column) => isTyped(column, row)).map(({ name }) => [name, row.cells[name] || CLEARED]);
    return { place: placeOf(row), inCells: true, fields: { [VERSION_COLUMN]: row.version, ...Object.fromEntries(typed) } };
  });
  const digest = createHash('sha256')
    .update(JSON.stringify(read.map(({ fields }) => fields)))
    .digest('hex');
  return { digest, rows: read };
}

/** Where a row stands, for who says what is wrong with it. */
export const placeOf = ({ number, was }: Pick<TypedRow, 'number' | 'was'>): SheetPlace => ({
  sheet: was.sheet,
  row: number,
  columns: {},
  order: number,
});
