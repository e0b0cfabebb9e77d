import type { ClientBase, Pool } from 'pg';
import { declaredColumns, tableNameOf } from '../columns.js';
import { quoted } from '../database/sql.js';
import type { Projection } from '../logboek/logboek.projection.js';
import { assertTableName } from './generation-tables.js';

export interface Column {
  readonly name: string;
  /** As SQL writes it, without length or precision: a cast then never cuts off what an insert would refuse. */
  readonly type: string;
  readonly json: boolean;
}

/** The columns of a read model, in the order of its template. */
export interface TableShape {
  readonly template: string;
  readonly columns: readonly Column[];
  /** From a column's name, or its property in the entity, to its place in `columns`. */
  readonly slots: ReadonlyMap<string, number>;
}

/** Names and properties come from the entity, types from the table that the migrations made. */
export async function readShape(connection: Pool | ClientBase, projection: Projection): Promise<TableShape> {
  return shapeOf(projection, async (text, values) => (await connection.query<Column>(text, [...values])).rows);
}

/** The same, asked in whatever way. */
export async function shapeOf(
  { name, entity }: Projection,
  ask: (text: string, values: readonly unknown[]) => Promise<readonly Column[]>,
): Promise<TableShape> {
  const template = tableNameOf(entity);
  assertTableName(template);
  const columns = await ask(
    `SELECT a.attname AS name, quote_ident(n.nspname) || '.' || quote_ident(t.typname) AS type, t.typname IN ('json', 'jsonb') AS json
       FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_namespace n ON n.oid = t.typnamespace
      WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [quoted(template)],
  );
  const slots = new Map(columns.map((column, i) => [column.name, i]));
  for (const { name: column, property } of declaredColumns(entity)) {
    const slot = slots.get(column);
    if (slot === undefined) throw new TypeError(`projection ${name}: table ${template} has no column ${column}; run the migrations`);
    slots.set(property, slot);
  }
  return { template, columns, slots };
}
