import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CalendarDate, type ClockRequest } from '@peildatum/kernel';
import { counters } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { at, EngineFixture } from '../testing/engine.fixture.js';
import type { ReadModels } from './read-models.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

async function register() {
  const told = await new CounterLog().open();
  const tell = (amount: string) => told.tell('a', 'CounterSet', { amount }, { recordedAt: at('2025-03-01T22:30:00.000Z') });
  const event = await tell('1');
  const projector = engine.projector(told.log);
  await projector.catchUp();
  let now = at('2025-06-01T12:00:00.000Z');
  const clock = { now: () => now };
  const tomorrow = () => {
    now = at('2025-06-02T12:00:00.000Z');
  };
  return { told, tell, event, projector, tomorrow, readModels: engine.readModels(told.log, { clock }) };
}

/** How often something was asked for in truth. */
const counting = (readModels: ReadModels) => {
  let asked = 0;
  const ask = (clocks: ClockRequest = {}, question = 'head') =>
    readModels.whileUnmoved(clocks, question, () => {
      asked += 1;
      return readModels.at({ ...clocks, uses: [counters] }, async ({ volgnummer, validOn }) => [volgnummer, validOn]);
    });
  return { ask, times: () => asked };
};

describe('an answer while nothing moves', () => {
  it('is asked for once, and then is the same', async () => {
    const { ask, times } = counting((await register()).readModels);
    expect([await ask(), await ask(), await ask()]).toEqual(Array(3).fill([2, '2025-06-01']));
    expect(times()).toBe(1);
  });

  it.each<[string, (of: Awaited<ReturnType<typeof register>>) => unknown]>([
    ['an event', ({ tell, projector }) => tell('2').then(() => projector.catchUp())],
    ['a rebuild', ({ projector }) => projector.rebuild('tellers')],
    [
      'a halt',
      () => engine.query(`UPDATE projection SET state = 'halted', reason_code = 'LOG_REPLACED', reason_text = 'spec' WHERE name = 'namen'`),
    ],
    [
      'an event that is passed over',
      ({ event }) =>
        engine.query(
          `INSERT INTO projection_skip (projection, event_id, volgnummer, reason, by, at) VALUES ('tellers', '${event}', 2, 'onleesbaar', 'spec', now())`,
        ),
    ],
    ['midnight', ({ tomorrow }) => tomorrow()],
  ])('is asked for again after %s', async (_, happens) => {
    const of = await register();
    const { ask, times } = counting(of.readModels);
    await ask();
    await happens(of);
    await ask();
    expect(times()).toBe(2);
    await ask();
    expect(times()).toBe(2);
  });

  it('holds an event that was acknowledged before it was asked', async () => {
    const { readModels, tell, projector } = await register();
    const { ask } = counting(readModels);
    for (const volgnummer of [3, 4, 5]) {
      await ask();
      await tell(`${volgnummer}`);
      const answer = ask();
      await projector.catchUp();
      expect(await answer).toEqual([volgnummer, '2025-06-01']);
    }
  });

  it('is another for other clocks, for who may know less, and of another question', async () => {
    const { ask, times } = counting((await register()).readModels);
    const asked: [ClockRequest, string?][] = [
      [{}],
      [{ validOn: '2025-01-01' as CalendarDate }],
      [{ volgnummer: 1 }],
      [{ withheld: { publications: new Set(), judgedAt: 2 } }],
      [{ withheld: { publications: new Set(['a', 'b']), judgedAt: 2 } }],
      [{ withheld: { publications: new Set(['a', 'b']), judgedAt: 1 } }],
      [{}, 'another'],
    ];
    for (const [clocks, question] of asked) await ask(clocks, question);
    expect(times()).toBe(asked.length);
    await ask({ withheld: { publications: new Set(['b', 'a']), judgedAt: 2 } });
    expect(times()).toBe(asked.length);
  });

  it('is asked for each time where the time of day decides too', async () => {
    const { readModels, told } = await register();
    const { ask, times } = counting(readModels);
    const head = jest.spyOn(told.store, 'head');
    const knownAt = at('2025-04-01T00:00:00.000Z');
    for (const clocks of [{ knownAt }, { knownAt }]) await ask(clocks);
    expect(times()).toBe(2);
    head.mockClear();
    for (const clocks of [{ volgnummer: 1 }, { volgnummer: 1 }]) await ask(clocks);
    // Where the log has come to decides nothing of what is behind it.
    expect([times(), head.mock.calls.length]).toEqual([3, 0]);
  });

  it('stands on where all stood when its reading began, which is looked at once for all that it asks', async () => {
    const { readModels, told, tell, projector } = await register();
    const { ask, times } = counting(readModels);
    const head = jest.spyOn(told.store, 'head');
    const reading = {};
    const looksOf = async (clocks: ClockRequest, question: string) => {
      head.mockClear();
      await readModels.whileUnmoved(clocks, question, async () => null);
      return head.mock.calls.length;
    };
    const asked: [ClockRequest, string][] = [
      [{ reading, volgnummer: 1 }, 'behind the head'],
      [{ reading }, 'one'],
      [{ reading }, 'another'],
      [{ reading, volgnummer: 1 }, 'behind it again'],
    ];
    const looks: number[] = [];
    for (const [clocks, question] of asked) looks.push(await looksOf(clocks, question));
    expect(looks).toEqual([0, 1, 0, 0]);

    await ask({ reading });
    await tell('3');
    await projector.catchUp();
    expect([await ask({ reading }), times()]).toEqual([[2, '2025-06-01'], 1]);
    expect([await ask({ reading: {} }), await ask(), times()]).toEqual([[3, '2025-06-01'], [3, '2025-06-01'], 2]);
  });

  it('is no fault: what failed is asked again', async () => {
    const { readModels } = await register();
    const { ask, times } = counting(readModels);
    const beyond = () => ask({ volgnummer: 9 });
    await expect(beyond()).rejects.toMatchObject({ code: 'CLOCK.BEYOND_HEAD' });
    await expect(beyond()).rejects.toMatchObject({ code: 'CLOCK.BEYOND_HEAD' });
    expect(times()).toBe(2);
  });
});
