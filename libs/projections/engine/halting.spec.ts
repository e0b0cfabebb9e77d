import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLog } from '@peildatum/event-store';
import type { FactProjection } from '../declaration.js';
import { newerCodec } from '../testing/counter.events.js';
import { counters, labels } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture, until } from '../testing/engine.fixture.js';
import type { Projector } from './projector.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

/** The counters, but for one amount that their function cannot take. */
const picky = (refused: string): FactProjection => ({
  ...counters,
  handlers: {
    ...counters.handlers,
    CounterSet: (event) => {
      if ((event.data as { amount: string }).amount === refused) throw new RangeError(`${refused} kan niet`);
      return counters.handlers.CounterSet?.(event) ?? [];
    },
  },
});

const standing = async (projector: Projector) =>
  (await projector.status()).projections.map(({ name, state, volgnummer, halted }) => ({
    name,
    state,
    volgnummer,
    reason: halted?.code ?? null,
  }));

async function logOf(amounts: readonly number[]): Promise<CounterLog> {
  const told = await new CounterLog().open();
  for (const amount of amounts) await told.tell('a', 'CounterSet', { amount: String(amount) });
  return told;
}

describe('a projection that cannot go on', () => {
  it('halts alone, after the events before it are in, when its function throws', async () => {
    const told = await logOf([1, 2, 3, 4]);
    const projector = engine.projector(told.log, [picky('3'), labels]);
    await projector.catchUp();
    expect(await standing(projector)).toEqual([
      { name: 'logboek', state: 'running', volgnummer: 5, reason: null },
      { name: 'tellers', state: 'halted', volgnummer: 3, reason: 'HANDLER_FAILED' },
      { name: 'namen', state: 'running', volgnummer: 5, reason: null },
    ]);
    expect((await engine.rows('tellers')).map((row) => row.amount_cents)).toEqual(['1', '2']);
    const { halted } = (await projector.status()).projections[1] ?? {};
    expect(halted).toMatchObject({ volgnummer: 4, eventId: (await engine.rows('logboek'))[3]?.event_id });
    expect(halted?.text).toContain('3 kan niet');
    expect(engine.notices).toEqual([{ kind: 'halted', projection: 'tellers', why: halted }]);
  });

  it.each([
    { where: 'small', before: 3 },
    { where: 'large', before: 700 },
  ])('halts at the one event whose row PostgreSQL refuses, in a $where batch', async ({ before }) => {
    const told = await logOf([]);
    for (let i = 0; i < before; i += 1) await told.tell('a', 'CounterRenamed', { label: `naam ${i}` });
    const refused = await told.tell('a', 'CounterRenamed', { label: 'verboden' });
    await told.tell('a', 'CounterRenamed', { label: 'daarna' });
    const projector = engine.projector(told.log);
    await projector.catchUp();
    expect((await standing(projector))[2]).toEqual({ name: 'namen', state: 'halted', volgnummer: before + 1, reason: 'ROW_REFUSED' });
    expect((await projector.status()).projections[2]?.halted).toMatchObject({ eventId: refused, volgnummer: before + 2 });
    expect(await engine.rows('namen')).toHaveLength(before);
    expect(await engine.rows('tellers')).toHaveLength(before + 2);
  });

  it('leaves no trace of what comes after it in the same batch', async () => {
    const told = await logOf([]);
    const first = await told.tell('a', 'CounterRenamed', { label: 'eerst' });
    await told.tell('a', 'CounterRenamed', { label: 'verboden' });
    await told.correct('a', first, null);
    await engine.projector(told.log).catchUp();
    expect(await engine.rows('namen')).toMatchObject([{ label: 'eerst', superseded_by: null }]);
    expect(await engine.rows('tellers')).toMatchObject([{ label: 'eerst', superseded_by: '4' }, { label: 'verboden' }]);
  });

  it('refuses a value that does not fit its column instead of cutting it off', async () => {
    const told = await logOf([]);
    await told.tell('a', 'CounterRenamed', { label: 'x'.repeat(41) });
    const projector = engine.projector(told.log);
    await projector.catchUp();
    expect((await standing(projector))[2]).toMatchObject({ state: 'halted', reason: 'ROW_REFUSED' });
  });

  it("refuses two rows of one subject and aspect, and columns that are not there or are the engine's", async () => {
    const told = await logOf([1]);
    const telling = (rows: readonly { aspect: string; values: Record<string, string> }[]): FactProjection => ({
      ...counters,
      handlers: { CounterSet: () => rows.map((row) => ({ subject: 'a', ...row })) },
    });
    for (const rows of [
      [
        { aspect: 'x', values: {} },
        { aspect: 'x', values: {} },
      ],
      [{ aspect: 'x', values: { bestaatNiet: '1' } }],
      [{ aspect: 'x', values: { volgnummer: '1' } }],
    ]) {
      await engine.reset();
      const projector = engine.projector(told.log, [telling(rows)]);
      await projector.catchUp();
      expect((await standing(projector))[1]).toMatchObject({ state: 'halted', reason: 'HANDLER_FAILED' });
    }
  });

  it('is every projection, where an event is of a type that this program does not know', async () => {
    const told = await logOf([1, 2]);
    const sealed = await told.seal('a');
    await told.tell('a', 'CounterSet', { amount: '3' });
    const projector = engine.projector(told.log);
    await projector.catchUp();
    expect(await standing(projector)).toEqual(
      ['logboek', 'tellers', 'namen'].map((name) => ({ name, state: 'halted', volgnummer: 3, reason: 'EVENT_UNREADABLE' })),
    );
    expect((await projector.status()).projections[0]?.halted?.eventId).toBe(sealed);

    // A newer program reads it, and is told to go on.
    const newer = engine.projector(new EventLog(told.store, newerCodec));
    for (const name of newer.names) await newer.resume(name);
    await newer.catchUp();
    expect(await standing(newer)).toEqual(
      ['logboek', 'tellers', 'namen'].map((name) => ({ name, state: 'running', volgnummer: 5, reason: null })),
    );
    expect((await engine.rows('logboek')).map((row) => row.type)).toEqual([
      'RegisterOpened',
      'CounterSet',
      'CounterSet',
      'CounterSealed',
      'CounterSet',
    ]);
  });

  it('is every projection, where the log does not begin with RegisterOpened', async () => {
    const told = new CounterLog();
    const first = await told.tell('a', 'CounterSet', { amount: '1' });
    const projector = engine.projector(told.log);
    await projector.catchUp();
    expect(await standing(projector)).toEqual(
      ['logboek', 'tellers', 'namen'].map((name) => ({ name, state: 'halted', volgnummer: 0, reason: 'LOG_NOT_OPENED' })),
    );
    await expect(projector.skip('tellers', { eventId: first, reason: 'weg', by: 'test' })).rejects.toMatchObject({
      code: 'PROJECTION.SKIP_REFUSED',
    });
  });
});

