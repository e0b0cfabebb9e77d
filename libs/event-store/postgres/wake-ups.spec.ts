import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encoded, streamName } from '../contract/fixtures.js';
import { PostgresTestLog } from './testing/postgres-test-log.js';
import { WakeUps } from './wake-ups.js';

/** So long that the poll cannot be what woke us. */
const NO_POLL_MS = 600_000;
const never = new AbortController().signal;

let log: PostgresTestLog;
let wakeUps: WakeUps;
beforeEach(async () => {
  log = await PostgresTestLog.open();
  wakeUps = new WakeUps({ connectionString: log.proxy.url }, NO_POLL_MS);
});
afterEach(async () => {
  await wakeUps.close();
  await log.close();
});

/** Listening: the first wake-up is that of the connection. */
const listening = () => wakeUps.since(wakeUps.count, never);

const asleep = Symbol('asleep');
const within = (ms: number, promise: Promise<void>) => Promise.race([promise.then(() => 'awake'), sleep(ms, asleep)]);

describe('WakeUps', () => {
  it('wakes everybody when something is appended, and nobody before', async () => {
    await listening();
    const waiting = [wakeUps.since(wakeUps.count, never), wakeUps.since(wakeUps.count, never)];
    expect(await within(200, Promise.race(waiting))).toBe(asleep);
    await log.store.append({ stream: streamName(), expected: 'none', events: encoded(1) });
    await Promise.all(waiting);
  });

  it('does not wait when there was a wake-up since the last look', async () => {
    const seen = wakeUps.count;
    await listening();
    await wakeUps.since(seen, never);
    expect(wakeUps.count).toBe(seen + 1);
  });

  it.each([
    ['was cut', () => log.proxy.cut()],
    ['was ended by the server', () => log.endSessions()],
  ])('wakes everybody when it listens again after its connection %s', async (_title, interrupt) => {
    await listening();
    const waiting = wakeUps.since(wakeUps.count, never);
    await interrupt();
    await waiting;
    const again = wakeUps.since(wakeUps.count, never);
    await log.store.append({ stream: streamName(), expected: 'none', events: encoded(1) });
    await again;
  });

  it('listens again when nothing can reach it any more', async () => {
    const pulsing = new WakeUps({ connectionString: log.proxy.url }, NO_POLL_MS, 50);
    await pulsing.since(pulsing.count, never);
    const seen = pulsing.count;
    log.proxy.halfClose();
    await pulsing.since(seen, never);
    expect(pulsing.count).toBe(seen + 1);
    await pulsing.close();
  });

  it('polls behind it', async () => {
    const polling = new WakeUps({ connectionString: 'postgres://nobody@127.0.0.1:1/none' }, 50);
    await polling.since(polling.count, never);
    expect(polling.count).toBe(0);
    await polling.close();
  });

  it('stops waiting when the signal aborts', async () => {
    await listening();
    const abort = new AbortController();
    const waiting = wakeUps.since(wakeUps.count, abort.signal);
    abort.abort();
    await waiting;
    await wakeUps.since(wakeUps.count, abort.signal);
  });
});
