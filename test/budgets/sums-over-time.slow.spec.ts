import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type CalendarDate, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { type DossierEvent, dossierStream, kpiProjection, sectorAmountsAt, sumAmounts, sumsOverTime } from '@peildatum/plans';
import fc from 'fast-check';
import { euro, fact, termsOf } from '../../libs/plans/testing/dossier.facts.js';
import { openStand, type Stand } from '../support/stand.js';

const FIRST = '2024-01-01' as CalendarDate;
const DAYS = 120;
const day = (n: number) => addDays(FIRST, n);

let stand: Stand;
beforeAll(async () => {
  stand = await openStand('leeg');
});
afterAll(() => stand.close());

/** The life of a KPI: days between its steps, and what it earned of 100; an outcome that is told again, and a release or none. */
const life = fc.record({
  steps: fc.array(fc.nat(25), { minLength: 4, maxLength: 4 }),
  earned: fc.nat(90),
  again: fc.boolean(),
  released: fc.boolean(),
});

function kpiFacts(plan: string, kpi: string, { steps, earned, again, released }: typeof life extends fc.Arbitrary<infer T> ? T : never) {
  const [outcome, payment, second, release] = steps.map((_, at) => day(10 + steps.slice(0, at + 1).reduce((a, b) => a + b, 0))) as string[];
  const of = { plan, kpi };
  return [
    fact('KpiPartlyAchieved', outcome as string, { ...of, earned: euro(earned) }),
    fact('KpiPaymentAuthorised', payment as string, { ...of, amount: euro(Math.min(5, earned)) }),
    ...(again ? [fact('KpiPartlyAchieved', second as string, { ...of, earned: euro(earned + 5) })] : []),
    fact('KpiPaymentMade', second as string, { ...of, amount: euro(earned) }),
    ...(released ? [fact('KpiRemainderReleased', release as string, of)] : []),
  ];
}

describe('the sums of the KPIs over time', () => {
  it('are on every date those of the KPIs on that date', async () => {
    const lives = fc.sample(life, 30);
    const plan = 'ST-1.1';
    const terms = (euros: number) => termsOf(...lives.map((_, n) => [`K${n}`, n % 2 === 0 ? 'MSZ' : null, euros] as const));
    const facts: DossierEvent[] = [
      fact('PlanApproved', day(5), { plan, terms: terms(100) }),
      fact('PlanAmountRevised', day(60), { plan, terms: terms(120) }),
      fact('PlanAmountRevised', day(90), { plan, terms: terms(95) }),
      ...lives.flatMap((each, n) => kpiFacts(plan, `K${n}`, each)),
    ];
    const id = uuidV5(PEILDATUM_NAMESPACE, 'sums');
    const context = { actor: { person: id, role: 'beheerder', organisation: 'VWS' } as const, commandId: id, correlationId: id };
    await stand.register.write<DossierEvent>(dossierStream('ST-1'), () => facts, context);
    await stand.projector.catchUp();
    const dates = Array.from({ length: DAYS }, (_, n) => day(n));
    const sums = await stand.readModels.at({ validOn: day(DAYS), uses: [kpiProjection] }, (snapshot) => sumsOverTime(snapshot, dates));
    expect(sums).toHaveLength(DAYS);
    expect(new Set(sums.map(({ released }) => released)).size).toBeGreaterThan(5);
    for (const { on, ...sum } of sums) {
      const { available, payable, released } = await stand.readModels.at({ validOn: on, uses: [kpiProjection] }, async (snapshot) =>
        sumAmounts((await sectorAmountsAt(snapshot)).map(({ amounts }) => amounts)),
      );
      expect({ on, ...sum }).toEqual({ on, available, payable, released });
    }
  });
});
