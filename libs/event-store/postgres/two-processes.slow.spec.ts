import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { queryOnce } from '../../platform/testing/query-once.js';
import { linesOf, runTypescript } from '../../platform/testing/run-typescript.js';
import { encoded, everything, idsOf } from '../contract/fixtures.js';
import { Follower } from '../contract/follower.js';
import type { StoredEvent } from '../port.js';
import { PostgresTestLog } from './testing/postgres-test-log.js';

interface Acknowledged {
  readonly stream: string;
  readonly revision: number;
  readonly ids: readonly string[];
}

const FIXTURE = fileURLToPath(new URL('./testing/writer.fixture.ts', import.meta.url));
const STREAMS = ['one', 'two', 'three'];

let log: PostgresTestLog;
let children: ChildProcess[];
beforeEach(async () => {
  log = await PostgresTestLog.open();
  children = [];
});
afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await log.close();
});

/** A writing process, ready to start; `acknowledged` grows as it prints. */
async function writer(appends: number) {
  const child = runTypescript(FIXTURE, [log.database.appUrl, String(appends), ...STREAMS]);
  children.push(child);
  const exit = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const line = linesOf(child);
  expect(await line()).toBe('ready');
  const acknowledged: Acknowledged[] = [];
  const failure = (async () => {
    for (;;) acknowledged.push(JSON.parse(await line()) as Acknowledged);
  })().catch((error: Error) => error.message);
  return { child, exit, acknowledged, failure, start: () => child.stdin?.write('go\n') };
}

/** Positions and revisions are without gaps, and every acknowledged append stands together where its answer said. */
function expectInOrder(events: readonly StoredEvent[], acknowledged: readonly Acknowledged[]): void {
  expect(events.map(({ cursor }) => cursor)).toEqual(events.map((_, i) => String(i + 1)));
  expect(new Set(idsOf(events)).size).toBe(events.length);
  for (const stream of STREAMS) {
    const own = events.filter((event) => event.stream === stream);
    expect(own.map(({ revision }) => revision)).toEqual(own.map((_, i) => i));
    for (const { revision, ids } of acknowledged.filter((append) => append.stream === stream)) {
      expect(idsOf(own.slice(revision - ids.length + 1, revision + 1))).toEqual(ids);
    }
  }
}

/** The server's own count of transactions that failed in this database; it knows when the sessions have ended. */
async function rollbacks(): Promise<number> {
  const sql = 'SELECT xact_rollback::int AS n FROM pg_stat_database WHERE datname = current_database()';
  return (await queryOnce<{ n: number }>(log.database.adminUrl, sql))[0]?.n ?? 0;
}

describe('two processes that append to the same streams at once', () => {
  it('lose nothing, double nothing, leave no gap and fail no transaction', async () => {
    const before = await rollbacks();
    const follower = new Follower(log.store, { batchSize: 50 });
    const writers = [await writer(600), await writer(600)];
    for (const { start } of writers) start();
    for (const { exit, failure } of writers) expect([await exit, await failure]).toEqual([[0, null], 'the process ended: ']);
    const acknowledged = writers.flatMap((each) => each.acknowledged);
    expect(acknowledged).toHaveLength(1_200);
    const events = await everything(log.store);
    expect(events).toHaveLength(2_400);
    expect(new Set(idsOf(events))).toEqual(new Set(acknowledged.flatMap(({ ids }) => ids)));
    expectInOrder(events, acknowledged);
    await follower.upTo(events.length);
    expect(await follower.stop()).toEqual(events);
    expect(await rollbacks()).toBe(before);
  });
});

describe('a writing process that is killed with -9', () => {
  it('three times: every acknowledged append is there, whole, and the other process goes on', async () => {
    const other = await writer(0);
    const acknowledged: Acknowledged[] = [];
    other.start();
    for (let i = 0; i < 3; i += 1) {
      const victim = await writer(0);
      victim.start();
      while (victim.acknowledged.length < 100) await new Promise((resolve) => setTimeout(resolve, 5));
      victim.child.kill('SIGKILL');
      expect(await victim.exit).toEqual([null, 'SIGKILL']);
      await victim.failure;
      acknowledged.push(...victim.acknowledged);
      const soFar = other.acknowledged.length;
      while (other.acknowledged.length < soFar + 50) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    other.child.kill('SIGKILL');
    await other.exit;
    await other.failure;
    acknowledged.push(...other.acknowledged);
    // Waits for the lock behind whatever the killed ones still had under way.
    await log.store.append({ stream: 'last', expected: 'none', events: encoded(1) });
    const events = await everything(log.store);
    expectInOrder(events, acknowledged);
    // Appends that were stored and never acknowledged are whole as well: their texts count up to the size that their turn has.
    const rest = new Map<string, number>();
    for (const { stream, data } of events) {
      if (stream === 'last') continue;
      const turn = (JSON.parse(data) as { text: string }).text.split('.')[0] as string;
      rest.set(turn, (rest.get(turn) ?? 0) + 1);
    }
    for (const [turn, count] of rest) expect(count % (1 + (Number(turn) % 3))).toBe(0);
  });
});
