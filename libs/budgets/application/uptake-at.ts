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
import type { BudgetView } from '../domain/budget.view.js';
import { type MonthEnd, monthSeries, monthsOf, pageOfMonths } from '../domain/month-series.js';
import { projectionOf } from '../domain/projection.js';
import { uptakeOf } from '../domain/uptake.js';
import { budget } from './budget.subject.js';
import { claimsOf, NO_CLAIMS } from './plan-claims.js';
import type { UptakeAnswer } from './queries/budget.queries.js';

export const UPTAKE_USES = [budget.projection, snelleToetsProjection, planProjection, kpiProjection];

/** Whether transformatieplannen are paid from it. */
const paysPlans = (code: BudgetCode): boolean => code === TRANSFORMATION_MEANS;

/** The uptake of a budget as the snapshot has it, and a page of its months. */
export async function uptakeAt(snapshot: Snapshot, budget: BudgetView, after?: CalendarDate): Promise<UptakeAnswer> {
  const series = await seriesAt(snapshot, budget);
  const { months, next } = pageOfMonths(series, after);
  return {
    uptake: uptakeOf(budget, await claimsAt(snapshot, budget.code), snapshot.validOn),
    series: months,
    next,
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
async function seriesAt(snapshot: Snapshot, { code, history, until }: BudgetView): Promise<MonthEnd[]> {
  const dates = monthsOf(history, until, snapshot.validOn);
  const sums = paysPlans(code) ? await sumsOverTime(snapshot, dates) : dates.map((on) => ({ on, ...NO_SUMS }));
  return monthSeries(
    history,
    sums.map(({ on, available, payable, released }) => ({ on, approved: available, paid: payable, released })),
  );
}

const NO_SUMS = { available: NO_CENTS, payable: NO_CENTS, released: NO_CENTS } as const;
