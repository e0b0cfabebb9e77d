import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { isFault, systemIds } from '@peildatum/kernel';
import type { AppendRequest, AppendResult, EventStore, ExpectedRevision } from '../port.js';
import { contractCodec, encoded, idsOf, noted, streamName } from './fixtures.js';
import { itWith, onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

/** Without which of two was first. */
const answerOf = ({ revision, cursor }: AppendResult) => ({ revision, cursor });

/** What is expected of a stream of so many events. */
const LOST_ANSWERS: readonly (readonly [ExpectedRevision, number])[] = [
  ['none', 0],
  [1, 2],
  ['any', 2],
  ['exists', 2],
];

/** The same event ids sent again, as after an answer that was lost. */
export function repeatLaws<Log extends ContractLog>(name: string, setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);

  /** Sends it, lets the stream grow, and sends it again: from this client and from another. */
  const sendAgain = async (request: AppendRequest): Promise<void> => {
    const { store } = log();
    const other = await log().another();
    const first = await store.append(request);
    const again = { ...first, repeated: true };
    expect(await store.append(request)).toEqual(again);
    await store.append({ stream: request.stream, expected: first.revision, events: encoded(2) });
    for (const client of [store, other]) expect(await client.append(request)).toEqual(again);
    const stored = idsOf(await store.readStream(request.stream));
    expect(stored).toHaveLength(first.revision + 3);
    expect(new Set(stored).size).toBe(stored.length);
  };

  const existing = async (count: number): Promise<string> => {
    const stream = streamName();
    await log().store.append({ stream, expected: 'none', events: encoded(count) });
    return stream;
  };

  it.each([1, 3])("expected 'none': %i events are there once and the answer is the same", (count) =>
    sendAgain({ stream: streamName(), expected: 'none', events: encoded(count) }),
  );

  it.each([1, 3])('expected a revision: %i events are there once and the answer is the same', async (count) =>
    sendAgain({ stream: await existing(2), expected: 1, events: encoded(count) }),
  );

  itWith(name, setup.repeatsOfAny, "expected 'any' or 'exists': there once and the answer is the same", async () => {
    await sendAgain({ stream: streamName(), expected: 'any', events: encoded(2) });
    await sendAgain({ stream: await existing(2), expected: 'any', events: encoded(2) });
    await sendAgain({ stream: await existing(2), expected: 'exists', events: encoded(1) });
  });

  itWith<ContractSetup<Log>['loseAnswers']>(
    name,
    setup.loseAnswers,
    'sent again by the store itself, where the answer was lost on the way: there once, and said to be a repeat',
    async (loseAnswers) => {
      for (const [expected, before] of LOST_ANSWERS) {
        const stream = before === 0 ? streamName() : await existing(before);
        const client = await log().another();
        await client.append({ stream: streamName(), expected: 'none', events: encoded(1) });
        const mark = systemIds.random();
        const events = [contractCodec.encode(noted(mark)), ...encoded(1)];
        const { direct, restore } = await loseAnswers(log(), mark);
        const answer = client.append({ stream, expected, events });
        while ((await lengthOf(direct, stream)) < before + 2) await sleep(5);
        await restore();
        const stored = await direct.readStream(stream);
        expect(await answer).toEqual({ revision: before + 1, cursor: stored[before + 1]?.cursor, repeated: true });
        expect(idsOf((await direct.readStream(stream)).slice(before))).toEqual(idsOf(events));
      }
    },
  );

  it('sent by two clients at the same moment: there once, and both have the same answer', async () => {
    const other = await log().another();
    for (let i = 0; i < 10; i += 1) {
      const request: AppendRequest = { stream: streamName(), expected: 'none', events: encoded(2) };
      const [one, two] = await Promise.all([log().store.append(request), other.append(request)]);
      expect(answerOf(one)).toEqual(answerOf(two));
      expect(await log().store.readStream(request.stream)).toHaveLength(2);
    }
  });

  it('sent by one client at the same moment: there once, and both have the same answer', async () => {
    const request: AppendRequest = { stream: streamName(), expected: 'none', events: encoded(2) };
    const [one, two] = await Promise.all([log().store.append(request), log().store.append(request)]);
    expect(answerOf(one)).toEqual(answerOf(two));
    expect(await log().store.readStream(request.stream)).toHaveLength(2);
  });

  it('in part only or in another order, it is a conflict and adds nothing', async () => {
    const stream = streamName();
    const [a, b, c] = encoded(3);
    if (!a || !b || !c) throw new Error('three events were asked for');
    await log().store.append({ stream, expected: 'none', events: [a, b] });
    for (const request of [
      { stream, expected: 'none', events: [a, c] },
      { stream, expected: 'none', events: [a, b, c] },
      { stream, expected: 'any', events: [a, c] },
      { stream, expected: 'none', events: [b, a] },
      { stream, expected: 'any', events: [b, a] },
      { stream, expected: 1, events: [c, a] },
    ] as const) {
      await expect(log().store.append(request)).rejects.toMatchObject({ kind: 'conflict' });
    }
    expect(idsOf(await log().store.readStream(stream))).toEqual([a.id, b.id]);
  });

  it.each(['none', 'any'] as const)('the id of an event in another stream is in use (expected %p)', async (expected) => {
    const events = encoded(2);
    await log().store.append({ stream: streamName(), expected: 'none', events });
    const stream = streamName();
    for (const again of [events, events.slice(1), [...encoded(1), ...events.slice(0, 1)]]) {
      await expect(log().store.append({ stream, expected, events: again })).rejects.toMatchObject({
        code: 'STORE.ID_IN_USE',
        kind: 'conflict',
        details: { stream },
      });
    }
    await expect(log().store.readStream(stream)).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });

  it('the id of an event elsewhere in the same stream is in use', async () => {
    const stream = streamName();
    const events = encoded(2);
    await log().store.append({ stream, expected: 'none', events });
    const again = events.slice(0, 1);
    await expect(log().store.append({ stream, expected: 1, events: again })).rejects.toMatchObject({ code: 'STORE.ID_IN_USE' });
    expect(await log().store.readStream(stream)).toHaveLength(2);
  });

  it('the same new id in two streams at the same moment: one has it, the other is told', async () => {
    const other = await log().another();
    for (const second of [log().store, other]) {
      const events = encoded(1);
      const answers = await Promise.allSettled(
        [log().store, second].map((client) => client.append({ stream: streamName(), expected: 'any', events })),
      );
      const refused = answers.filter(({ status }) => status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]).toMatchObject({ reason: { code: 'STORE.ID_IN_USE' } });
    }
  });

  it('the same id twice in one append is in use', async () => {
    const stream = streamName();
    const [a, b] = encoded(2);
    if (!a || !b) throw new Error('two events were asked for');
    await expect(log().store.append({ stream, expected: 'none', events: [a, b, a] })).rejects.toMatchObject({
      code: 'STORE.ID_IN_USE',
      details: { id: a.id },
    });
    await expect(log().store.readStream(stream)).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });
}

async function lengthOf(store: EventStore, stream: string): Promise<number> {
  try {
    return (await store.readStream(stream)).length;
  } catch (error) {
    if (isFault(error, 'STORE.STREAM_NOT_FOUND')) return 0;
    throw error;
  }
}
