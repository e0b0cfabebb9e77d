import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ClockRequest, fixedClock, type Instant, type Uuid } from '@peildatum/kernel';
import { logboek } from '../logboek/logboek.projection.js';
import { counterStream } from '../testing/counter.events.js';
import { counters, labels } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { at, EngineFixture } from '../testing/engine.fixture.js';
import { valuesOf } from './probe.js';
import { type ReadModels } from './read-models.js';
import { revisionAt, type Snapshot } from './snapshot.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

const clock = fixedClock(at('2025-06-01T12:00:00.000Z'));
const on = (day: number): Instant => at(`2025-03-0${day}T10:00:00.000Z`);

/**
 * 1 opened, 2 a set (1 March), 3 a published in p (2 March), 4 that corrected (3 March), 5 the correction withdrawn (4 March),
 * 6 b set (5 March), 7 b published in p (6 March): of all that, 2 and 6 are for everyone.
 */
async function register(): Promise<{ ids: Uuid[]; readModels: ReadModels }> {
  const told = await new CounterLog().open();
  const ids = [];
  ids.push(await told.tell('a', 'CounterSet', { amount: '1' }, { recordedAt: on(1) }));
  ids.push(await told.tell('a', 'CounterPublished', { publication: 'p', amount: '42' }, { recordedAt: on(2) }));
  const published = { type: 'CounterPublished', validFrom: '2025-01-15', data: { publication: 'p', amount: '43' } } as never;
  ids.push(await told.correct('a', ids[1] as Uuid, published, { recordedAt: on(3) }));
  ids.push(await told.correct('a', ids[2] as Uuid, null, { recordedAt: on(4) }));
  ids.push(await told.tell('b', 'CounterSet', { amount: '2' }, { recordedAt: on(5) }));
  ids.push(await told.tell('b', 'CounterPublished', { publication: 'p', amount: '44' }, { recordedAt: on(6) }));
  await engine.projector(told.log).catchUp();
  return { ids, readModels: engine.readModels(told.log, { clock, waitUpTo: 100 }) };
}

const outside = (clocks: ClockRequest = {}, judgedAt = 7) => ({
  ...clocks,
  uses: [counters],
  withheld: { publications: new Set(['p']), judgedAt },
});
const clocksOf = async ({ volgnummer, knownAt, lastEventId, provisional }: Snapshot) => ({
  volgnummer,
  knownAt,
  lastEventId,
  provisional,
});

