import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { queryOnce } from '../../platform/testing/query-once.js';
import { freshDatabase } from '../../platform/testing/test-database.js';
import { encoded, everything } from '../contract/fixtures.js';
import { appendCall } from './append-call.js';
import { CreateEventLog1763800000000 } from './migrations/1763800000000-create-event-log.js';
import { prepareLog } from './prepare-log.js';
import { PostgresTestLog } from './testing/postgres-test-log.js';

let log: PostgresTestLog;
beforeAll(async () => {
  log = await PostgresTestLog.open();
  await log.store.append({ stream: 'a', expected: 'none', events: encoded(3) });
});
afterAll(() => log.close());

const FORBIDDEN = '42501';
const asAdmin = (sql: string) => queryOnce(log.database.adminUrl, sql);

const CHANGES = [
  'UPDATE log.event SET stream = stream',
  "UPDATE log.event SET stream = 'x' WHERE false",
  'DELETE FROM log.event',
  'TRUNCATE log.event',
  "INSERT INTO log.event VALUES (4, 'a', 3, gen_random_uuid(), 'T', '{}', '{}') ON CONFLICT (position) DO UPDATE SET stream = 'x'",
];

describe('the application', () => {
  it.each([
    ...CHANGES,
    "INSERT INTO log.event VALUES (4, 'a', 3, gen_random_uuid(), 'T', '{}', '{}')",
    'ALTER TABLE log.event DISABLE TRIGGER ALL',
    'DROP TABLE log.event',
    'DROP SCHEMA log CASCADE',
    'CREATE TABLE log.mine (n int)',
    'BEGIN; LOCK TABLE log.event IN EXCLUSIVE MODE',
    'SET ROLE peildatum_log',
    'CREATE OR REPLACE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
  ])('may not: %s', async (sql) => {
    await expect(log.query(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|42P01)$/) });
    expect(await everything(log.store)).toHaveLength(3);
  });

  it('cannot slip a table of its own under the function', async () => {
    const request = { stream: 'b', expected: 'none', events: encoded(1) } as const;
    const client = await log.connect();
    await client.query(
      'CREATE TEMPORARY TABLE event (LIKE log.event); CREATE SCHEMA trap; GRANT USAGE ON SCHEMA trap TO PUBLIC; SET search_path = trap, pg_temp, pg_catalog',
    );
    await client.query("CREATE FUNCTION trap.cardinality(anyarray) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$");
    const { rows } = await client.query(appendCall([request]));
    await client.end();
    expect(rows).toMatchObject([{ outcomes: 'a' }]);
    expect(await log.store.readStream('b')).toHaveLength(1);
  });
});

describe('nobody', () => {
  it.each(CHANGES.slice(0, 4))('may, not even an administrator: %s', async (sql) => {
    const before = await everything(log.store);
    await expect(asAdmin(sql)).rejects.toMatchObject({ code: FORBIDDEN, message: expect.stringContaining('nooit gewijzigd') });
    await expect(asAdmin(`SET session_replication_role = replica; ${sql}`)).rejects.toMatchObject({ code: FORBIDDEN });
    await expect(asAdmin(`SET ROLE peildatum_log; ${sql}`)).rejects.toMatchObject({ code: FORBIDDEN });
    expect(await everything(log.store)).toEqual(before);
  });

  it('may append or read without being let in', async () => {
    const rights = await asAdmin(`
      CREATE ROLE a_stranger; SELECT 1`).then(() =>
      asAdmin(`SELECT has_schema_privilege('a_stranger', 'log', 'USAGE') OR has_table_privilege('a_stranger', 'log.event', 'SELECT')
        OR has_function_privilege('a_stranger', 'log.append(text[],int[],int[],uuid[],text[],json[],json[])', 'EXECUTE') AS any_right`),
    );
    await asAdmin('DROP ROLE a_stranger');
    expect(rights).toEqual([{ any_right: false }]);
  });
});

describe('log.append', () => {
  it.each(['REPEATABLE READ', 'SERIALIZABLE'])('refuses %s, whose snapshot is older than the lock', async (isolation) => {
    const client = await log.connect();
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    await expect(client.query(appendCall([{ stream: 'c', expected: 'none', events: encoded(1) }]))).rejects.toMatchObject({
      code: '25000',
    });
    await client.end();
  });

  it.each([
    ['more sizes than events', "ARRAY['d'], ARRAY[-1], ARRAY[2]"],
    ['a size of nought', "ARRAY['d', 'e'], ARRAY[-1, -1], ARRAY[1, 0]"],
  ])('refuses %s', async (_title, start) => {
    const sql = `SELECT log.append(${start}, ARRAY[gen_random_uuid()], ARRAY['T'], ARRAY['{}']::json[], ARRAY['{}']::json[])`;
    await expect(log.query(sql)).rejects.toMatchObject({ code: '22023' });
  });

  it('refuses two appends of one stream in one call, and stores neither', async () => {
    const round = [1, 2].map(() => ({ stream: 'f', expected: 'any', events: encoded(1) }) as const);
    const client = await log.connect();
    await expect(client.query(appendCall(round))).rejects.toMatchObject({ code: '23505' });
    await client.end();
    await expect(log.store.readStream('f')).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });
});

describe('prepareLog', () => {
  it('may run several times, and several at once, on a new database and on one with a log', async () => {
    const database = await freshDatabase();
    try {
      await Promise.all([1, 2, 3].map(() => prepareLog(database)));
      await prepareLog(database);
      expect(await queryOnce(database.appUrl, 'SELECT count(*)::int AS events FROM log.event')).toEqual([{ events: 0 }]);
      expect(
        await queryOnce(
          database.adminUrl,
          "SELECT DISTINCT pg_get_userbyid(relowner) AS owner FROM pg_class WHERE relnamespace = 'log'::regnamespace",
        ),
      ).toEqual([{ owner: 'peildatum_log' }]);
    } finally {
      await database.drop();
    }
  });

  it('has no way back', async () => {
    await expect(new CreateEventLog1763800000000().down()).rejects.toMatchObject({ code: 'STORE.LOG_IS_KEPT' });
  });
});
