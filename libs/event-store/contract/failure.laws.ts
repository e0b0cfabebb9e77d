import { expect, it } from '@jest/globals';
import { EventLog } from '../event-log.js';
import type { EventStore } from '../port.js';
import { contractCodec, encoded, everything, noted, streamName } from './fixtures.js';
import { Follower } from './follower.js';
import { itWith, onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

type Unreachable = ContractSetup['unreachable'];

const CALLS: readonly [string, (store: EventStore) => Promise<unknown>][] = [
  ['append', (store) => store.append({ stream: streamName(), expected: 'none', events: encoded(1) })],
  ["append with the expectation 'any'", (store) => store.append({ stream: streamName(), expected: 'any', events: encoded(1) })],
  ['readStream', (store) => store.readStream(streamName())],
  ['readAll', (store) => everything(store)],
  ['head', (store) => store.head()],
];

/** An invalid stream name and an unreachable server each have an error of their own. */
export function failureLaws<Log extends ContractLog>(name: string, setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);

  it.each([
    ['empty', ''],
    ['with U+0000', 'a\u0000b'],
    ['with a line end', 'a\nb'],
    ['with DEL', 'a\u007f'],
    ['with a C1 control character', 'a\u0085b'],
    ['of the system', '$ce-actie'],
    ['of the system, whole', '$all'],
    ['over 200 bytes', 'x'.repeat(201)],
    ['over 200 bytes in 101 characters', 'é'.repeat(101)],
    ['with half a surrogate pair', 'a\ud83d'],
  ])('a stream name %s is refused, for writing and for reading', async (_title, name) => {
    const eventLog = new EventLog(log().store, contractCodec);
    const refusal = { code: 'STORE.STREAM_NAME_INVALID', kind: 'invalid' };
    const before = await log().store.head();
    for (const expected of ['none', 'any', 'exists', 0] as const) {
      await expect(eventLog.append(name, expected, [noted()])).rejects.toMatchObject(refusal);
    }
    await expect(eventLog.readStream(name)).rejects.toMatchObject(refusal);
    expect(await log().store.head()).toBe(before);
  });

  it('every other name is a stream of its own', async () => {
    const names = [
      'a',
      'A',
      ' a',
      'a ',
      'á',
      'a\u0301',
      'a-b',
      'a_b',
      'a%',
      "a'b",
      'a"b',
      'a\\b',
      'a$',
      '😀',
      'x'.repeat(200),
      'é'.repeat(100),
    ];
    for (const [i, stream] of names.entries()) await log().store.append({ stream, expected: 'none', events: encoded(i + 1) });
    for (const [i, stream] of names.entries()) {
      const stored = await log().store.readStream(stream);
      expect(stored).toHaveLength(i + 1);
      expect(new Set(stored.map((event) => event.stream))).toEqual(new Set([stream]));
    }
    const inTheLog = new Set((await everything(log().store)).map(({ stream }) => stream));
    expect(names.filter((name) => !inTheLog.has(name))).toEqual([]);
  });

  itWith<Unreachable>(name, setup.unreachable, 'each call says that the server cannot be reached', (unreachable) =>
    withStore(unreachable, async (store) => {
      const refusals = await Promise.all(CALLS.map(([, ask]) => ask(store).catch((error: unknown) => error)));
      expect(refusals).toEqual(CALLS.map(() => expect.objectContaining({ code: 'STORE.UNREACHABLE', kind: 'unavailable' })));
    }),
  );

  itWith<Unreachable>(
    name,
    setup.unreachable,
    'a subscription waits for a server that cannot be reached, until its signal aborts',
    (unreachable) =>
      withStore(unreachable, async (store) => {
        const follower = new Follower(store);
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await follower.stop()).toEqual([]);
      }),
  );
}

async function withStore(make: () => EventStore, use: (store: EventStore) => Promise<void>): Promise<void> {
  const store = make();
  try {
    await use(store);
  } finally {
    await store.close();
  }
}
