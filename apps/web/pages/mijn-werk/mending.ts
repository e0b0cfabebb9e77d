import type { Worksheet } from '@peildatum/worksheets';
import { isTyped, rowKey, type TypedRow } from './typed-rows.js';

/** What stands in the fields when a proposal is mended. */
export interface Mended {
  readonly rows: readonly TypedRow[];
  /** What the rows are about in which somebody typed something by himself already. */
  readonly both: readonly string[];
}

/**
 * The rows of a proposal beside what its mender typed and did not record: field by field that stays as it was typed, and what the proposal says fills the
 * other fields.
 */
export function besideTyped({ sheets }: Pick<Worksheet, 'sheets'>, typed: readonly TypedRow[], proposed: readonly TypedRow[]): Mended {
  const own = new Map(typed.map((row) => [rowKey(row.was), row]));
  const again = new Set(proposed.map(({ was }) => rowKey(was)));
  const rows = proposed.map((row) => {
    const there = own.get(rowKey(row.was));
    if (there === undefined) return row;
    const columns = sheets.find(({ name }) => name === row.was.sheet)?.columns ?? [];
    const cells = columns.filter((column) => isTyped(column, there)).map(({ name }) => [name, there.cells[name] ?? '']);
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } };
  });
  return {
    rows: [...typed.filter(({ was }) => !again.has(rowKey(was))), ...rows],
    both: proposed.filter(({ was }) => own.has(rowKey(was))).map(({ was }) => (was.id.length > SHORT ? 'een rij zonder code' : was.id)),
  };
}

const SHORT = 34;
