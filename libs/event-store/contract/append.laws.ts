import { expect, it } from '@jest/globals';
import { isFault } from '@peildatum/kernel';
import { EventLog } from '../event-log.js';
import type { ExpectedRevision } from '../port.js';
import { contractCodec, encoded, everything, idsOf, streamName } from './fixtures.js';
import { onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

/** Append with an expected revision. */
export function appendLaws<Log extends ContractLog>(setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);

  const streamOf = async (count: number): Promise<string> => {
    const stream = streamName();
    if (count > 0) await log().store.append({ stream, expected: 'none', events: encoded(count) });
    return stream;
  };

  it.each<[ExpectedRevision, number]>([
    ['none', 0],
    ['any', 0],
    ['any', 3],
    ['exists', 3],
    [2, 3],
    [0, 1],
  ])("expected %p goes through on a stream of %i events, and answers its last event's revision and cursor", async (expected, count) => {
    const stream = await streamOf(count);
    const events = encoded(2);
    const result = await log().store.append({ stream, expected, events });
    const stored = await log().store.readStream(stream);
    expect(stored).toHaveLength(count + 2);
    expect(idsOf(stored.slice(count))).toEqual(idsOf(events));
    expect(stored.map(({ revision }) => revision)).toEqual(stored.map((_, i) => i));
    expect(result).toEqual({ revision: count + 1, cursor: stored[count + 1]?.cursor });
  });

  it.each<[ExpectedRevision, number]>([
    ['none', 1],
    ['none', 3],
    ['exists', 0],
    [0, 0],
    [7, 0],
    [0, 2],
    [2, 2],
    [1_000, 2],
  ])('expected %p is a conflict on a stream of %i events, that names expected and actual; nothing is stored', async (expected, count) => {
    const stream = await streamOf(count);
    const before = await log().store.head();
    await expect(log().store.append({ stream, expected, events: encoded(2) })).rejects.toMatchObject({
      code: 'STORE.WRONG_REVISION',
      kind: 'conflict',
      details: { stream, expected, actual: count === 0 ? 'none' : count - 1 },
    });
    expect(await log().store.head()).toBe(before);
    if (count > 0) expect(await log().store.readStream(stream)).toHaveLength(count);
  });

  it('stores all events of an append or none', async () => {
    const stream = await streamOf(1);
    const [taken] = await log().store.readStream(stream);
    if (!taken) throw new Error('the first event is not there');
    const before = await log().store.head();
    const withOneTaken = [...encoded(3), { ...taken, id: taken.id }, ...encoded(3)];
    const other = streamName();
    await expect(log().store.append({ stream: other, expected: 'any', events: withOneTaken })).rejects.toMatchObject({ kind: 'conflict' });
    expect(await log().store.head()).toBe(before);
    await expect(log().store.readStream(other)).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });

  it('has made readable what it acknowledged: for this client and another, in the stream and in the whole log', async () => {
    const reader = await log().another();
    for (let i = 0; i < 10; i += 1) {
      const stream = streamName();
      const before = await log().store.head();
      const events = encoded(3);
      const { cursor } = await log().store.append({ stream, expected: 'none', events });
      for (const store of [log().store, reader]) {
        expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
        expect(idsOf(await everything(store, { after: before }))).toEqual(idsOf(events));
        expect(await store.head()).toBe(cursor);
      }
    }
  });

  it('takes a thousand events at once', async () => {
    const stream = streamName();
    const events = encoded(1_000);
    expect(await log().store.append({ stream, expected: 'none', events })).toMatchObject({ revision: 999 });
    expect(idsOf(await log().store.readStream(stream))).toEqual(idsOf(events));
  });

  it('takes no append without events', async () => {
    const before = await log().store.head();
    const eventLog = new EventLog(log().store, contractCodec);
    for (const expected of ['none', 'any', 'exists', 0] as const) {
      await expect(eventLog.append(streamName(), expected, [])).rejects.toMatchObject({ code: 'STORE.NOTHING_TO_APPEND' });
    }
    expect(await log().store.head()).toBe(before);
  });

  it('lets one of two through that expect the same revision at the same moment, and tells the other', async () => {
    const second = await log().another();
    const stream = await streamOf(1);
    for (let revision = 0; revision < 10; revision += 1) {
      const answers = await Promise.allSettled(
        [log().store, second].map((store) => store.append({ stream, expected: revision, events: encoded(1) })),
      );
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'STORE.WRONG_REVISION', details: { expected: revision, actual: revision + 1 } },
      });
    }
    expect(await log().store.readStream(stream)).toHaveLength(11);
  });

  it('shows who is refused at once what stands in the way, so that it can decide again', async () => {
    const clients = [log().store, await log().another()];
    for (let round = 0; round < 40; round += 1) {
      const stream = streamName();
      const answers = await Promise.all(
        clients.map((store) =>
          store.append({ stream, expected: 'none', events: encoded(3) }).then(
            () => 3,
            async (error: unknown) => (isFault(error, 'STORE.WRONG_REVISION') ? (await store.readStream(stream)).length : error),
          ),
        ),
      );
      expect(answers).toEqual([3, 3]);
    }
  });

  it("retries a lost race where anything is expected: all of them go through, each at a revision of its own ('any', 'exists')", async () => {
    const clients = [log().store, await log().another()];
    for (const expected of ['any', 'exists'] as const) {
      const stream = await streamOf(1);
      const results = await Promise.all(
        Array.from({ length: 24 }, (_, i) => clients[i % 2]?.append({ stream, expected, events: encoded(1) })),
      );
      const revisions = results.map((result) => result?.revision ?? -1).sort((a, b) => a - b);
      expect(revisions).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
      expect(await log().store.readStream(stream)).toHaveLength(25);
    }
  });
}
