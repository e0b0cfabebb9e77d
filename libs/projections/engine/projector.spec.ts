import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CalendarDate, rankOf, type Uuid } from '@peildatum/kernel';
import { CounterLog } from '../testing/counter-log.js';
import { at, EngineFixture, until } from '../testing/engine.fixture.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

const open = () => new CounterLog().open();

describe('catching up', () => {
  it('writes one row per event and aspect, with the number of the event in the whole log', async () => {
    const told = await open();
    await told.tell('a', 'CounterLookedAt', { by: 'niemand' });
    const opened = await told.tell('a', 'CounterOpened', { label: 'Eerste', amount: '9007199254740993' }, { basis: 'source' });
    const tagged = await told.tell(
      'a',
      'CounterTagged',
      { tags: ['x\ty', 'regel\nregel', '\\N'] },
      { validFrom: '2024-12-31' as CalendarDate },
    );
    await engine.projector(told.log).catchUp();

    const place = (day: string, revision: number) => String(rankOf({ validFrom: day as CalendarDate, revision }));
    const common = { subject: 'a', superseded_by: null, amount_cents: null, label: null, tags: null };
    expect(await engine.rows('tellers')).toEqual([
      {
        ...common,
        aspect: 'amount',
        valid_from: '2025-01-15',
        place: place('2025-01-15', 1),
        volgnummer: '3',
        event_id: opened,
        basis: 'source',
        amount_cents: '9007199254740993',
      },
      {
        ...common,
        aspect: 'label',
        valid_from: '2025-01-15',
        place: place('2025-01-15', 1),
        volgnummer: '3',
        event_id: opened,
        basis: 'source',
        label: 'Eerste',
      },
      {
        ...common,
        aspect: 'tags',
        valid_from: '2024-12-31',
        place: place('2024-12-31', 2),
        volgnummer: '4',
        event_id: tagged,
        basis: 'recorded',
        // A fact is read in the normal form of text, in which a tab is a blank.
        tags: '["x y","regel\\nregel","\\\\N"]',
      },
    ]);
  });

  it('gives every event a row in the logboek, known at the running maximum of recordedAt', async () => {
    const told = await open();
    const first = await told.tell('a', 'CounterOpened', { label: 'A', amount: '1' }, { recordedAt: at('2025-02-03T10:00:00.123Z') });
    await told.correct('a', first, null, { recordedAt: at('2025-02-02T10:00:00.000Z'), source: '004\tr. 9705' });
    await engine.projector(told.log).catchUp();

    const rows = await engine.rows('logboek');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ volgnummer: '1', type: 'RegisterOpened', stream: 'register', revision: '0', cursor: '1' });
    expect(rows[1]).toMatchObject({ volgnummer: '2', known_at: '2025-02-03 10:00:00.123+00', corrects: null, actor_role: 'beheerder' });
    expect(rows[2]).toMatchObject({
      volgnummer: '3',
      known_at: '2025-02-03 10:00:00.123+00',
      recorded_at: '2025-02-02 10:00:00+00',
      corrects: first,
      source: '004\tr. 9705',
      valid_from: '2025-01-15',
    });
  });

  it('writes the same rows in one large batch as in many small ones, corrections within and across batches', async () => {
    const told = await open();
    const small = engine.projector(told.log);
    const ids: Uuid[] = [];
    for (let i = 0; i < 300; i += 1) {
      ids.push(await told.tell(`t${i % 7}`, 'CounterSet', { amount: String(i) }));
      const wrong = ids[i - (i % 3) * 10];
      if (i % 5 === 0 && wrong)
        ids[i] = await told.correct(
          `t${i % 7}`,
          wrong,
          i % 2 === 0 ? null : { type: 'CounterSet', validFrom: '2025-01-20' as CalendarDate, data: { amount: '7' } },
        );
      if (i % 10 === 3)
        await told.tell('t0', 'CounterRenamed', {
          label: ['tab\there', 'new\nline', 'back\\slash \\N', 'cr\r', '\\.', 'é 😀'][i % 6] as string,
        });
      if (i % 4 === 0) await small.catchUp();
    }
    await small.catchUp();
    const inSmall = { facts: await engine.rows('tellers'), book: await engine.rows('logboek') };
    expect(inSmall.facts.filter((row) => row.superseded_by !== null).length).toBeGreaterThan(20);

    await engine.reset();
    await engine.projector(told.log).catchUp();
    expect({ facts: await engine.rows('tellers'), book: await engine.rows('logboek') }).toEqual(inSmall);
  });

  it('lets the first of two corrections of one event stand', async () => {
    const told = await open();
    const wrong = await told.tell('a', 'CounterSet', { amount: '1' });
    const projector = engine.projector(told.log);
    await projector.catchUp();
    await told.correct('a', wrong, null);
    await told.correct('a', wrong, null);
    await projector.catchUp();
    expect((await engine.rows('tellers')).map((row) => row.superseded_by)).toEqual(['3']);
  });

  it('passes its checkpoint over events that give no rows', async () => {
    const told = await open();
    await told.tell('a', 'CounterLookedAt', { by: 'iemand' });
    const { projections, head } = await engine.projector(told.log).catchUp();
    expect(head).toBe(2);
    expect(projections.map(({ name, volgnummer, state, lag }) => [name, volgnummer, state, lag.events])).toEqual([
      ['logboek', 2, 'running', 0],
      ['tellers', 2, 'running', 0],
      ['namen', 2, 'running', 0],
    ]);
  });

  it('says how far a projection is behind, in events and in seconds', async () => {
    const told = await open();
    const projector = engine.projector(told.log, undefined, { now: () => at('2025-02-01T10:00:00.000Z') });
    await projector.catchUp();
    await told.tell('a', 'CounterSet', { amount: '1' }, { recordedAt: at('2025-02-01T09:59:50.500Z') });
    await told.tell('a', 'CounterSet', { amount: '2' }, { recordedAt: at('2025-02-01T09:59:59.000Z') });
    const { projections, head } = await projector.status();
    expect(head).toBe(3);
    expect(projections.map(({ lag }) => lag)).toEqual([1, 2, 3].map(() => ({ events: 2, seconds: 9.5 })));
  });

  it.each([
    { recordedAt: '2025-02-01T10:00:04.000Z', seconds: 0 },
    { recordedAt: '2036-01-01T00:00:00.000Z', seconds: null },
  ])('behind an event of $recordedAt by the clock of another, that is $seconds seconds', async ({ recordedAt, seconds }) => {
    const told = await open();
    const projector = engine.projector(told.log, undefined, { now: () => at('2025-02-01T10:00:00.000Z') });
    await projector.catchUp();
    await told.tell('a', 'CounterSet', { amount: '1' }, { recordedAt: at(recordedAt) });
    const { projections } = await projector.status();
    expect(projections.map(({ lag }) => lag)).toEqual([1, 2, 3].map(() => ({ events: 1, seconds })));
  });

  it('does nothing on an empty log', async () => {
    const { projections } = await engine.projector(new CounterLog().log).catchUp();
    expect(projections.map(({ state, volgnummer, lag }) => [state, volgnummer, lag.events])).toEqual([
      ['running', 0, 0],
      ['running', 0, 0],
      ['running', 0, 0],
    ]);
  });
});