describe('an operator', () => {
  it('resumes: the event is tried again, and a running projector catches up apart and joins', async () => {
    const told = await logOf([1, 2, 3]);
    const failing = engine.projector(told.log, [picky('2'), labels]);
    await failing.catchUp();
    const projector = engine.projector(told.log);
    await projector.start();
    for (let i = 0; i < 1_500; i += 1) await told.tell('a', 'CounterSet', { amount: String(i) });
    // By another process: the running one sees it in the registry.
    await engine.projector(told.log).resume('tellers');
    await told.tell('a', 'CounterSet', { amount: '9999' });
    await until(async () => (await engine.query('SELECT FROM projection WHERE volgnummer = 1505')).length === 3);
    expect(await engine.rows('tellers')).toHaveLength(1_504);
    await expect(projector.resume('tellers')).rejects.toMatchObject({ code: 'PROJECTION.NOT_HALTED', kind: 'conflict' });
    await expect(projector.resume('niets')).rejects.toMatchObject({ code: 'PROJECTION.UNKNOWN', kind: 'not-found' });
  });

  it('skips only the event on which it halts, with a reason and a name, and that stays on record', async () => {
    const told = await logOf([1, 2, 3]);
    const projector = engine.projector(told.log, [picky('2'), labels]);
    await projector.catchUp();
    const [, first, halting] = (await engine.rows('logboek')).map((row) => String(row.event_id));
    const order = { eventId: halting as string, reason: 'dubbel gemeld', by: 'beheer' };
    await expect(projector.skip('tellers', { ...order, eventId: first as string })).rejects.toMatchObject({
      code: 'PROJECTION.SKIP_REFUSED',
      kind: 'conflict',
    });
    await expect(projector.skip('namen', order)).rejects.toMatchObject({ code: 'PROJECTION.SKIP_REFUSED' });
    await expect(projector.skip('tellers', { ...order, reason: ' ' })).rejects.toMatchObject({
      code: 'PROJECTION.SKIP_INCOMPLETE',
      field: 'reden',
    });
    await projector.skip('tellers', order);
    await projector.catchUp();
    const status = (await projector.status()).projections[1];
    expect(status).toMatchObject({ state: 'running', volgnummer: 4, halted: null });
    expect(status?.skips).toMatchObject([
      { projection: 'tellers', eventId: halting, volgnummer: 3, reason: 'dubbel gemeld', by: 'beheer' },
    ]);
    expect((await engine.rows('tellers')).map((row) => row.amount_cents)).toEqual(['1', '3']);
  });

  it('skips an unreadable event in the logboek too, which keeps its number and place', async () => {
    const told = await logOf([1]);
    const sealed = await told.seal('a');
    await told.tell('a', 'CounterSet', { amount: '3' });
    const projector = engine.projector(told.log);
    await projector.catchUp();
    for (const name of projector.names) await projector.skip(name, { eventId: sealed, reason: 'van een nieuwere versie', by: 'beheer' });
    await projector.catchUp();
    expect(await standing(projector)).toEqual(
      ['logboek', 'tellers', 'namen'].map((name) => ({ name, state: 'running', volgnummer: 4, reason: null })),
    );
    expect((await engine.rows('logboek'))[2]).toMatchObject({
      volgnummer: '3',
      event_id: sealed,
      type: 'CounterSealed',
      recorded_at: null,
    });
    expect((await engine.rows('tellers')).map((row) => row.volgnummer)).toEqual(['2', '4']);
    const rows = await engine.rows('logboek');
    expect(await projector.rebuild('logboek')).toMatchObject({ skipped: [sealed], generation: 2 });
    expect(await engine.rows('logboek')).toEqual(rows);
  });
});
