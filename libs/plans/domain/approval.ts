import { type CalendarDate, latest, sameJson } from '@peildatum/kernel';
import type { Terms } from './dossier.events.js';
import type { PlanState, Support, Verdict } from './dossier.state.js';

/** From here on a plan with sociaal domein is assessed together with the gemeente (004 r. 10016). */
export const MUNICIPALITY_SINCE = '2025-03-01' as CalendarDate;

/** "Goedgekeurd door de twee betrokken marktleidende zorgverzekeraars" (001 r. 2013). */
export const DECIDING_INSURERS = 2;

/** Under which key the decision of insurers stands that no source names. */
export const UNNAMED = '';

/** From which date a plan has every decision that its approval needs; null while one is missing. */
export function approvedFrom(plan: PlanState): CalendarDate | null {
  const decisions = [...plan.decisions.values()];
  const [first] = decisions;
  if (plan.intended === null || first === undefined || decisions.some(({ positive }) => !positive)) return null;
  const wanted = Math.max(plan.insurers?.length ?? 0, DECIDING_INSURERS);
  if (decisions.length < wanted && !plan.decisions.has(UNNAMED)) return null;
  const decided = newest(decisions, first.on);
  if (decided < MUNICIPALITY_SINCE || plan.socialDomain !== 'yes') return decided;
  const municipalities = [...plan.municipalities.values()];
  if (municipalities.length === 0 || municipalities.some(({ positive }) => !positive)) return null;
  return newest(municipalities, decided);
}

const newest = (verdicts: readonly Verdict[], from: CalendarDate): CalendarDate =>
  verdicts.reduce((last, { on }) => latest(last, on), from);

/** What stands in the dossier under an approval on these terms. */
export const supportOf = (plan: PlanState, terms: Terms): Support => ({
  decisions: approvedFrom(plan) !== null,
  terms: sameJson(plan.intended, terms),
});
