import type { CellKind, Workbook, WorkbookCell, WorkbookColumn, WorkbookSheet } from '@peildatum/workbooks';
import { sheetNames } from './sheet-names.js';
import type { ColumnType, Table, TableCell, TableColumn } from './table.js';

/** The tables as sheets of a workbook, in their order; a sheet is called as its table, as far as a program takes it. */
export function workbookOf(title: string, tables: readonly Table[]): Workbook {
  const names = sheetNames(tables.map(({ name }) => name));
  return { title, sheets: tables.map((table, at) => sheetOf(names[at] as string, table)) };
}

const sheetOf = (name: string, { columns, rows }: Table): WorkbookSheet => ({
  name,
  columns: columns.map((column, at) =>
    columnOf(
      column,
      rows.slice(0, LOOKED_AT).map((row) => row[at]?.text.length ?? 0),
    ),
  ),
  rows: rows.map((row) => row.map((cell) => (cell === null ? null : written(cell)))),
  isComplete: true,
});

/** Rows by which the width of a column is set. */
const LOOKED_AT = 200;
const [NARROW, WIDE] = [8, 60];

function columnOf({ name, type, meaning }: TableColumn, lengths: readonly number[]): WorkbookColumn {
  return {
    head: name,
    ...(meaning === '' ? {} : { note: meaning }),
    width: Math.min(WIDE, Math.max(NARROW, name.length + 2, ...lengths)),
    kind: type === 'wisselend' ? 'text' : KINDS[type],
  };
}

const KINDS: Readonly<Record<Exclude<ColumnType, 'wisselend'>, CellKind>> = {
  tekst: 'text',
  'geheel getal': 'number',
  getal: 'number',
  bedrag: 'number',
  procent: 'percentage',
  datum: 'date',
  // No program agrees with another on what a moment is in a cell.
  tijdstip: 'text',
  'ja of nee': 'text',
  lijst: 'text',
  JSON: 'text',
};

const written = ({ text, type }: TableCell): WorkbookCell => ({ value: type === 'procent' ? hundredth(text) : text, kind: KINDS[type] });

/** `16.2` as the number that a percentage is, exactly: `0.162`. */
export function hundredth(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = `${whole.padStart(3, '0')}${fraction}`;
  const point = Math.max(whole.length, 3) - 2;
  const rest = digits.slice(point).replace(/0+$/, '');
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  return `${sign}${before}${rest === '' ? '' : `.${rest}`}`;
}
