import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type Seed, type TestDatabase } from './test-database.js';

const made: TestDatabase[] = [];
const fresh = async (seed?: Seed) => {
  const database = await freshDatabase(seed);
  made.push(database);
  return database;
};
afterAll(() => Promise.all(made.map((database) => database.drop())));

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('freshDatabase', () => {
  it('gives every caller an empty database of its own', async () => {
    const [one, other] = await Promise.all([fresh(), fresh()]);
    await ask(one.appUrl, 'CREATE TABLE mine (n int)');
    expect(await ask(other.appUrl, "SELECT count(*)::int AS n FROM pg_class WHERE relname = 'mine'")).toEqual([{ n: 0 }]);
  });

  it('has the two roles of the embedded server', async () => {
    const { adminUrl, appUrl, appRole } = await fresh();
    const role = 'SELECT current_user AS name, rolsuper FROM pg_roles WHERE rolname = current_user';
    expect(await ask(appUrl, role)).toEqual([{ name: appRole, rolsuper: false }]);
    expect((await ask(adminUrl, role))[0]).toMatchObject({ rolsuper: true });
    await ask(adminUrl, 'CREATE SCHEMA log AUTHORIZATION peildatum_log');
    await ask(appUrl, 'CREATE SCHEMA reading');
    await expect(ask(appUrl, 'CREATE TABLE log.mine (n int)')).rejects.toThrow(/permission denied/);
    await expect(ask(appUrl, 'DROP SCHEMA log')).rejects.toThrow(/must be owner/);
  });

  it('copies what it begins with, which is made once on the server of the run', async () => {
    let filled = 0;
    const fill: Seed['fill'] = async ({ appUrl }) => {
      filled += 1;
      await ask(appUrl, 'CREATE TABLE begin AS SELECT 7 AS n');
    };
    const seed = { name: `van_${process.pid}`, fill };
    const [one, other] = await Promise.all([fresh(seed), fresh(seed)]);
    await ask(one.appUrl, 'UPDATE begin SET n = 8');
    expect([await ask(one.appUrl, 'SELECT n FROM begin'), await ask(other.appUrl, 'SELECT n FROM begin')]).toEqual([
      [{ n: 8 }],
      [{ n: 7 }],
    ]);
    expect(filled).toBe(process.env.PEILDATUM_TEST_DATABASE_URL ? 2 : 1);
  });

  it('is gone after drop, also while somebody is connected', async () => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.appUrl });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(ask(database.appUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });
});
