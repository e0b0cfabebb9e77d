import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { queryOnce } from '../../platform/testing/query-once.js';
import { encoded, everything, idsOf, streamName } from '../contract/fixtures.js';
import { Follower } from '../contract/follower.js';
import type { ExpectedRevision } from '../port.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { PostgresTestLog } from './testing/postgres-test-log.js';

let log: PostgresTestLog;
beforeAll(async () => {
  log = await PostgresTestLog.open();
});
afterAll(() => log.close());

/** So that what is swallowed is an answer, and no handshake. */
const connected = () => log.store.append({ stream: streamName(), expected: 'none', events: encoded(1) });

describe('an answer that was lost', () => {
  it.each<ExpectedRevision>(['none', 'any', 'exists', 1])(
    'expected %p: the append is sent again, is there once, and is answered',
    async (expected) => {
      const stream = streamName();
      if (expected !== 'none') await log.store.append({ stream, expected: 'none', events: encoded(2) });
      const before = expected === 'none' ? 0 : 2;
      const events = encoded(2);
      await connected();
      log.proxy.swallowAnswers();
      const answer = log.store.append({ stream, expected, events });
      for (let seen = 0; seen < before + 2; await sleep(5)) {
        seen = (await log.query<{ n: number }>('SELECT count(*)::int AS n FROM log.event WHERE stream = $1', [stream]))[0]?.n ?? 0;
      }
      log.proxy.cut();
      expect(await answer).toMatchObject({ revision: before + 1 });
      expect(idsOf(await log.store.readStream(stream)).slice(before)).toEqual(idsOf(events));
    },
  );

  it('many that wait at once: each is there once, and each is answered', async () => {
    const requests = Array.from({ length: 40 }, () => ({ stream: streamName(), expected: 'none', events: encoded(2) }) as const);
    await connected();
    log.proxy.swallowAnswers();
    const answers = Promise.all(requests.map((request) => log.store.append(request)));
    await sleep(100);
    log.proxy.cut();
    for (const { revision } of await answers) expect(revision).toBe(1);
    for (const { stream, events } of requests) expect(idsOf(await log.store.readStream(stream))).toEqual(idsOf(events));
  });
});

describe('one append that the server will not take', () => {
  it('is refused by itself; those that went with it are stored', async () => {
    const good = Array.from({ length: 5 }, () => ({ stream: streamName(), expected: 'none', events: encoded(1) }) as const);
    const [event] = encoded(1);
    const bad = { stream: streamName(), expected: 'none', events: [{ ...event, data: '{ no json' }] } as never;
    const answers = await Promise.allSettled([...good.slice(0, 2), bad, ...good.slice(2)].map((request) => log.store.append(request)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(answers[2]).toMatchObject({ reason: { code: '22P02' } });
  });
});

describe('a server that takes connections and says nothing', () => {
  // It gives up after some five seconds; Jest's own limit ends one that waits for ever.
  it('is unreachable, for everybody who waits', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const store = new PostgresEventStore({ url: `postgres://peildatum@127.0.0.1:${(silent.address() as AddressInfo).port}/peildatum` });
    const calls = [
      ...Array.from({ length: 3 }, () => store.append({ stream: streamName(), expected: 'any', events: encoded(1) })),
      store.head(),
    ];
    for (const answer of await Promise.allSettled(calls)) expect(answer).toMatchObject({ reason: { code: 'STORE.UNREACHABLE' } });
    await store.close();
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('that falls silent later, too; a subscription gets over it', async () => {
    const other = await log.another();
    const follower = new Follower(other, { after: await other.head() });
    await other.append({ stream: streamName(), expected: 'none', events: encoded(1) });
    await follower.upTo(1);
    log.proxy.swallowAnswers();
    const calls = [other.append({ stream: streamName(), expected: 'any', events: encoded(1) }), other.head()];
    for (const answer of await Promise.allSettled(calls)) expect(answer).toMatchObject({ reason: { code: 'STORE.UNREACHABLE' } });
    log.proxy.cut();
    const events = encoded(2);
    await other.append({ stream: streamName(), expected: 'none', events });
    await follower.upTo(4);
    expect(idsOf(await follower.stop()).slice(-2)).toEqual(idsOf(events));
  });
});

describe('somebody who holds the lock', () => {
  it('makes appends unreachable and reading not; afterwards they go on', async () => {
    const hold = await log.holdAppend({ stream: streamName(), expected: 'none', events: encoded(1) });
    const before = await everything(log.store);
    const request = { stream: streamName(), expected: 'none', events: encoded(1) } as const;
    // It does not wait for whoever holds the lock: that lets go only afterwards.
    await expect(log.store.append(request)).rejects.toMatchObject({ code: 'STORE.UNREACHABLE' });
    expect(await everything(log.store)).toEqual(before);
    await hold.release();
    expect(await log.store.append(request)).toMatchObject({ revision: 0 });
    expect(await everything(log.store)).toHaveLength(before.length + 2);
  });
});

describe('every connection for reading taken', () => {
  it('is not called a server that cannot be reached', async () => {
    const store = new PostgresEventStore({ url: log.database.appUrl, readConnections: 1 });
    const holder = new pg.Client({ connectionString: log.database.adminUrl });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE log.event IN ACCESS EXCLUSIVE MODE');
      const held = store.head().catch((error: unknown) => error);
      await expect(store.head()).rejects.toMatchObject({
        code: 'STORE.BUSY',
        kind: 'unavailable',
        message: expect.not.stringContaining('niet bereikbaar'),
      });
      await holder.query('ROLLBACK');
      await held;
      expect(await store.head()).toBe(await log.store.head());
    } finally {
      await holder.end();
      await store.close();
    }
  });
});

describe('a notification that never came', () => {
  it('is made good by the poll', async () => {
    const follower = new Follower(log.store, { after: await log.store.head() });
    await sleep(300);
    await queryOnce(
      log.database.adminUrl,
      `INSERT INTO log.event SELECT max(position) + 1, 'quiet', 0, gen_random_uuid(), 'T', '{}', '{}' FROM log.event`,
    );
    await follower.upTo(1);
    expect((await follower.stop()).map(({ stream }) => stream)).toEqual(['quiet']);
  });
});

describe('close', () => {
  it('answers the appends that wait, and takes no more', async () => {
    const store = new PostgresEventStore({ url: log.database.appUrl });
    const waiting = Array.from({ length: 10 }, () => store.append({ stream: streamName(), expected: 'none', events: encoded(1) }));
    await Promise.all([store.close(), store.close()]);
    for (const { revision } of await Promise.all(waiting)) expect(revision).toBe(0);
    const refusal = { code: 'STORE.UNREACHABLE' };
    await expect(store.append({ stream: streamName(), expected: 'any', events: encoded(1) })).rejects.toMatchObject(refusal);
    await expect(store.readStream('a')).rejects.toMatchObject(refusal);
    await expect(everything(store)).rejects.toMatchObject(refusal);
    await expect(store.head()).rejects.toMatchObject(refusal);
  });

  it('is an error for who reads the log meanwhile, so that a part is not taken for the whole', async () => {
    const store = new PostgresEventStore({ url: log.database.appUrl });
    const reading = store.readAll({ batchSize: 1 })[Symbol.asyncIterator]();
    await reading.next();
    await store.close();
    await expect(
      (async () => {
        while (!(await reading.next()).done);
      })(),
    ).rejects.toMatchObject({ code: 'STORE.UNREACHABLE' });
  });
});
