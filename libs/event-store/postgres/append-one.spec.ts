import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureLogOwner, openDatabase, runMigrations } from '@peildatum/platform';
import { queryOnce } from '../../platform/testing/query-once.js';
import { freshDatabase } from '../../platform/testing/test-database.js';
import { encoded, everything, idsOf, streamName } from '../contract/fixtures.js';
import type { AppendRequest, EncodedEvent } from '../port.js';
import { appendOneCall } from './append-call.js';
import { CreateEventLog1763800000000 } from './migrations/1763800000000-create-event-log.js';
import { EVENT_LOG_MIGRATIONS_TABLE } from './migrations/index.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { prepareLog } from './prepare-log.js';
import { PostgresTestLog } from './testing/postgres-test-log.js';

let log: PostgresTestLog;
beforeAll(async () => {
  log = await PostgresTestLog.open();
});
afterAll(() => log.close());

const one = (): EncodedEvent => encoded(1)[0] as EncodedEvent;

/** What the function itself says: a position, or null. */
async function appendOne(stream: string, expected: number, { id, type, data, metadata }: EncodedEvent): Promise<string | null> {
  const sql = 'SELECT log.append_one($1, $2, $3, $4, $5, $6) AS position';
  const [row] = await log.query<{ position: string | null }>(sql, [stream, expected, id, type, data, metadata]);
  return row?.position ?? null;
}

describe('log.append_one', () => {
  it('appends at the revision that follows and at the position that follows', async () => {
    const stream = streamName();
    const events = encoded(3);
    const positions: (string | null)[] = [];
    for (const [i, event] of events.entries()) positions.push(await appendOne(stream, i - 1, event));
    const stored = await log.store.readStream(stream);
    expect(stored.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }))).toEqual(events);
    expect(stored.map(({ revision, cursor }) => [revision, cursor])).toEqual(positions.map((position, i) => [i, position]));
    expect((await everything(log.store)).map(({ cursor }) => Number(cursor))).toEqual(
      Array.from({ length: (await everything(log.store)).length }, (_, i) => i + 1),
    );
  });

  it.each([
    ['a revision too low', 0],
    ['a revision too high', 2],
    ['a stream that is not there', -1],
  ])('answers null and writes nothing where it expects %s', async (_what, expected) => {
    const stream = streamName();
    await log.store.append({ stream, expected: 'none', events: encoded(2) });
    const before = await everything(log.store);
    expect(await appendOne(stream, expected, one())).toBeNull();
    expect(await everything(log.store)).toEqual(before);
  });

  it('answers null for an id that is in the log, in its own place or anywhere else', async () => {
    const [stream, other] = [streamName(), streamName()];
    const event = one();
    expect(await appendOne(stream, -1, event)).not.toBeNull();
    for (const [to, expected] of [
      [stream, -1],
      [stream, 0],
      [other, -1],
    ] as const) {
      expect(await appendOne(to, expected, event)).toBeNull();
    }
    expect(idsOf(await log.store.readStream(stream))).toEqual([event.id]);
  });

  it.each([-2, -3, null])('refuses to be asked for anything but a revision: %p', async (expected) => {
    await expect(appendOne(streamName(), expected as number, one())).rejects.toMatchObject({ code: '22023' });
  });

  it.each(['REPEATABLE READ', 'SERIALIZABLE'])('refuses %s, whose snapshot is older than the lock', async (isolation) => {
    const client = await log.connect();
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    const call = appendOneCall({ stream: streamName(), expected: 'none', events: [one()] });
    await expect(client.query(call as never)).rejects.toMatchObject({ code: '25000' });
    await client.end();
  });

  it('is open to nobody who was not let in', async () => {
    const rights = await queryOnce(
      log.database.adminUrl,
      "SELECT count(*)::int AS n FROM pg_proc, aclexplode(proacl) WHERE oid = 'log.append_one'::regproc AND grantee = 0",
    );
    expect(rights).toEqual([{ n: 0 }]);
  });
});

describe('which appends go that way', () => {
  it.each<[string, Partial<AppendRequest>, boolean]>([
    ['one event after a revision', { expected: 4 }, true],
    ['one event as the first', { expected: 'none' }, true],
    ['whatever is there', { expected: 'any' }, false],
    ['if anything is there', { expected: 'exists' }, false],
    ['more than one event', { expected: 4, events: encoded(2) }, false],
  ])('%s', (_what, request, goes) => {
    const call = appendOneCall({ stream: 'a', expected: 'any', events: encoded(1), ...request });
    expect(call !== undefined).toBe(goes);
  });
});

describe('a log of before', () => {
  it('is brought up to date, keeps what it holds, and takes appends', async () => {
    const database = await freshDatabase();
    try {
      const admin = await openDatabase({
        url: database.adminUrl,
        entities: [],
        migrations: [CreateEventLog1763800000000],
        migrationsTable: EVENT_LOG_MIGRATIONS_TABLE,
        applicationName: 'an older program',
        poolSize: 2,
      });
      await ensureLogOwner(admin.pool);
      await runMigrations(admin.dataSource);
      await admin.pool.query(
        `SELECT log.append(ARRAY['a'], ARRAY[-1], ARRAY[1], ARRAY[gen_random_uuid()], ARRAY['T'], ARRAY['{}']::json[], ARRAY['{}']::json[])`,
      );
      await admin.close();
      await prepareLog(database);
      const store = new PostgresEventStore({ url: database.appUrl });
      const results = [
        await store.append({ stream: 'a', expected: 0, events: encoded(1) }),
        await store.append({ stream: 'a', expected: 1, events: encoded(2) }),
      ];
      await store.close();
      expect(results).toEqual([
        { revision: 1, cursor: '2' },
        { revision: 3, cursor: '4' },
      ]);
    } finally {
      await database.drop();
    }
  });
});
