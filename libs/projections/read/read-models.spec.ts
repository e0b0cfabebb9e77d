import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CalendarDate, fixedClock, parseKnownAt } from '@peildatum/kernel';
import { logboek } from '../logboek/logboek.projection.js';
import { counters, labels } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { at, EngineFixture } from '../testing/engine.fixture.js';
import type { ReadRequest } from './read-request.js';
import { answered, revisionAt, type Snapshot } from './snapshot.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

const clock = fixedClock(at('2025-06-01T12:00:00.000Z'));
const date = (text: string) => text as CalendarDate;

/** RegisterOpened at 9:00 on 1 February, then one amount on the first day of March, April and May, each at 22:30 UTC. */
async function register() {
  const told = await new CounterLog().open();
  const ids = [];
  for (const month of [3, 4, 5]) {
    ids.push(await told.tell('a', 'CounterSet', { amount: String(month) }, { recordedAt: at(`2025-0${month}-01T22:30:00.000Z`) }));
  }
  await engine.projector(told.log).catchUp();
  return { told, ids, readModels: engine.readModels(told.log, { clock, waitUpTo: 100 }) };
}

const clocksOf = async ({ validOn, volgnummer, knownAt, lastEventId, provisional }: Snapshot) => ({
  validOn,
  volgnummer,
  knownAt,
  lastEventId,
  provisional,
});

