import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isFault, systemIds } from '@peildatum/kernel';
import { encoded, everything, idsOf, streamName } from '../contract/fixtures.js';
import { Follower } from '../contract/follower.js';
import type { AppendRequest, AppendResult, EncodedEvent } from '../port.js';
import { claimStreamOf } from './claims.js';
import { type KurrentLog, NOT_RUN, openLog, TEST_SERVER } from './testing/kurrent-log.js';

/** What is KurrentDB's own, beside the contract of all event stores. */
const describeOnServer = TEST_SERVER === undefined ? describe.skip : describe;
if (TEST_SERVER === undefined) process.stderr.write(`kurrentdb, on a server: ${NOT_RUN}\n`);

describeOnServer('kurrentdb, on a server', () => {
  let log: KurrentLog;
  beforeAll(async () => {
    log = await openLog(TEST_SERVER ?? '');
  });
  afterAll(() => log.close());

  const event = (text: Partial<EncodedEvent> = {}): EncodedEvent => ({
    id: systemIds.random(),
    type: 'Told',
    data: '{}',
    metadata: '{}',
    ...text,
  });

  it('keeps bytes and not values: white space, double fields, numbers as they were written', async () => {
    const events = [
      event({ data: '{"b":1,"a": 2,  "a":3}', metadata: '{ "x" : "1",\n"x":"2"}' }),
      event({ data: ' [1.0, 1e2, 12345678901234567890, "\\u00e9"]\n', metadata: '{"é":"\\u00e9 é"}' }),
    ];
    const stream = streamName();
    const before = await log.store.head();
    const follower = new Follower(log.store, { after: before });
    await log.store.append({ stream, expected: 'none', events });
    await follower.upTo(2);
    for (const read of [await log.store.readStream(stream), await everything(log.store, { after: before }), await follower.stop()])
      expect(read).toEqual(events.map((told) => expect.objectContaining(told)));
  });

  /** As a caller does that is told that the store cannot be reached: the same again. */
  const untilAnswered = async (request: AppendRequest): Promise<AppendResult> => {
    for (;;) {
      try {
        return await log.store.append(request);
      } catch (error) {
        if (!isFault(error, 'STORE.UNREACHABLE')) throw error;
      }
    }
  };

  it('many appends at once outlive a connection that is cut: each is answered, and stored once', async () => {
    const before = await log.store.head();
    const appended: EncodedEvent[] = [];
    for (let round = 0; round < 3; round += 1) {
      const events = encoded(150).map((told) => ({ ...told, data: JSON.stringify('x'.repeat(20_000)) }));
      const answers = Promise.all(
        events.map((told, i) => untilAnswered({ stream: streamName(), expected: i % 2 === 0 ? 'none' : 'any', events: [told] })),
      );
      for (let cut = 0; cut < 2; cut += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50 + 50 * round));
        log.proxy.cutConnections();
      }
      expect((await answers).map(({ revision }) => revision)).toEqual(events.map(() => 0));
      appended.push(...events);
    }
    const stored = idsOf(await everything(log.store, { after: before }));
    expect(stored).toHaveLength(appended.length);
    expect(new Set(stored)).toEqual(new Set(idsOf(appended)));
  });

  it('an append that broke off after its claim goes through later, in the stream that it was for and in no other', async () => {
    const stream = streamName();
    const events = encoded(2);
    await expect(log.store.append({ stream, expected: 'exists', events })).rejects.toMatchObject({ code: 'STORE.WRONG_REVISION' });
    const elsewhere = { stream: streamName(), expected: 'none', events } as const;
    await expect(log.store.append(elsewhere)).rejects.toMatchObject({ code: 'STORE.ID_IN_USE' });
    expect(await (await log.another()).append({ stream, expected: 'none', events })).toMatchObject({ revision: 1 });
  });

  it('two registers on one server see only their own events, whatever stands behind them', async () => {
    const other = await openLog(TEST_SERVER ?? '');
    const follower = new Follower(log.store, { after: await log.store.head() });
    const mine: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      const { cursor } = await log.store.append({ stream: 'a', expected: 'any', events: encoded(1) });
      for (let k = 0; k < i; k += 1) await other.store.append({ stream: 'a', expected: 'any', events: encoded(2) });
      for (const client of [log.store, log.store, await log.another()]) expect(await client.head()).toBe(cursor);
      mine.push(cursor);
    }
    const received = await follower.upTo(4);
    await follower.stop();
    expect(received.map(({ cursor }) => cursor)).toEqual(mine);
    expect(await other.store.readStream('a')).toHaveLength(12);
    expect(await everything(other.store)).toHaveLength(12);
    await other.close();
  });

  it('says so where a cursor is no place in this log', async () => {
    await log.store.append({ stream: streamName(), expected: 'none', events: encoded(2) });
    const [commit] = ((await log.store.head()) ?? '').split('-').map(BigInt);
    const inside = `${(commit ?? 0n) - 3n}-${(commit ?? 0n) - 3n}`;
    const refusal = { code: 'STORE.CURSOR_INVALID' };
    await expect(everything(log.store, { after: inside })).rejects.toMatchObject(refusal);
    await expect(new Follower(log.store, { after: inside }).end()).rejects.toMatchObject(refusal);
  });

  it('claims an id under a name that no register reads', () => {
    expect(claimStreamOf('peildatum.', 'x')).toBe('peildatum-claim.x');
  });
});
