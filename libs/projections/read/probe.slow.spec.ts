import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, toInstant } from '@peildatum/kernel';
import fc from 'fast-check';
import { counters } from '../testing/counter.read-model.js';
import { CounterLog, START } from '../testing/counter-log.js';
import { EngineFixture } from '../testing/engine.fixture.js';
import { everyEvent, type NaiveValue, naiveValues, naiveVolgnummer } from '../testing/naive.js';
import { FIRST_DAY, history, tellHistory } from '../testing/random-history.js';
import { probe, probedFacts, subjectsOf } from './probe.js';
import type { Bounds, Snapshot } from './snapshot.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
afterAll(() => engine.close());

interface Row {
  subject: string;
  aspect: string;
  valid_from: string;
  volgnummer: string;
  event_id: string;
  amount_cents: string | null;
  label: string | null;
  tags: unknown;
}

const naive = (row: Row): NaiveValue =>
  ({
    subject: row.subject,
    aspect: row.aspect,
    value: { amount: row.amount_cents, label: row.label, tags: row.tags }[row.aspect],
    validFrom: row.valid_from,
    volgnummer: Number(row.volgnummer),
    eventId: row.event_id,
  }) as NaiveValue;

const ASPECTS = ['amount', 'label', 'tags'];

/** By the probe, one aspect at a time over the list of its subjects. */
async function probed(snapshot: Snapshot, bounds: Bounds): Promise<NaiveValue[]> {
  const table = snapshot.table(counters);
  const found = await Promise.all(
    ASPECTS.map((aspect) =>
      snapshot.query<Row>(
        `SELECT v.* FROM ${subjectsOf(table, aspect)} AS listed ${probe({ table, aspect, alias: 'v', subject: 'listed.subject' })}`,
        bounds,
      ),
    ),
  );
  return found.flat().map(naive);
}

const inOrder = (values: readonly NaiveValue[]) =>
  [...values].sort((a, b) => (`${a.subject} ${a.aspect}` < `${b.subject} ${b.aspect}` ? -1 : 1));

const clocks = fc.record({ day: fc.nat(70), known: fc.nat(1_000), minutes: fc.nat(60_000) });

describe('the value at two clocks', () => {
  it.each(['told', 'future'] as const)(
    'is in SQL what the definition says, for random histories (facts: %s) at random clocks',
    async (facts) => {
      let compared = 0;
      const property = fc.asyncProperty(
        history(),
        fc.array(clocks, { minLength: 1, maxLength: 8 }),
        fc.nat(40),
        async (steps, asked, half) => {
          await engine.reset();
          const told = await new CounterLog().open();
          const projector = engine.projector(told.log, [counters]);
          // In two batches, so that corrections fall within and across them.
          await tellHistory(told, steps.slice(0, half), facts);
          await projector.catchUp();
          const rest = new CounterLog(told.store, 'rest');
          await tellHistory(rest, steps.slice(half), facts);
          await projector.catchUp();
          const events = await everyEvent(told.log);
          const readModels = engine.readModels(told.log);
          for (const { day, known, minutes } of asked) {
            const validOn = addDays(FIRST_DAY, day);
            const volgnummer = known % (events.length + 1);
            const bounds = (snapshot: Snapshot) => snapshot.boundsAt(validOn, { future: facts === 'future' });
            const byNumber = await readModels.at({ validOn, volgnummer, uses: [counters] }, async (snapshot) => ({
              probed: await probed(snapshot, bounds(snapshot)),
              listed: (await snapshot.query<Row>(`SELECT * FROM ${probedFacts(snapshot.table(counters))} AS fact`, bounds(snapshot))).map(
                naive,
              ),
            }));
            const expected = naiveValues(events, validOn, volgnummer);
            expect(inOrder(byNumber.probed)).toEqual(expected);
            expect(inOrder(byNumber.listed)).toEqual(expected);
            compared += expected.length;

            const knownAt = toInstant(Date.parse(START) - 10_000 * 60_000 + minutes * 60_000);
            const byMoment = await readModels.at({ validOn, knownAt, uses: [counters] }, async (snapshot) => ({
              volgnummer: snapshot.volgnummer,
              values: await probed(snapshot, bounds(snapshot)),
            }));
            expect(byMoment.volgnummer).toBe(naiveVolgnummer(events, knownAt));
            expect(inOrder(byMoment.values)).toEqual(naiveValues(events, validOn, byMoment.volgnummer));
          }
        },
      );
      await fc.assert(property, { numRuns: 30 });
      expect(compared).toBeGreaterThan(0);
    },
  );

  it('keeps a subject without a value, with nulls, where the probe is optional', async () => {
    await engine.reset();
    const told = await new CounterLog().open();
    await told.tell('a', 'CounterSet', { amount: '1' });
    await engine.projector(told.log, [counters]).catchUp();
    const rows = await engine.readModels(told.log).at({ uses: [counters] }, (snapshot) => {
      const table = snapshot.table(counters);
      const label = probe({ table, aspect: 'label', alias: 'l', subject: 'listed.subject', optional: true });
      return snapshot.query(`SELECT listed.subject, l.label FROM ${subjectsOf(table, 'amount')} AS listed ${label}`, snapshot.bounds);
    });
    expect(rows).toEqual([{ subject: 'a', label: null }]);
  });

  it('needs one probe of the index per subject, whatever lies in the table', async () => {
    await engine.reset();
    const told = await new CounterLog().open();
    await told.tell('a', 'CounterSet', { amount: '1' });
    await engine.projector(told.log, [counters]).catchUp();
    const table = await engine.table('tellers');
    await engine.query(
      `INSERT INTO "${table}" (subject, aspect, valid_from, place, volgnummer, event_id, basis, amount_cents)
       SELECT 's' || n % 100, 'amount', date '2020-01-01' + n / 100, n, n + 10, gen_random_uuid(), 'recorded', n FROM generate_series(1, 20000) n`,
    );
    await engine.query(`ANALYZE "${table}"`);
    const plan = await engine.readModels(told.log).at({ uses: [counters] }, (snapshot) => {
      const sql = `SELECT v.amount_cents FROM ${subjectsOf(snapshot.table(counters), 'amount')} AS listed
                   ${probe({ table: snapshot.table(counters), aspect: 'amount', alias: 'v', subject: 'listed.subject' })}`;
      return snapshot.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${sql}`, [snapshot.validOn, 20_010]);
    });
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).not.toContain('Seq Scan');
    expect(text).not.toContain('Sort');
    expect(text).toMatch(/Limit\n +-> {2}Index Scan using \S+aspect_subject_valid_from_place_volgnummer_idx/);
  });
});
