import { afterEach, describe, expect, it } from '@jest/globals';
import { counted, firstDifference } from '@peildatum/audit';
import { addDays, type CalendarDate, type NumberedEvent, type RecordedEvent, Timeline } from '@peildatum/kernel';
import {
  type DossierEvent,
  dossierEvents,
  dossierStream,
  isDossierStream,
  kpisAt,
  plansAt,
  sumAmounts,
  sumsOverTime,
  TAKINGS_USES,
  takingOn,
  takingsOf,
  takingsOverTime,
  toetsenAt,
} from '@peildatum/plans';
import { foldReport, REPORT_USES, reportAt } from '@peildatum/reporting';
import fc from 'fast-check';
import { euro, fact, termsOf } from '../../libs/plans/testing/dossier.facts.js';
import { context } from '../editions/frozen-register.js';
import { laterFacts } from '../editions/later-facts.js';
import { correctionOf } from '../editions/preview.js';
import { openStand, type Stand } from '../support/stand.js';
import { eventsOf } from './demonstration-log.js';

const FIRST = '2024-01-01' as CalendarDate;
const DAYS = 40;

/** Any fact of a dossier on any day, of one of two plans and one of two KPIs, as its dossier may not take it; or the correction of one. */
const anyFact = fc.record({
  type: fc.constantFrom(...Object.entries(dossierEvents).flatMap(([type, { correction }]) => (correction ? [] : [type]))),
  day: fc.nat(DAYS),
  plan: fc.constantFrom(1, 1, 2),
  kpi: fc.constantFrom('K01', 'K02'),
  amount: fc.nat(200),
  corrects: fc.option(fc.record({ nth: fc.nat(100), days: fc.option(fc.integer({ min: -20, max: 20 })) }), { freq: 4 }),
});
type AnyFact = typeof anyFact extends fc.Arbitrary<infer T> ? T : never;

function factIn(toets: string, { type, day, plan, kpi, amount }: AnyFact): DossierEvent {
  const terms = termsOf(['K01', 'MSZ', amount], ['K02', null, 2 * amount]);
  const numbers = {
    terms,
    earned: euro(type === 'KpiMissed' ? 0 : amount),
    expected: euro(amount),
    amount: euro(amount / 2),
    on: addDays(FIRST, day % 7),
  };
  const own = { code: toets, plan: `${toets}.${plan}`, kpi, ...numbers };
  const usual = fact(type as DossierEvent['type'], FIRST);
  const data = Object.fromEntries(Object.keys(usual.data).flatMap((key) => (key in own ? [[key, own[key as keyof typeof own]]] : [])));
  return { ...usual, validFrom: addDays(FIRST, day), data: { ...usual.data, ...data } } as DossierEvent;
}

/** What the read models and the fold of the events up to a volgnummer say otherwise on a date. */
async function differences({ readModels }: Stand, events: readonly NumberedEvent[], validOn: CalendarDate, volgnummer: number) {
  const known = events.slice(0, volgnummer);
  const folded = foldReport(known, validOn);
  const { input, takings, sums, ...read } = await readModels.at(
    { validOn, volgnummer, uses: [...REPORT_USES, ...TAKINGS_USES] },
    async (snapshot) => ({
      input: await reportAt(snapshot),
      toetsen: await toetsenAt(snapshot),
      plans: await plansAt(snapshot),
      kpis: await kpisAt(snapshot),
      sums: (await sumsOverTime(snapshot, [validOn]))[0],
      takings: await takingsOverTime(snapshot),
    }),
  );
  const { available, payable, released } = sumAmounts(folded.kpis.map(({ amounts }) => amounts));
  return [
    firstDifference(counted(folded), input),
    firstDifference({ toetsen: folded.toetsen, plans: folded.plans, kpis: folded.kpis }, read),
    firstDifference({ on: validOn, available, payable, released }, sums),
    firstDifference(taken(takingsIn(known), validOn), taken(takings, validOn)),
  ].filter((difference) => difference !== null);
}

function takingsIn(events: readonly RecordedEvent[]) {
  const streams = [...new Set(events.map(({ stream }) => stream).filter(isDossierStream))];
  return streams.flatMap((name) => takingsOf(Timeline.of<DossierEvent>(events.filter(({ stream }) => stream === name)).facts));
}

const taken = (takings: ReturnType<typeof takingsOf>, on: CalendarDate) =>
  Object.fromEntries(
    takings
      .flatMap((taking) => {
        const step = takingOn(taking, on);
        return step ? [[taking.plan, step.approved, step.released] as const] : [];
      })
      .sort()
      .map(([plan, ...amounts]) => [plan, amounts]),
  );

describe('a log of which no rule was asked gives from the read models what a fold makes of it', () => {
  let stand: Stand;
  afterEach(() => stand.close());

  it('after a thousand facts and corrections of every kind, beside those of the demonstration', async () => {
    stand = await openStand();
    expect(await laterFacts(stand, 1_000)).toBe(1_000);
    await stand.projector.catchUp();
    const events = await eventsOf(stand.log);
    for (const validOn of ['2024-11-18', '2025-03-31', '2025-05-20', '2025-07-31'] as CalendarDate[])
      for (const before of [875, 750, 500, 250, 0])
        expect([validOn, before, await differences(stand, events, validOn, events.length - before)]).toEqual([validOn, before, []]);
  });

  it('and after any facts of a dossier on any days', async () => {
    stand = await openStand('leeg');
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyFact, { minLength: 20, maxLength: 40, size: 'max' }), async (facts) => {
        told += 1;
        const stream = dossierStream(`Z-${told}`);
        for (const each of facts) {
          const { corrects } = each;
          const log = await stand.log.readStream(stream).catch(() => []);
          const standing = log.filter(({ id, type }) => type !== 'DossierFactCorrected' && !log.some((other) => other.corrects === id));
          const corrected = corrects && standing[corrects.nth % Math.max(1, standing.length)];
          const decision = corrected ? correctionOf(corrected, corrects.days) : factIn(`Z-${told}`, each);
          await stand.register.write(stream, () => [decision], context());
        }
        await stand.projector.catchUp();
        const events = await eventsOf(stand.log);
        for (const [day, less] of [
          [DAYS, 0],
          [DAYS / 2, 0],
          [DAYS / 2, 8],
          [DAYS / 4, 4],
        ] as const)
          expect([day, less, await differences(stand, events, addDays(FIRST, day), events.length - less)]).toEqual([day, less, []]);
      }),
      // The log remembers every run, so a shrunken one would not be the same.
      { numRuns: 25, endOnFailure: true },
    );
    expect(told).toBe(25);
  });
});
