import { AgainstWhatStands, ForbiddenStep } from '@peildatum/kernel';
import { lackingOf } from './approval.js';
import type { PlanEvent, Terms } from './dossier.events.js';
import { type KpiState, type PlanState, withEntry } from './dossier.state.js';
import { followKpi, isKpiEvent, type KpiEvent } from './kpi.follow.js';
import { assertMeansOne, type Pointed, qualified } from './qualified.js';
import { assertRevision } from './revision.js';
import { grantedOf, termsTotal } from './terms.js';

type OfApproved = KpiEvent | Extract<PlanEvent, { type: GrantEvent['type'] | 'PlanAmountRevised' }>;
type GrantEvent = Extract<PlanEvent, { type: 'BeschikkingIssued' | 'VwsRouteGranted' | 'GrantQualified' }>;

export const isOfApproved = (fact: PlanEvent): fact is OfApproved =>
  isKpiEvent(fact) || fact.type === 'PlanAmountRevised' || isGrantEvent(fact);

const isGrantEvent = ({ type }: PlanEvent): boolean =>
  type === 'BeschikkingIssued' || type === 'VwsRouteGranted' || type === 'GrantQualified';

/** An approved plan after what was earned, paid, granted or revised. */
export function followApproved(plan: PlanState, fact: OfApproved): PlanState {
  if (plan.terms === null) {
    const lacking = lackingOf(plan);
    throw new ForbiddenStep(
      'PLAN.NOT_APPROVED',
      `Op die datum was transformatieplan ${plan.code} niet goedgekeurd${lacking === null ? '' : ` (${lacking})`}; dit kan alleen na de goedkeuring.`,
    );
  }
  if (isKpiEvent(fact)) return { ...plan, kpis: withEntry(plan.kpis, fact.data.kpi, followKpi(plan.kpis.get(fact.data.kpi), fact)) };
  switch (fact.type) {
    case 'PlanAmountRevised':
      assertRevision(plan, fact.data.terms);
      return withTerms(plan, fact.data.terms);
    default:
      return granted(plan, plan.terms, fact);
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

function granted(plan: PlanState, terms: Terms, fact: GrantEvent): PlanState {
  const grants = grantsAfter(plan.grants, fact);
  if (grantedOf(grants) > BigInt(termsTotal(terms)))
    throw new AgainstWhatStands(
      'BESCHIKKING.ABOVE_APPROVED',
      `De beschikkingen van plan ${plan.code} komen samen boven het goedgekeurde bedrag uit; controleer het bedrag, of herzie eerst dat van het plan.`,
    );
  return { ...plan, grants };
}

function grantsAfter(grants: readonly Pointed[], fact: GrantEvent): readonly Pointed[] {
  if (fact.type === 'GrantQualified') {
    assertMeansOne(grants, fact.data, fact.validFrom);
    return grants.flatMap((grant) => qualified(grant.of, [grant], fact.data));
  }
  const of = fact.type === 'BeschikkingIssued' ? 'beschikking' : 'vws-route';
  const number = fact.type === 'BeschikkingIssued' ? fact.data.number : null;
  return [...grants, { of, on: fact.validFrom, number, granted: fact.data.granted }];
}
