import { type CalendarDate, NO_CENTS } from '@peildatum/kernel';
import {
  kpiProjection,
  planProjection,
  planStandingsAt,
  sectorAmountsAt,
  snelleToetsProjection,
  sumsOverTime,
  toetsStandingsAt,
} from '@peildatum/plans';
import type { Snapshot } from '@peildatum/projections';
import { type BudgetCode, TRANSFORMATION_MEANS } from '../domain/budget.events.js';
import { type BudgetView, budgetView } from '../domain/budget.view.js';
import { monthEnds } from '../domain/month-ends.js';
import { type MonthEnd, projectionOf } from '../domain/projection.js';
import { type Uptake, uptakeOf } from '../domain/uptake.js';
import { budgetProjection } from '../read-models/budget.projection.js';
import { claimsOf, NO_CLAIMS } from './plan-claims.js';
import type { UptakeAnswer } from './queries/budget.queries.js';

export const UPTAKE_USES = [budgetProjection, snelleToetsProjection, planProjection, kpiProjection];

/** Whether transformatieplannen are paid from it. */
const paysPlans = (code: BudgetCode): boolean => code === TRANSFORMATION_MEANS;

/** The uptake of a budget as the snapshot has it. */
export async function uptakeAt(snapshot: Snapshot, budget: BudgetView): Promise<UptakeAnswer> {
  const series = await seriesAt(snapshot, budget);
  return {
    uptake: uptakeOf(budget, await claimsAt(snapshot, budget.code), snapshot.validOn),
    series,
    projected: projectionOf(series, budget.until),
  };
}

const claimsAt = async (snapshot: Snapshot, code: BudgetCode) =>
  paysPlans(code)
    ? claimsOf({
        toetsen: await toetsStandingsAt(snapshot),
        plans: await planStandingsAt(snapshot),
        sectorAmounts: await sectorAmountsAt(snapshot),
      })
    : NO_CLAIMS;

/** Of what was known at the snapshot: later knowledge about an earlier month is in that month. */
async function seriesAt(snapshot: Snapshot, { code, history }: BudgetView): Promise<MonthEnd[]> {
  const established = history.find(({ fact }) => fact.type === 'BudgetEstablished')?.fact.validFrom ?? snapshot.validOn;
  const dates = monthEnds(established, snapshot.validOn);
  const sums = paysPlans(code) ? await sumsOverTime(snapshot, dates) : dates.map((on) => ({ on, ...NO_SUMS }));
  return sums.flatMap(({ on, available: approved, payable: paid, released }) => {
    const known = history.filter(({ fact }) => fact.validFrom <= on);
    const budget = budgetView(code, known, on);
    return budget ? [monthEnd(uptakeOf(budget, { ...NO_CLAIMS, sectors: [{ sector: null, approved, paid, released }] }, on), on)] : [];
  });
}

const NO_SUMS = { available: NO_CENTS, payable: NO_CENTS, released: NO_CENTS } as const;

const monthEnd = ({ revised, approved, paid, released, left }: Uptake, on: CalendarDate): MonthEnd => ({
  on,
  total: revised?.amount ?? null,
  approved,
  paid,
  released,
  left,
});
