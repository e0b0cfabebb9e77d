import type { ClientBase, Pool } from 'pg';
import type { DataSource } from 'typeorm';
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
export async function readShape(connection: Pool | ClientBase, dataSource: DataSource, { name, entity }: Projection): Promise<TableShape> {
  const metadata = dataSource.getMetadata(entity);
  const template = metadata.tableName;
  assertTableName(template);
  const { rows } = await connection.query<{ name: string; type: string; json: boolean }>(
    `SELECT a.attname AS name, quote_ident(n.nspname) || '.' || quote_ident(t.typname) AS type, t.typname IN ('json', 'jsonb') AS json
       FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_namespace n ON n.oid = t.typnamespace
      WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [quoted(template)],
  );
  const slots = new Map(rows.map((row, i) => [row.name, i]));
  for (const { databaseName, propertyName } of metadata.columns) {
    const slot = slots.get(databaseName);
    if (slot === undefined) throw new TypeError(`projection ${name}: table ${template} has no column ${databaseName}; run the migrations`);
    slots.set(propertyName, slot);
  }
  return { template, columns: rows, slots };
}
