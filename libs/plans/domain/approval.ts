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
  const [first] = plan.decisions.values();
  if (first === undefined || lackingOf(plan) !== null) return null;
  const decided = newest([...plan.decisions.values()], first.on);
  return asksMunicipality(plan, decided) ? newest([...plan.municipalities.values()], decided) : decided;
}

/** Why a plan has not every decision that its approval needs, in Dutch; null where it has them all. */
export function lackingOf(plan: PlanState): string | null {
  const decisions = [...plan.decisions.values()];
  const [first] = decisions;
  if (plan.intended === null) return 'er is geen voorgenomen besluit';
  if (decisions.some(({ positive }) => !positive)) return 'een verzekeraar keurde het af';
  const wanted = Math.max(plan.insurers?.length ?? 0, DECIDING_INSURERS);
  if (first === undefined || (decisions.length < wanted && !plan.decisions.has(UNNAMED)))
    return `er zijn ${decisions.length} van de ${wanted} besluiten van verzekeraars`;
  if (!asksMunicipality(plan, newest(decisions, first.on))) return null;
  const municipalities = [...plan.municipalities.values()];
  if (municipalities.length === 0) return 'het heeft sociaal domein, en de beoordeling van een gemeente ontbreekt';
  return municipalities.every(({ positive }) => positive) ? null : 'een gemeente beoordeelde het niet positief';
}

const asksMunicipality = ({ socialDomain }: PlanState, decided: CalendarDate): boolean =>
  decided >= MUNICIPALITY_SINCE && socialDomain === 'yes';

const newest = (verdicts: readonly Verdict[], from: CalendarDate): CalendarDate =>
  verdicts.reduce((last, { on }) => latest(last, on), from);

/** What stands in the dossier under an approval on these terms. */
export const supportOf = (plan: PlanState, terms: Terms): Support => ({
  decisions: approvedFrom(plan) !== null,
  terms: sameJson(plan.intended, terms),
});
