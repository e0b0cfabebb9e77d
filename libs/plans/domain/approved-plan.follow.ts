import { ForbiddenStep } from '@peildatum/kernel';
import type { PlanEvent, StatedAmount, Terms } from './dossier.events.js';
import { type KpiState, type PlanState, withEntry } from './dossier.state.js';
import { followKpi, isKpiEvent, type KpiEvent } from './kpi.follow.js';
import { assertRevision } from './revision.js';
import { leastGranted, termsTotal } from './terms.js';

type OfApproved = KpiEvent | Extract<PlanEvent, { type: 'PlanAmountRevised' | 'BeschikkingIssued' | 'VwsRouteGranted' }>;

export const isOfApproved = (fact: PlanEvent): fact is OfApproved =>
  isKpiEvent(fact) || fact.type === 'PlanAmountRevised' || fact.type === 'BeschikkingIssued' || fact.type === 'VwsRouteGranted';

/** An approved plan after what was earned, paid, granted or revised. */
export function followApproved(plan: PlanState, fact: OfApproved): PlanState {
  if (plan.terms === null)
    throw new ForbiddenStep(
      'PLAN.NOT_APPROVED',
      `Op die datum was transformatieplan ${plan.code} niet goedgekeurd; dit kan alleen na de goedkeuring.`,
    );
  if (isKpiEvent(fact)) return { ...plan, kpis: withEntry(plan.kpis, fact.data.kpi, followKpi(plan.kpis.get(fact.data.kpi), fact)) };
  switch (fact.type) {
    case 'PlanAmountRevised':
      assertRevision(plan, fact.data.terms);
      return withTerms(plan, fact.data.terms);
    case 'BeschikkingIssued':
      return granted(plan, plan.terms, fact.data.granted);
    case 'VwsRouteGranted':
      return plan;
  }
}

/** The plan on new terms; what its KPIs earned and were paid stays. */
export function withTerms(plan: PlanState, terms: Terms): PlanState {
  const kpis = terms.kpis.map(({ kpi, amount }): [string, KpiState] => [
    kpi,
    { ...(plan.kpis.get(kpi) ?? { earned: null, payable: 0n, released: false }), available: BigInt(amount) },
  ]);
  return { ...plan, terms, kpis: new Map(kpis) };
}

function granted(plan: PlanState, terms: Terms, stated: StatedAmount): PlanState {
  const sum = plan.granted + leastGranted(stated);
  if (sum > BigInt(termsTotal(terms)))
    throw new ForbiddenStep(
      'BESCHIKKING.ABOVE_APPROVED',
      `De beschikkingen van plan ${plan.code} komen samen boven het goedgekeurde bedrag uit; controleer het bedrag, of herzie eerst dat van het plan.`,
    );
  return { ...plan, granted: sum };
}
