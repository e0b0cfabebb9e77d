import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EngineFixture } from '../testing/engine.fixture.js';
import type { TableShape } from './table-shape.js';
import { copyRows, writeLoad } from './write-load.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
  await engine.query('CREATE TABLE written (n integer, words text, list json, "Quoted ""name" text)');
});
afterAll(() => engine.close());

const shape: TableShape = {
  template: 'written',
  columns: [
    { name: 'n', type: 'pg_catalog.int4', json: false },
    { name: 'words', type: 'pg_catalog.text', json: false },
    { name: 'list', type: 'pg_catalog.json', json: true },
    { name: 'Quoted "name', type: 'pg_catalog.text', json: false },
  ],
  slots: new Map(),
};

const words = fc
  .array(fc.constantFrom('\t', '\n', '\r', '\\', '\\N', '\\.', '"', '{', '}', ',', 'NULL', 'é', '😀', ' ', 'x'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const cell = fc.option(words, { nil: null });
const rows = fc
  .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 })
  .map((cells) => cells.map(([text, list, quoted], i) => [String(i), text, list === null ? null : JSON.stringify([list]), quoted]));

describe.each([
  { way: 'COPY', write: copyRows },
  {
    way: 'an insert of arrays',
    write: (client: Parameters<typeof copyRows>[0], of: TableShape, table: string, told: Parameters<typeof copyRows>[3]) =>
      writeLoad(client, of, table, { rows: told, supersedes: new Map() }),
  },
])('rows written by $way', ({ write }) => {
  it('come back as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (told) => {
        const client = await engine.database.pool.connect();
        try {
          await client.query('TRUNCATE written');
          await write(client, shape, 'written', told);
        } finally {
          client.release();
        }
        expect((await engine.query('SELECT * FROM written ORDER BY n')).map((row) => Object.values(row))).toEqual(told);
      }),
      { numRuns: 50 },
    );
  });
});
