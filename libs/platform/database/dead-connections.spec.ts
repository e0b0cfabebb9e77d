import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { TcpProxy } from '../testing/tcp-proxy.js';
import { freshDatabase, type TestDatabase } from '../testing/test-database.js';
import { giveUpWhenDead } from './dead-connections.js';

const SILENCE_MS = 200;

let test: TestDatabase;
let proxy: TcpProxy;
let client: pg.Client;
beforeEach(async () => {
  test = await freshDatabase();
  const { hostname, port } = new URL(test.appUrl);
  proxy = await TcpProxy.before({ host: hostname, port: Number(port) });
  client = new pg.Client({ connectionString: proxy.through(test.appUrl) });
  client.on('error', () => undefined);
  await client.connect();
});

/** By the same network, or by another one. */
const watched = (by: 'the same' | 'another') =>
  giveUpWhenDead(client, by === 'another' ? test.appUrl : proxy.through(test.appUrl), SILENCE_MS);

afterEach(async () => {
  await proxy.close();
  await test.drop();
});

const terminated = /^Connection terminated/;

describe('a connection that will never answer', () => {
  it('is given up when the server has heard the last of us, and its answer goes nowhere', async () => {
    watched('the same');
    proxy.halfClose('server');
    await expect(client.query('SELECT 1')).rejects.toThrow(terminated);
  });

  it('is given up when nothing comes through any more, for this one and for a new one', async () => {
    watched('the same');
    proxy.stall();
    await expect(client.query('SELECT 1')).rejects.toThrow(terminated);
  });

  it('leaves no session behind that holds what others need', async () => {
    watched('another');
    await client.query('CREATE TABLE held (n int)');
    await client.query('BEGIN');
    await client.query('LOCK TABLE held');
    const [held] = [...(await sessions())];
    proxy.swallow();
    await expect(client.query('SELECT 1')).rejects.toThrow(terminated);
    while ((await sessions()).has(held as number)) await new Promise((resolve) => setTimeout(resolve, 10));
  });
});

describe('a connection that is merely busy', () => {
  beforeEach(() => watched('the same'));

  it('is left alone, however long its statement takes', async () => {
    await expect(client.query(`SELECT 'done' AS state FROM pg_sleep(${(SILENCE_MS * 5) / 1_000})`)).resolves.toMatchObject({
      rows: [{ state: 'done' }],
    });
  });

  it('is left alone when it waits for another', async () => {
    const other = new pg.Client({ connectionString: test.appUrl });
    await other.connect();
    await other.query('SELECT pg_advisory_lock(1)');
    const waiting = client.query("SELECT 'mine' AS lock FROM pg_advisory_lock(1)");
    await new Promise((resolve) => setTimeout(resolve, SILENCE_MS * 5));
    await other.end();
    await expect(waiting).resolves.toMatchObject({ rows: [{ lock: 'mine' }] });
  });

  it('is left alone when nobody asks it anything', async () => {
    await new Promise((resolve) => setTimeout(resolve, SILENCE_MS * 5));
    await expect(client.query('SELECT 1 AS n')).resolves.toMatchObject({ rows: [{ n: 1 }] });
  });
});

/** Of the application's role, as the administrator sees them. */
async function sessions(): Promise<Set<number>> {
  const admin = new pg.Client({ connectionString: test.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE usename = $1 AND datname = current_database()',
    [test.appRole],
  );
  await admin.end();
  return new Set(rows.map(({ pid }) => pid));
}