describe('the clocks of a read', () => {
  it('are the head of the log and today, when nothing is asked', async () => {
    const { readModels, ids } = await register();
    expect(await readModels.at({ uses: [counters] }, clocksOf)).toEqual({
      validOn: '2025-06-01',
      volgnummer: 4,
      knownAt: '2025-05-01T22:30:00.000Z',
      lastEventId: ids[2],
      provisional: false,
    });
    expect(await readModels.at({ uses: [], today: date('2025-05-31') }, clocksOf)).toMatchObject({ validOn: '2025-05-31' });
  });

  it('are found in one snapshot: where the head counts, the store is asked once and first, and nowhere else', async () => {
    const { told, readModels } = await register();
    const head = jest.spyOn(told.store, 'head');
    const connect = jest.spyOn(engine.database.pool, 'connect');
    const asked = async (request: Omit<ReadRequest, 'uses'>) => {
      for (const spy of [head, connect]) spy.mockClear();
      await readModels.at({ uses: [counters], ...request }, clocksOf);
      return [head.mock.calls.length, connect.mock.calls.length];
    };
    try {
      expect(await asked({})).toEqual([1, 1]);
      expect(await asked({ volgnummer: 3 })).toEqual([0, 1]);
      expect(await asked({ knownAt: at('2025-04-01T22:30:00.000Z') })).toEqual([0, 1]);
      // Whether more may become known by then is seen in a snapshot, and asked of the store after it.
      expect(await asked({ knownAt: at('2025-05-02T00:00:00.000Z') })).toEqual([1, 2]);
    } finally {
      for (const spy of [head, connect]) spy.mockRestore();
    }
  });

  it('come down to the last event known at bekendOp, and the date in Amsterdam of its known-at', async () => {
    const { readModels, ids } = await register();
    const april = { validOn: '2025-04-02', volgnummer: 3, knownAt: '2025-04-01T22:30:00.000Z', lastEventId: ids[1], provisional: false };
    expect(await readModels.at({ uses: [counters], knownAt: at('2025-04-01T22:30:00.000Z') }, clocksOf)).toEqual(april);
    expect(await readModels.at({ uses: [counters], knownAt: at('2025-05-01T22:29:59.999Z') }, clocksOf)).toEqual(april);
    expect(await readModels.at({ uses: [counters], volgnummer: 3 }, clocksOf)).toEqual(april);
    expect(await readModels.at({ uses: [counters], volgnummer: 3, validOn: date('2024-01-01') }, clocksOf)).toEqual({
      ...april,
      validOn: '2024-01-01',
    });
    expect(await readModels.at({ uses: [counters], knownAt: at('2025-04-01T22:29:59.999Z') }, clocksOf)).toMatchObject({
      volgnummer: 2,
      validOn: '2025-03-01',
    });
  });

  it('are provisional from the known-at of the head on, and refused after now', async () => {
    const { readModels } = await register();
    expect(await readModels.at({ uses: [], knownAt: at('2025-05-01T22:30:00.000Z') }, clocksOf)).toMatchObject({
      volgnummer: 4,
      provisional: true,
    });
    expect(await readModels.at({ uses: [], knownAt: clock.now() }, clocksOf)).toMatchObject({
      volgnummer: 4,
      provisional: true,
      validOn: '2025-05-02',
    });
    await expect(readModels.at({ uses: [], knownAt: at('2025-06-01T12:00:00.001Z') }, clocksOf)).rejects.toMatchObject({
      code: 'CLOCK.FUTURE',
      kind: 'invalid',
    });
  });

  it('mean until now when bekendOp is the date of today, and are provisional; tomorrow is refused', async () => {
    const { readModels } = await register();
    expect(await readModels.at({ uses: [], knownAt: parseKnownAt('2025-06-01') }, clocksOf)).toEqual(
      await readModels.at({ uses: [], knownAt: clock.now() }, clocksOf),
    );
    expect(await readModels.at({ uses: [], knownAt: parseKnownAt('2025-06-01') }, clocksOf)).toMatchObject({
      volgnummer: 4,
      provisional: true,
    });
    await expect(readModels.at({ uses: [], knownAt: parseKnownAt('2025-06-02') }, clocksOf)).rejects.toMatchObject({
      code: 'CLOCK.FUTURE',
    });
  });

  it('may lie before the register: then it is empty', async () => {
    const { readModels } = await register();
    const empty = { volgnummer: 0, knownAt: null, lastEventId: null };
    expect(await readModels.at({ uses: [counters], knownAt: at('2025-01-31T23:30:00.000Z') }, clocksOf)).toEqual({
      ...empty,
      validOn: '2025-02-01',
      provisional: false,
    });
    expect(await readModels.at({ uses: [counters], volgnummer: 0 }, clocksOf)).toMatchObject(empty);
  });

  it('refuse a volgnummer beyond the head, and two that say the same', async () => {
    const { readModels } = await register();
    await expect(readModels.at({ uses: [], volgnummer: 5 }, clocksOf)).rejects.toMatchObject({
      code: 'CLOCK.BEYOND_HEAD',
      kind: 'invalid',
      details: { head: 4 },
    });
    await expect(readModels.at({ uses: [], volgnummer: -1 }, clocksOf)).rejects.toMatchObject({
      code: 'CLOCK.VOLGNUMMER_INVALID',
      kind: 'invalid',
    });
    await expect(readModels.at({ uses: [], volgnummer: 2, knownAt: at('2025-04-01T22:30:00.000Z') }, clocksOf)).rejects.toMatchObject({
      code: 'CLOCK.TWO',
    });
  });

  it('bound valid_from by the date of what is known, unless facts may lie in the future', async () => {
    const { readModels } = await register();
    await readModels.at({ uses: [counters], volgnummer: 3, validOn: date('2025-12-31') }, async (snapshot) => {
      expect(snapshot.bounds).toEqual(['2025-04-02', 3]);
      expect(snapshot.boundsAt(date('2025-03-15'))).toEqual(['2025-03-15', 3]);
      expect(snapshot.boundsAt(date('2025-12-31'), { future: true })).toEqual(['2025-12-31', 3]);
    });
  });
});

