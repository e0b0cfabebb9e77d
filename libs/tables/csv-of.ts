import { BYTE_ORDER_MARK, csvLine, harmless, LINE_END } from '@peildatum/workbooks';
import type { ColumnType, Table, TableCell, TableColumn, TableRow } from './table.js';

/** A table as a file: UTF-8 with its mark, RFC 4180, the names of the columns on its first line. */
export const csvOf = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string => csvHead(columns) + csvRows(rows);

/** What the file begins with. */
export const csvHead = (columns: readonly TableColumn[]): string => BYTE_ORDER_MARK + line(columns.map(({ name }) => name));

/** Lines of the file, for who has not all rows at once. */
export const csvRows = (rows: readonly TableRow[]): string => rows.map((row) => line(row.map(textOf))).join('');

const line = (cells: readonly string[]): string => csvLine(cells) + LINE_END;

/** What is no number may hold anything that somebody once typed. */
const SAFE: ReadonlySet<ColumnType> = new Set<ColumnType>(['geheel getal', 'getal', 'bedrag', 'procent', 'datum', 'tijdstip']);

const textOf = (cell: TableCell | null): string => (cell === null ? '' : SAFE.has(cell.type) ? cell.text : harmless(cell.text));