describe('following', () => {
  const reached = async (volgnummer: number) =>
    until(async () => (await engine.query('SELECT FROM projection WHERE volgnummer = $1', [volgnummer])).length === 3);

  it('applies what comes, and goes on after a stop where it was', async () => {
    const told = await open();
    const projector = engine.projector(told.log);
    await projector.start();
    await told.tell('a', 'CounterOpened', { label: 'A', amount: '1' });
    await reached(2);
    await projector.stop();
    await told.tell('a', 'CounterSet', { amount: '2' });
    expect((await projector.status()).projections.map(({ volgnummer }) => volgnummer)).toEqual([2, 2, 2]);
    await projector.start();
    await told.tell('a', 'CounterSet', { amount: '3' });
    await reached(4);
    expect((await engine.rows('tellers')).filter(({ aspect }) => aspect === 'amount').map((row) => row.amount_cents)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('applies every event once where two projectors run on one database', async () => {
    const told = await open();
    const [one, other] = [engine.projector(told.log), engine.projector(told.log)];
    await Promise.all([one.start(), other.start()]);
    for (let i = 0; i < 200; i += 1) await told.tell(`t${i % 5}`, 'CounterSet', { amount: String(i) });
    await reached(201);
    expect((await engine.rows('tellers')).map((row) => row.amount_cents)).toEqual(Array.from({ length: 200 }, (_, i) => String(i)));
    expect(engine.notices).toEqual([]);
  });

  it('lets a projection that is new and far behind catch up apart, and join', async () => {
    const told = await open();
    const without = engine.projector(told.log, []);
    await without.start();
    for (let i = 0; i < 3_000; i += 1) await told.tell(`t${i % 5}`, 'CounterSet', { amount: String(i) });
    await until(async () => (await engine.query('SELECT FROM projection WHERE volgnummer = 3001')).length === 1);
    await without.stop();
    const withAll = engine.projector(told.log);
    await withAll.start();
    await told.tell('a', 'CounterSet', { amount: 'x'.length.toString() });
    await reached(3_002);
    expect(await engine.rows('tellers')).toHaveLength(3_001);
  });
});
