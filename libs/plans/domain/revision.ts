import { AgainstWhatStands, euroOf, ForbiddenStep, toCents } from '@peildatum/kernel';
import type { Terms } from './dossier.events.js';
import type { KpiState, PlanState } from './dossier.state.js';
import { assertTerms, grantedOf, termsTotal } from './terms.js';

/** New terms of an approved plan: whole, and never below what happened on the old ones. @throws ForbiddenStep */
export function assertRevision(plan: PlanState, terms: Terms): void {
  assertTerms(terms, plan.submittedOn);
  const amounts = new Map(terms.kpis.map(({ kpi, amount }) => [kpi, BigInt(amount)]));
  for (const [kpi, state] of plan.kpis) assertKpiRevision(kpi, state, amounts.get(kpi));
  const granted = grantedOf(plan.grants);
  if (BigInt(termsTotal(terms)) < granted)
    throw new ForbiddenStep(
      'TERMS.BELOW_BESCHIKT',
      `Voor plan ${plan.code} is al ${euroOf(toCents(granted))} beschikt; het bedrag van het plan kan daar niet onder komen.`,
    );
}

function assertKpiRevision(kpi: string, { available, earned, released }: KpiState, next: bigint | undefined): void {
  if (next === undefined)
    throw new AgainstWhatStands(
      'TERMS.KPI_LEFT_OUT',
      `De herziening noemt KPI ${kpi} niet; noem elke KPI van het plan, met bedrag 0.00 als zij niet meer meetelt.`,
    );
  if (earned !== null && next < earned)
    throw new ForbiddenStep(
      'TERMS.BELOW_EARNED',
      `Met KPI ${kpi} is al ${euroOf(toCents(earned))} verdiend; haar bedrag kan daar niet onder komen.`,
    );
  if (released && next !== available)
    throw new ForbiddenStep('TERMS.KPI_RELEASED', `De rest van KPI ${kpi} is definitief vrijgegeven; haar bedrag staat vast.`);
}
