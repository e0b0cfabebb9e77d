import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { integerArray, jsonArray, textArray, uuidArray } from './binary-array.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const asRead = async (type: string, array: Buffer) =>
  (await client.query<{ item: string }>(`SELECT item::text FROM unnest($1::${type}[]) item`, [array])).rows.map(({ item }) => item);

describe('a binary array is read by the server as the list that it was made of', () => {
  it.each<[string, Buffer, string[]]>([
    ['text', textArray(['', 'a', 'é😀', '{"', 'NULL', '\\']), ['', 'a', 'é😀', '{"', 'NULL', '\\']],
    ['json', jsonArray(['{"b":1, "a":2}', '[]', ' null ', '"é"']), ['{"b":1, "a":2}', '[]', ' null ', '"é"']],
    ['integer', integerArray([0, -3, 2 ** 31 - 1]), ['0', '-3', '2147483647']],
    ['uuid', uuidArray(['00112233-4455-6677-8899-aabbccddeeff']), ['00112233-4455-6677-8899-aabbccddeeff']],
    ['text', textArray([]), []],
  ])('%s', async (type, array, expected) => {
    expect(await asRead(type, array)).toEqual(expected);
  });

  it('and refuses what is no UUID', () => {
    expect(() => uuidArray(['x'])).toThrow("'x' is no UUID");
  });
});