describe('a read from which a publication is withheld', () => {
  it('has no line of the publication’s events, nor of a correction that goes back to one', async () => {
    const { readModels } = await register();
    const lines = async (snapshot: Snapshot) =>
      (await snapshot.query<{ volgnummer: string }>(`SELECT volgnummer FROM ${snapshot.table(logboek)} AS book ORDER BY 1`)).map(
        ({ volgnummer }) => Number(volgnummer),
      );
    expect(await readModels.at(outside(), lines)).toEqual([1, 2, 6]);
    expect(await readModels.at({ uses: [counters] }, lines)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await readModels.at({ ...outside(), withheld: { publications: new Set(['q']), judgedAt: 7 } }, lines)).toHaveLength(7);
  });

  it('has no fact of them in a read model, and every column of the others', async () => {
    const { readModels } = await register();
    const facts = (snapshot: Snapshot) => snapshot.query(`SELECT * FROM ${snapshot.table(counters)} AS fact ORDER BY volgnummer`);
    const [all, visible] = [await readModels.at({ uses: [counters] }, facts), await readModels.at(outside(), facts)];
    expect(all.map(({ volgnummer }) => volgnummer)).toEqual(['2', '3', '4', '6', '7']);
    expect(visible).toEqual(all.filter(({ volgnummer }) => volgnummer === '2' || volgnummer === '6'));
  });

  it('has what only a correction under embargo took the place of', async () => {
    const told = await new CounterLog().open();
    const set = await told.tell('a', 'CounterSet', { amount: '1' });
    const withdrawn = await told.correct('a', set, null);
    const back = { type: 'CounterSet', validFrom: '2025-01-15', data: { amount: '2' } } as never;
    await told.correct('a', withdrawn, back);
    await told.tell('b', 'CounterSet', { amount: '3' });
    await engine.projector(told.log).catchUp();
    await engine.query(`UPDATE "${await engine.table('logboek')}" SET publication = 'p' WHERE event_id = $1`, [withdrawn]);
    const standing = (snapshot: Snapshot) =>
      snapshot.query(
        `SELECT subject, amount_cents, superseded_by FROM ${valuesOf({ table: snapshot.table(counters), aspect: 'amount', columns: 'amount_cents, superseded_by' })} AS value ORDER BY 1`,
        snapshot.bounds,
      );
    const readModels = engine.readModels(told.log, { clock });
    const b = { subject: 'b', amount_cents: '3', superseded_by: null };
    expect(await readModels.at({ uses: [counters] }, standing)).toEqual([{ ...b, subject: 'a', amount_cents: '2' }, b]);
    expect(await readModels.at(outside({}, 5), standing)).toEqual([{ ...b, subject: 'a', amount_cents: '1' }, b]);
  });

  it('reads the table itself where nothing is withheld of it', async () => {
    const told = await new CounterLog().open();
    await told.tell('a', 'CounterPublished', { publication: 'p', amount: '42' });
    await engine.projector(told.log).catchUp();
    const tables = async (snapshot: Snapshot) => [counters, labels].map((projection) => snapshot.table(projection));
    const [own, other] = [`"${await engine.table('tellers')}"`, `"${await engine.table('namen')}"`];
    const readModels = engine.readModels(told.log, { clock });
    const uses = [counters, labels];
    expect(await readModels.at({ uses }, tables)).toEqual([own, other]);
    expect(await readModels.at({ ...outside({}, 2), uses }, tables)).toEqual([expect.stringContaining(`FROM ${own} AS r WHERE`), other]);
  });

  it('ends at the last event that its reader may know of', async () => {
    const { readModels, ids } = await register();
    expect(await readModels.at(outside(), clocksOf)).toMatchObject({ volgnummer: 6, knownAt: on(5), lastEventId: ids[4] });
    expect(await readModels.at({ uses: [counters] }, clocksOf)).toMatchObject({ volgnummer: 7, knownAt: on(6), lastEventId: ids[5] });
  });

  it('comes down to that event from every clock', async () => {
    const { readModels, ids } = await register();
    const second = { volgnummer: 2, knownAt: on(1), lastEventId: ids[0], provisional: false };
    expect(await readModels.at(outside({ knownAt: on(4) }), clocksOf)).toMatchObject(second);
    expect(await readModels.at(outside({ volgnummer: 5 }), clocksOf)).toMatchObject(second);
    expect(await readModels.at(outside({ volgnummer: 2 }), clocksOf)).toMatchObject(second);
  });

  it('says that more may become known where only what is withheld did', async () => {
    const { readModels } = await register();
    const between = at('2025-03-05T12:00:00.000Z');
    expect(await readModels.at({ uses: [counters], knownAt: between }, clocksOf)).toMatchObject({ volgnummer: 6, provisional: false });
    expect(await readModels.at(outside({ knownAt: between }), clocksOf)).toMatchObject({ volgnummer: 6, provisional: true });
  });

  it('refuses a volgnummer that only insiders know as it refuses one that nobody does', async () => {
    const { readModels } = await register();
    for (const volgnummer of [7, 8])
      await expect(readModels.at(outside({ volgnummer }), clocksOf)).rejects.toMatchObject({
        code: 'CLOCK.BEYOND_HEAD',
        details: { head: 6 },
        message: `Volgnummer ${volgnummer} bestaat niet; het laatste is 6.`,
      });
  });

  it('sees the log no further than the embargoes were judged', async () => {
    const { readModels } = await register();
    expect(await readModels.at(outside({}, 4), clocksOf)).toMatchObject({ volgnummer: 2 });
    expect(await readModels.at({ ...outside(), withheld: { publications: new Set(), judgedAt: 5 } }, clocksOf)).toMatchObject({
      volgnummer: 5,
    });
  });

  it('has the revision of a stream as it was without those events', async () => {
    const { readModels } = await register();
    const revisions = (snapshot: Snapshot) => Promise.all(['a', 'b', 'c'].map((code) => revisionAt(snapshot, counterStream(code))));
    expect(await readModels.at(outside(), revisions)).toEqual([0, 0, -1]);
    expect(await readModels.at({ uses: [counters] }, revisions)).toEqual([3, 1, -1]);
  });
});
