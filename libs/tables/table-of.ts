import type { JsonSchema } from '@peildatum/kernel';
import { cellOf, valueAt } from './cells.js';
import { type Field, fieldsOf, type Resolve } from './fields.js';
import type { TableColumn, TableRow } from './table.js';

/** How the rows of a list are written: its columns follow from what its items are. */
export interface RowShape {
  readonly columns: readonly TableColumn[];
  /** The names of the columns that hold one of a few declared words. */
  readonly worded: ReadonlySet<string>;
  rowOf(item: unknown): TableRow;
}

/** A list as one table: an object within an item by its fields, a list within it in one cell. */
export function rowShape(item: JsonSchema, resolve: Resolve): RowShape {
  const fields = fieldsOf(item, resolve);
  return {
    columns: fields.map(columnOf),
    worded: new Set(fields.filter(({ isWord }) => isWord).map(({ path }) => nameOf(path))),
    rowOf: (value) => fields.map(({ path, type }) => cellOf(valueAt(value, path), type)),
  };
}

export const nameOf = (path: readonly string[]): string => path.join('.');

export const columnOf = ({ path, type, meaning }: Field): TableColumn => ({ name: nameOf(path), type, meaning });