describe('a read', () => {
  it('gives the answer with its clocks, dates as text, and the revision of a stream as it was', async () => {
    const { readModels, ids } = await register();
    const answer = await readModels.at({ uses: [counters], volgnummer: 3 }, async (snapshot) => {
      const rows = await snapshot.query(
        `SELECT f.valid_from, known_at, f.volgnummer FROM ${snapshot.table(counters)} f JOIN ${snapshot.table(logboek)} USING (event_id) WHERE f.volgnummer <= $1 ORDER BY 3`,
        [snapshot.volgnummer],
      );
      return answered(snapshot, {
        rows,
        revision: await revisionAt(snapshot, 'teller-a'),
        none: await revisionAt(snapshot, 'teller-b'),
        logId: snapshot.logId,
      });
    });
    expect(answer).toEqual({
      clocks: { validOn: '2025-04-02', volgnummer: 3, knownAt: '2025-04-01T22:30:00.000Z', lastEventId: ids[1], provisional: false },
      value: {
        rows: [
          { valid_from: '2025-01-15', known_at: '2025-03-01T22:30:00.000Z', volgnummer: '2' },
          { valid_from: '2025-01-15', known_at: '2025-04-01T22:30:00.000Z', volgnummer: '3' },
        ],
        revision: 1,
        none: -1,
        logId: new CounterLog().logId,
      },
    });
  });

  it('cannot write, and cannot reach a projection that it did not name', async () => {
    const { readModels } = await register();
    await readModels.at({ uses: [counters] }, async (snapshot) => {
      expect(() => snapshot.table(labels)).toThrow(/namen/);
    });
    await expect(
      readModels.at({ uses: [counters] }, (snapshot) => snapshot.query(`DELETE FROM ${snapshot.table(counters)}`)),
    ).rejects.toMatchObject({ code: '25006' });
  });

  it('sees one moment, whatever is projected meanwhile', async () => {
    const { told, readModels } = await register();
    const projector = engine.projector(told.log);
    const count = async (snapshot: Snapshot) => (await snapshot.query(`SELECT count(*)::int AS n FROM ${snapshot.table(counters)}`))[0]?.n;
    await readModels.at({ uses: [counters] }, async (snapshot) => {
      expect(await count(snapshot)).toBe(3);
      await told.tell('a', 'CounterSet', { amount: '6' });
      await projector.catchUp();
      expect(await count(snapshot)).toBe(3);
    });
    expect(await readModels.at({ uses: [counters] }, count)).toBe(4);
  });

  it('waits for what was written before it began, and only for the projections that it uses', async () => {
    const { told } = await register();
    const readModels = engine.readModels(told.log, { clock });
    await told.tell('a', 'CounterSet', { amount: '6' });
    const read = readModels.at({ uses: [counters] }, async ({ volgnummer }) => volgnummer);
    await new Promise((resolve) => setTimeout(resolve, 50));
    // The labels stay behind.
    await engine.projector(told.log, [counters]).catchUp();
    expect(await read).toBe(5);
    await expect(engine.readModels(told.log, { clock, waitUpTo: 60 }).at({ uses: [labels] }, clocksOf)).rejects.toMatchObject({
      code: 'PROJECTION.BEHIND',
      kind: 'unavailable',
      details: { projection: 'namen' },
    });
    // What they have reached can be read.
    expect(await readModels.at({ uses: [labels], volgnummer: 4 }, clocksOf)).toMatchObject({ volgnummer: 4 });
  });

  it('is refused at once over a projection that stands still before what is asked, and not over one after it', async () => {
    const { told, readModels } = await register();
    await told.tell('a', 'CounterRenamed', { label: 'verboden' });
    const { projections } = await engine.projector(told.log).catchUp();
    expect(projections.map(({ state }) => state)).toEqual(['running', 'running', 'halted']);
    await expect(readModels.at({ uses: [labels] }, clocksOf)).rejects.toMatchObject({
      code: 'PROJECTION.HALTED',
      kind: 'unavailable',
      details: { projection: 'namen', reason: 'ROW_REFUSED' },
    });
    expect(await readModels.at({ uses: [counters] }, clocksOf)).toMatchObject({ volgnummer: 5 });
    expect(await readModels.at({ uses: [labels], volgnummer: 4 }, clocksOf)).toMatchObject({ volgnummer: 4 });
    expect(await readModels.at({ uses: [labels], knownAt: at('2025-04-15T00:00:00.000Z') }, clocksOf)).toMatchObject({ volgnummer: 3 });
  });

  it('is refused over a projection whose log was replaced, whatever is asked', async () => {
    const { told, readModels } = await register();
    await engine.projector((await new CounterLog(undefined, 'ander').open()).log).catchUp();
    await expect(readModels.at({ uses: [counters], volgnummer: 1 }, clocksOf)).rejects.toMatchObject({
      code: 'PROJECTION.HALTED',
      details: { reason: 'LOG_REPLACED' },
    });
    expect(told.logId).not.toBe(new CounterLog(undefined, 'ander').logId);
  });

  it('is refused while a table is of another version, or there is none', async () => {
    const { told, readModels } = await register();
    const other = { ...counters, version: 2 };
    await expect(readModels.at({ uses: [other], volgnummer: 1 }, clocksOf)).rejects.toMatchObject({ code: 'PROJECTION.BEHIND' });
    await engine.projector(told.log, [other]).catchUp();
    expect(await readModels.at({ uses: [other], volgnummer: 1 }, clocksOf)).toMatchObject({ volgnummer: 1 });
    await engine.reset();
    await expect(readModels.at({ uses: [] }, clocksOf)).rejects.toMatchObject({
      code: 'PROJECTION.BEHIND',
      details: { projection: 'logboek' },
    });
  });

  it('says which events its projections left out up to its volgnummer', async () => {
    const { told, readModels } = await register();
    const skipped = await told.tell('a', 'CounterRenamed', { label: 'verboden' });
    const projector = engine.projector(told.log);
    await projector.catchUp();
    await projector.skip('namen', { eventId: skipped, reason: 'mag niet', by: 'beheer' });
    const skips = (volgnummer: number, uses = [labels]) => readModels.at({ uses, volgnummer }, async (snapshot) => snapshot.skips);
    expect(await skips(5)).toMatchObject([{ projection: 'namen', eventId: skipped, volgnummer: 5, reason: 'mag niet', by: 'beheer' }]);
    expect(await skips(4)).toEqual([]);
    expect(await skips(5, [counters])).toEqual([]);
  });
});

