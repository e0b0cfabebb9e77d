import { fromCells } from '../cells.js';
import { BASIS_COLUMN, SOURCE_COLUMN } from '../columns.js';
import type { ImportKind, ImportKinds, RowOfCells } from '../import-kind.js';

/** A file to fill in: for one kind of row or for several. */
export interface Template {
  /** The names of the columns, in their order. */
  readonly columns: readonly string[];
  readonly rows: readonly TemplateRow[];
}

/** A worked example, as each format has it. */
export interface TemplateRow {
  /** The row of a CSV or a sheet. */
  readonly cells: RowOfCells;
  /** The object of NDJSON. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The columns that every kind has and that say nothing of what it is. */
const LAST: readonly string[] = [SOURCE_COLUMN.name, BASIS_COLUMN.name];

/** The template of these kinds: they share the columns that they both have. */
export function templateOf(kinds: ImportKinds): Template {
  const names = Object.values(kinds).flatMap(({ columns }) => columns.map(({ name }) => name));
  return {
    columns: [...new Set([...names.filter((name) => !LAST.includes(name)), ...LAST])],
    rows: Object.entries(kinds).flatMap(([word, kind]) => kind.examples.map((row) => rowOf(word, kind, row))),
  };
}

/** @returns the row with its word, its cells in the order of the columns */
function rowOf(word: string, kind: ImportKind, example: RowOfCells): TemplateRow {
  const given: RowOfCells = { soort: word, ...example };
  const named = kind.columns.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]] as const]));
  const cells = Object.fromEntries(named);
  return { cells, fields: withNumbers(kind, fromCells(cells, kind.cells)) };
}

/** A whole number is one in JSON, and no text. */
const withNumbers = ({ columns }: ImportKind, fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const kind = columns.find(({ name }) => name === field)?.kind;
      return [field, kind === 'aantal' || kind === 'jaar' ? Number(value) : value];
    }),
  );
