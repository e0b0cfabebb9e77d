import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const PAGE = 2_000;
const READ = `SELECT position, stream, revision, event_id, type, data, metadata FROM log.event
  WHERE position > $1 AND position <= $2 ORDER BY position`;
const types = { getTypeParser: () => (text: string) => text };

/** The log in the pages in which we read it, over one connection, each row as text and then thrown away. */
export async function rawRead(pool: pg.Pool): Promise<number> {
  let events = 0;
  for (let after = 0; ; after += PAGE) {
    const page = { name: 'raw.page', text: READ, values: [after, after + PAGE], rowMode: 'array' as const, types };
    const { rows } = await pool.query(page);
    events += rows.length;
    if (rows.length < PAGE) return events;
  }
}

/** The rows of live tables as COPY writes them, in files, to be copied into tables of the same shape. */
export interface RawRows {
  /** Into empty tables, their indexes there from the beginning (`with`) or made when the rows are in (`after`). */
  copy(indexes: 'with' | 'after'): Promise<void>;
  remove(): Promise<void>;
}

export async function rawRows(pool: pg.Pool, tables: readonly string[]): Promise<RawRows> {
  const folder = await mkdtemp(join(tmpdir(), 'peildatum-bench-rows-'));
  const client = await pool.connect();
  const shapes = tables.map((_, i) => `floor_shape_${i}`);
  for (const [i, table] of tables.entries()) {
    // A rebuild or a catch-up makes tables of other names; their shape is kept.
    await client.query(`CREATE TABLE ${shapes[i]} (LIKE ${table} INCLUDING ALL)`);
    // In the order in which they were written.
    const rows = client.query(copyTo(`COPY (SELECT * FROM ${table} ORDER BY volgnummer) TO STDOUT`));
    await pipeline(rows, createWriteStream(join(folder, shapes[i] as string)));
  }
  return {
    async copy(indexes) {
      for (const shape of shapes) await copyInto(client, shape, join(folder, shape), indexes);
    },
    async remove() {
      await client.query(`DROP TABLE IF EXISTS ${['floor_rows', ...shapes].join(', ')}`);
      client.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function copyInto(client: pg.ClientBase, shape: string, file: string, indexes: 'with' | 'after'): Promise<void> {
  await client.query('DROP TABLE IF EXISTS floor_rows');
  await client.query(`CREATE TABLE floor_rows (LIKE ${shape} INCLUDING ALL${indexes === 'with' ? '' : ' EXCLUDING INDEXES'})`);
  await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), client.query(copyFrom('COPY floor_rows FROM STDIN')));
  if (indexes === 'with') return;
  const { rows } = await client.query<{ sql: string }>(
    `SELECT regexp_replace(pg_get_indexdef(indexrelid), ' INDEX .* USING ', ' INDEX ON floor_rows USING ') AS sql
       FROM pg_index WHERE indrelid = $1::regclass`,
    [shape],
  );
  for (const { sql } of rows) await client.query(sql);
}
