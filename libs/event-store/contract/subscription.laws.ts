import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { StoredEvent } from '../port.js';
import { encoded, everything, idsOf, streamName } from './fixtures.js';
import { Follower } from './follower.js';
import { itWith, onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

/** A subscription catches up, goes live, and takes no more than it is asked for. */
export function subscriptionLaws<Log extends ContractLog>(name: string, setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);
  const append = async (count: number): Promise<string[]> => {
    const events = encoded(count);
    await log().store.append({ stream: streamName(), expected: 'none', events });
    return idsOf(events);
  };

  it('catches up from the beginning and goes live', async () => {
    const fresh = await setup.open();
    try {
      const old = encoded(25);
      await fresh.store.append({ stream: streamName(), expected: 'none', events: old });
      const follower = new Follower(await fresh.another(), { batchSize: 10 });
      expect(idsOf(await follower.upTo(25))).toEqual(idsOf(old));
      const fresher = encoded(25);
      for (const event of fresher) await fresh.store.append({ stream: streamName(), expected: 'none', events: [event] });
      await follower.upTo(50);
      expect(idsOf(await follower.stop())).toEqual(idsOf([...old, ...fresher]));
      expect(Math.max(...follower.batchSizes)).toBeLessThanOrEqual(10);
    } finally {
      await fresh.close();
    }
  });

  it('starts on an empty log and gets the first event', async () => {
    const fresh = await setup.open();
    try {
      const follower = new Follower(fresh.store);
      await sleep(50);
      const events = encoded(1);
      await fresh.store.append({ stream: streamName(), expected: 'none', events });
      await follower.upTo(1);
      expect(idsOf(await follower.stop())).toEqual(idsOf(events));
    } finally {
      await fresh.close();
    }
  });

  it('starts behind a cursor, without its event, and gives each event as a read of the log does', async () => {
    await append(5);
    const after = (await everything(log().store)).at(-3)?.cursor;
    const follower = new Follower(log().store, { after });
    await append(4);
    await follower.upTo(6);
    const received = await follower.stop();
    expect(received).toHaveLength(6);
    expect(received).toEqual(await everything(log().store, { after }));
  });

  it('serves several at once, each on its own', async () => {
    const before = await log().store.head();
    const other = await log().another();
    const followers = [1, 3, 1_000].map((batchSize, i) => new Follower(i === 1 ? other : log().store, { after: before, batchSize }));
    const expected = [...(await append(10)), ...(await append(10)), ...(await append(10))];
    for (const follower of followers) {
      await follower.upTo(30);
      expect(idsOf(await follower.stop())).toEqual(expected);
    }
  });

  it('ends without an error when the signal aborts: before it began, while it waits, and between two batches', async () => {
    for await (const _ of log().store.subscribe({ signal: AbortSignal.abort() })) throw new Error('a batch after the end');
    const waiting = new Follower(log().store, { after: await log().store.head() });
    await sleep(50);
    expect(await waiting.stop()).toEqual([]);
    await append(20);
    const abort = new AbortController();
    let batches = 0;
    for await (const _ of log().store.subscribe({ batchSize: 2, signal: abort.signal })) {
      batches += 1;
      abort.abort();
    }
    expect(batches).toBe(1);
  });

  it('ends without an error when the client closes', async () => {
    const client = await log().another();
    const follower = new Follower(client, { after: await log().store.head() });
    await sleep(100);
    await client.close();
    await follower.end();
    expect(follower.events).toEqual([]);
  });

  it('takes no cursor that is not one', async () => {
    const follower = new Follower(log().store, { after: 'x' });
    await expect(follower.end()).rejects.toMatchObject({ code: 'STORE.CURSOR_INVALID' });
  });

  it('gives a slow reader everything, once, in order', async () => {
    const before = await log().store.head();
    const expected = await append(300);
    const received: StoredEvent[] = [];
    const abort = new AbortController();
    for await (const batch of log().store.subscribe({ after: before, batchSize: 20, signal: abort.signal })) {
      if (received.length === 0) expected.push(...(await append(300)));
      received.push(...batch);
      await sleep(5);
      if (received.length >= 600) abort.abort();
    }
    expect(idsOf(received)).toEqual(expected);
  });

  itWith<ContractSetup<Log>['received']>(name, setup.received, 'reads on only as fast as its batches are taken', async (received) => {
    const before = await log().store.head();
    const expected: string[] = [];
    for (let i = 0; i < 10; i += 1) expected.push(...(await append(1_000)));
    const start = received(log());
    const abort = new AbortController();
    const subscription = log().store.subscribe({ after: before, batchSize: 100, signal: abort.signal })[Symbol.asyncIterator]();
    const first = await subscription.next();
    await sleep(500);
    const ahead = received(log()) - start;
    expect(ahead).toBeGreaterThanOrEqual(100);
    expect(ahead).toBeLessThanOrEqual(5_000);
    const taken = idsOf(first.done ? [] : first.value);
    while (taken.length < expected.length) {
      const next = await subscription.next();
      if (next.done) break;
      taken.push(...idsOf(next.value));
    }
    abort.abort();
    expect(taken).toEqual(expected);
  });
}
