import type { ClientBase } from 'pg';
import { quoted } from '../database/sql.js';

export const generationTable = (template: string, generation: number): string => `${template}_g${generation}`;

/** The name must leave room for the generation, and be usable in a pattern as it is. */
export function assertTableName(table: string): void {
  if (!/^[a-z][a-z0-9_]{0,49}$/.test(table)) throw new TypeError(`table name ${table}: 1 to 50 of a-z, 0-9 and _`);
}

/** An empty table of the template's shape; without its indexes it loads faster, and `indexAs` gives them afterwards. */
export async function createGeneration(client: ClientBase, template: string, table: string, indexes: 'now' | 'later'): Promise<void> {
  const like = `INCLUDING ALL${indexes === 'later' ? ' EXCLUDING INDEXES' : ''}`;
  await client.query(`CREATE TABLE ${quoted(table)} (LIKE ${quoted(template)} ${like})`);
}

/** Gives a loaded table the keys and indexes of its template. */
export async function indexAs(client: ClientBase, template: string, table: string): Promise<void> {
  const { rows } = await client.query<{ definition: string; constraint: string | null }>(
    `SELECT pg_get_indexdef(i.indexrelid) AS definition, pg_get_constraintdef(c.oid) AS constraint
       FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
      WHERE i.indrelid = $1::regclass ORDER BY i.indexrelid`,
    [quoted(template)],
  );
  for (const { definition, constraint } of rows) {
    await client.query(constraint === null ? onTable(definition, table) : `ALTER TABLE ${quoted(table)} ADD ${constraint}`);
  }
}

/** `CREATE UNIQUE INDEX name ON schema.template USING …` for another table; PostgreSQL chooses the name. */
function onTable(definition: string, table: string): string {
  const unique = definition.startsWith('CREATE UNIQUE ') ? 'UNIQUE ' : '';
  return `CREATE ${unique}INDEX ON ${quoted(table)} ${definition.slice(definition.indexOf(' USING ') + 1)}`;
}

/** The tables of earlier, unfinished or future generations: everything but the live one. */
export async function otherGenerations(client: ClientBase, template: string, live: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname = current_schema() AND c.relname ~ $1 AND c.relname <> $2 ORDER BY 1`,
    [`^${template}_g[0-9]+$`, live],
  );
  return rows.map(({ name }) => name);
}

export async function dropTable(client: ClientBase, table: string): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${quoted(table)}`);
}
