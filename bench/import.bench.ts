import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { startChild } from './child.js';
import { openPlace } from './place.js';
import { type Bench, thousands } from './row.js';

const ROWS = 100_000;
const ACTIONS = 445;
const PER_INSERT = 100;

/**
 * `peildatum importeer` of a file with a row for each action and then reports on them in turn, from the start of the process to its
 * end, beside its events in prepared inserts of 100 into the same table with its indexes.
 */
export const bench: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'peildatum-bench-import-'));
  const place = await openPlace();
  try {
    const file = join(folder, 'rijen.csv');
    await writeFile(file, csv());
    const child = startChild('cli', ['importeer', file], place.env);
    const ours = (ROWS * 1_000) / (await child.ended());
    const floor = await rawInserts(place.admin);
    const name = `${thousands(ROWS)} rows of CSV`;
    return [
      { group: 'import', name, figure: ours, unit: 'rows/s', floor: { name: 'raw inserts of 100', figure: floor }, peakMb: child.peakMb },
    ];
  } finally {
    await place.close();
    await rm(folder, { recursive: true, force: true });
  }
};

function csv(): string {
  const lines = ['soort,code,actie,thematafel,omschrijving,geldigVanaf,status,toelichting'];
  for (let n = 0; n < ACTIONS; n += 1) lines.push(`actie,I-${n},,${'ABCDEFGHIJ'[n % 10]},Een actie uit het akkoord,2023-01-01,,`);
  for (let n = ACTIONS; n < ROWS; n += 1) {
    const day = String((n % 28) + 1).padStart(2, '0');
    const month = String((Math.floor(n / ACTIONS) % 12) + 1).padStart(2, '0');
    const status = ['loopt-voor', 'loopt-op-schema', 'loopt-achter'][n % 3];
    lines.push(`statusmelding,,I-${n % ACTIONS},,,2024-${month}-${day},${status},Melding ${n} van de coördinator`);
  }
  return `${lines.join('\n')}\n`;
}

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