describe('wachtOp', () => {
  it('makes a read wait for that event', async () => {
    const { told } = await register();
    const after = await told.tell('a', 'CounterSet', { amount: '6' });
    const read = engine.readModels(told.log, { clock }).at({ uses: [counters], after }, async ({ volgnummer }) => volgnummer);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await engine.projector(told.log).catchUp();
    expect(await read).toBe(5);
  });

  it('is refused of another log, unreadable, and with bekendOp or volgnummer', async () => {
    const { readModels } = await register();
    const read = (after: string, more = {}) => readModels.at({ uses: [counters], after, ...more }, clocksOf);
    const invalid = { code: 'POSITION.INVALID', kind: 'invalid', field: 'wachtOp' };
    await expect(read('5e0c3f0e-5a3e-4c77-9f49-6a9a3d1b2c40')).rejects.toMatchObject(invalid);
    for (const unreadable of ['', 'zomaar', '4', `${'5e0c3f0e-5a3e-4c77-9f49-6a9a3d1b2c40'} 4`])
      await expect(read(unreadable)).rejects.toMatchObject(invalid);
    const after = (await readModels.at({ uses: [] }, async ({ lastEventId }) => lastEventId)) ?? '';
    expect(await read(after)).toMatchObject({ volgnummer: 4 });
    await expect(read(after, { volgnummer: 4 })).rejects.toMatchObject({ code: 'POSITION.WITH_KNOWN_AT', kind: 'invalid' });
    await expect(read(after, { knownAt: at('2025-04-01T00:00:00.000Z') })).rejects.toMatchObject({ code: 'POSITION.WITH_KNOWN_AT' });
  });
});
