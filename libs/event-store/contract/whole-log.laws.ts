import { expect, it } from '@jest/globals';
import { HANGS_AFTER_MS } from '../../platform/testing/hangs.js';
import type { StoredEvent } from '../port.js';
import { encoded, everything, idsOf, streamName } from './fixtures.js';
import { itWith, onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

/** Reading the whole log in order. */
export function wholeLogLaws<Log extends ContractLog>(name: string, setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);

  it('is empty at first: no head, and no batch to read', async () => {
    const fresh = await setup.open();
    try {
      expect(await fresh.store.head()).toBeUndefined();
      const batches: (readonly StoredEvent[])[] = [];
      for await (const batch of fresh.store.readAll()) batches.push(batch);
      expect(batches).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  it('holds every event of ours in the order of appending and nothing else, the system events of the store least of all', async () => {
    const fresh = await setup.open();
    try {
      const streams = [streamName(), streamName()];
      const appended: { id: string; stream: string; revision: number }[] = [];
      for (let i = 0; i < 12; i += 1) {
        const stream = streams[i % 2] as string;
        const events = encoded(1 + (i % 3));
        const { revision } = await fresh.store.append({ stream, expected: 'any', events });
        appended.push(...events.map(({ id }, k) => ({ id, stream, revision: revision - events.length + 1 + k })));
      }
      const read = await everything(fresh.store);
      expect(read).toHaveLength(appended.length);
      expect(read.map(({ id, stream, revision }) => ({ id, stream, revision }))).toEqual(appended);
      expect(await fresh.store.head()).toBe(read.at(-1)?.cursor);
    } finally {
      await fresh.close();
    }
  });

  it('reads on from any cursor, without the event of that cursor, and in batches no larger than asked', async () => {
    for (let i = 0; i < 10; i += 1) await log().store.append({ stream: streamName(), expected: 'none', events: encoded(3) });
    const all = await everything(log().store);
    for (const batchSize of [1, 2, 7, all.length, all.length + 1, undefined]) {
      const read: StoredEvent[] = [];
      for await (const batch of log().store.readAll(batchSize === undefined ? {} : { batchSize })) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(batchSize ?? 1_000);
        read.push(...batch);
      }
      expect(read).toEqual(all);
    }
    for (const [i, { cursor }] of all.entries()) {
      expect(idsOf(await everything(log().store, { after: cursor, batchSize: 4 }))).toEqual(idsOf(all.slice(i + 1)));
    }
  });

  it('orders cursors as the log does', async () => {
    await log().store.append({ stream: streamName(), expected: 'none', events: encoded(15) });
    const cursors = (await everything(log().store)).map(({ cursor }) => cursor);
    for (let i = 0; i < cursors.length; i += 1) {
      for (let k = 0; k < cursors.length; k += 1) {
        expect(Math.sign(log().store.compare(cursors[i] as string, cursors[k] as string))).toBe(Math.sign(i - k));
      }
    }
  });

  it.each(['', 'x', '-1', '1.5', ' 1', '1;drop', '9'.repeat(400)])('takes %p for no cursor of its own', async (cursor) => {
    await log().store.append({ stream: streamName(), expected: 'none', events: encoded(1) });
    const head = (await log().store.head()) as string;
    const refusal = expect.objectContaining({ code: 'STORE.CURSOR_INVALID', kind: 'invalid' });
    expect(() => log().store.compare(cursor, head)).toThrow(refusal);
    expect(() => log().store.compare(head, cursor)).toThrow(refusal);
    await expect(everything(log().store, { after: cursor })).rejects.toEqual(refusal);
  });

  it('stops reading when the signal aborts, and when the reader has had enough', async () => {
    await log().store.append({ stream: streamName(), expected: 'none', events: encoded(50) });
    const abort = new AbortController();
    let batches = 0;
    for await (const _ of log().store.readAll({ batchSize: 5, signal: abort.signal })) {
      batches += 1;
      abort.abort();
    }
    expect(batches).toBe(1);
    for await (const _ of log().store.readAll({ batchSize: 5 })) break;
    expect(await everything(log().store, { signal: AbortSignal.abort() })).toEqual([]);
  });

  it('shows a reader that follows the writers every event, in the order that stands afterwards', async () => {
    await followTheWriters(log(), 0);
  });

  itWith<ContractSetup<Log>['holdAppend']>(
    name,
    setup.holdAppend,
    'the same, while one append is held open in the middle',
    async (holdAppend) => {
      const held = { stream: streamName(), expected: 'none', events: encoded(3) } as const;
      const hold = await holdAppend(log(), held);
      const release = new Promise((resolve) => setTimeout(resolve, 700)).then(() => hold.release());
      await followTheWriters(log(), 3);
      const { revision } = await release;
      expect(revision).toBe(2);
      expect(idsOf(await log().store.readStream(held.stream))).toEqual(idsOf(held.events));
    },
  );

  /** Four writers on two clients, and a reader that continues from its own last cursor; `others` are events of somebody else. */
  async function followTheWriters(on: Log, others: number): Promise<void> {
    const { store } = on;
    const second = await on.another();
    const before = await store.head();
    const acknowledged: string[] = [];
    const write = async (writer: number) => {
      for (let i = 0; i < 25; i += 1) {
        const events = encoded(1 + ((writer + i) % 3));
        await (writer % 2 === 0 ? store : second).append({ stream: streamName(), expected: 'none', events });
        acknowledged.push(...idsOf(events));
      }
    };
    let writing = true;
    const writers = Promise.all([0, 1, 2, 3].map(write)).finally(() => {
      writing = false;
    });
    const followed: StoredEvent[] = [];
    const expected = () => acknowledged.length + others;
    for (const deadline = Date.now() + HANGS_AFTER_MS; writing || (followed.length < expected() && Date.now() < deadline); ) {
      followed.push(...(await everything(second, { after: followed.at(-1)?.cursor ?? before, batchSize: 5 })));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await writers;
    const afterwards = await everything(store, { after: before });
    expect(afterwards).toHaveLength(expected());
    expect(idsOf(followed)).toEqual(idsOf(afterwards));
    expect(acknowledged.filter((id) => !idsOf(followed).includes(id))).toEqual([]);
  }
}
