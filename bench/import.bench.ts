import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type pg from 'pg';
import { startChild } from './child.js';
import { HEAD, ROWS, table } from './import-rows.js';
import { openPlace } from './place.js';
import { atLeast, atMost, type Bench, type BenchRow, thousands } from './row.js';

const PER_INSERT = 100;

/**
 * `peildatum importeer` of a file with a row for each action and then reports on them in turn, from the start of the process to its
 * end, in each format on a register of its own; beside it its events in prepared inserts of 100 into the same table with its indexes.
 */
export const bench: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'peildatum-bench-import-'));
  try {
    const measured: BenchRow[] = [];
    for (const [format, write, goals] of FORMATS) {
      const file = join(folder, `rijen.${format.toLowerCase()}`);
      await writeFile(file, await write(table()));
      measured.push(await ofFile(file, `${thousands(ROWS)} rows of ${format}`, goals));
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function ofFile(file: string, name: string, rate: number): Promise<BenchRow> {
  const place = await openPlace();
  try {
    const child = startChild('cli', ['importeer', file], place.env);
    const figure = (ROWS * 1_000) / (await child.ended());
    const floor = { name: 'raw inserts of 100', figure: await rawInserts(place.admin) };
    const goals = [atLeast(figure, rate, 'rows/s'), ...(child.peakMb === null ? [] : [atMost(child.peakMb, PEAK_MB, 'MB')])];
    return { group: 'import', name, figure, unit: 'rows/s', floor, goals, peakMb: child.peakMb };
  } finally {
    await place.close();
  }
}

const PEAK_MB = 700;
const FORMATS: readonly (readonly [
  format: string,
  write: (table: readonly string[][]) => string | Promise<Uint8Array>,
  rowsPerSecond: number,
])[] = [
  ['CSV', (rows) => `${rows.map((cells) => cells.join(',')).join('\n')}\n`, 9_000],
  ['XLSX', (rows) => writeXlsx({ sheets: [{ name: 'rijen', rows: cellsOf(rows) }] }), 4_000],
  ['ODS', (rows) => writeOds({ sheets: [{ name: 'rijen', rows: cellsOf(rows) }] }), 4_000],
];

/** As somebody fills a sheet: nothing in an empty cell, and a date as a date. */
const cellsOf = ([head = [], ...rows]: readonly string[][]): (string | Date | null)[][] => [
  head,
  ...rows.map((cells) => cells.map((cell, at) => (cell === '' ? null : HEAD[at] === 'geldigVanaf' ? new Date(cell) : cell))),
];

/** The events that the import left, once more. */
async function rawInserts(admin: pg.Pool): Promise<number> {
  const { rows } = await admin.query<Record<string, string>>(
    'SELECT position, stream, revision, event_id AS id, type, data::text, metadata::text FROM log.event ORDER BY position',
  );
  await admin.query('CREATE SCHEMA floor; CREATE TABLE floor.event (LIKE log.event INCLUDING ALL)');
  const client = await admin.connect();
  try {
    const begun = performance.now();
    for (let start = 0; start < rows.length; start += PER_INSERT) {
      const part = rows.slice(start, start + PER_INSERT);
      const values = ['position', 'stream', 'revision', 'id', 'type', 'data', 'metadata'].map((column) => part.map((row) => row[column]));
      const text =
        'INSERT INTO floor.event SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::uuid[], $5::text[], $6::json[], $7::json[])';
      await client.query({ name: 'floor', text, values });
    }
    return (rows.length * 1_000) / (performance.now() - begun);
  } finally {
    client.release();
  }
}
