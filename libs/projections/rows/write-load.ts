import { finished } from 'node:stream/promises';
import type { Uuid } from '@peildatum/kernel';
import type { ClientBase, Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted } from '../database/sql.js';
import type { Statement } from '../registry/registry.js';
import type { RowText } from './event-rows.js';
import type { TableLoad } from './table-load.js';
import type { TableShape } from './table-shape.js';

/** From this many rows COPY is faster than an insert of arrays. */
const COPY_FROM_ROWS = 200;

/** One statement for the rows and one for what they supersede. The caller's transaction holds them together. */
export async function writeLoad(client: ClientBase, shape: TableShape, table: string, { rows, supersedes }: TableLoad): Promise<void> {
  if (rows.length >= COPY_FROM_ROWS) await copyRows(client, shape, table, rows);
  else if (rows.length > 0) await insertRows(client, shape, table, rows);
  if (supersedes.size > 0) await supersede(client, table, supersedes);
}

export async function copyRows(client: ClientBase, { columns }: TableShape, table: string, rows: readonly RowText[]): Promise<void> {
  const names = columns.map(({ name }) => quoted(name)).join(', ');
  const stream = client.query(copyFrom(`COPY ${quoted(table)} (${names}) FROM STDIN`));
  stream.end(copyText(rows));
  await finished(stream);
}

async function insertRows(client: ClientBase, shape: TableShape, table: string, rows: readonly RowText[]): Promise<void> {
  await client.query(insertOf(shape, table, rows));
}

/** One array of text per column, each value cast to its column's type. `before`: parameters of another statement that this one joins. */
function insertOf({ columns }: TableShape, table: string, rows: readonly RowText[], before: readonly unknown[] = []): Statement {
  const names = columns.map(({ name }) => quoted(name)).join(', ');
  const values = columns.map(({ type }, i) => `u.c${i}::${type}`).join(', ');
  const arrays = columns.map((_, i) => `$${before.length + i + 1}::text[]`).join(', ');
  const aliases = columns.map((_, i) => `c${i}`).join(', ');
  return {
    text: `INSERT INTO ${quoted(table)} (${names}) SELECT ${values} FROM unnest(${arrays}) AS u (${aliases})`,
    values: [...before, ...columns.map((_, i) => rows.map((row) => row[i]))],
  };
}

/**
 * A few rows behind a compare-and-set, as one statement: where `first` changes nothing, nothing is inserted. A live event
 * then costs one round trip and not four.
 */
export async function insertAfter(
  connection: Pool,
  first: Statement,
  shape: TableShape,
  table: string,
  rows: readonly RowText[],
): Promise<boolean> {
  const insert = insertOf(shape, table, rows, first.values);
  // Prepared: to plan it takes the server longer than to do it. No name of a statement is longer than that of a table.
  const { rows: answer } = await connection.query<{ moved: boolean }>({
    name: `apply ${table}`,
    text: `WITH moved AS (${first.text} RETURNING 1), inserted AS (${insert.text} WHERE EXISTS (SELECT FROM moved))
     SELECT EXISTS (SELECT FROM moved) AS moved`,
    values: insert.values,
  });
  return answer[0]?.moved === true;
}

/** Whether a load is so small that `insertAfter` will do. */
export const isSmall = ({ rows, supersedes }: TableLoad): boolean => rows.length < COPY_FROM_ROWS && supersedes.size === 0;

/** Sets `superseded_by` where it is not set yet. */
export async function supersede(client: ClientBase, table: string, supersedes: ReadonlyMap<Uuid, number>): Promise<void> {
  await client.query(
    `UPDATE ${quoted(table)} f SET superseded_by = c.by
       FROM unnest($1::uuid[], $2::bigint[]) AS c (event_id, by) WHERE f.event_id = c.event_id AND f.superseded_by IS NULL`,
    [[...supersedes.keys()], [...supersedes.values()]],
  );
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const SPECIAL = /[\\\n\r\t]/;
const escaped = (text: string): string => (SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] as string) : text);

/** COPY's text format: a line a row, cells between tabs, \\N for null. */
export function copyText(rows: readonly RowText[]): string {
  let text = '';
  for (const row of rows) {
    let separator = '';
    for (const cell of row) {
      text += separator + (cell === null ? '\\N' : escaped(cell));
      separator = '\t';
    }
    text += '\n';
  }
  return text;
}
