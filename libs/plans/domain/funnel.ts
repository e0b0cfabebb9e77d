import { type PlanCode, planNumber, type ToetsCode } from './codes.js';
import type { PlanView, SnelleToetsView } from './dossier.views.js';

/** The approved snelle toetsen, each once: those whose plan is being worked out, and those with a plan. approved = inDevelopment + submitted. */
export interface Funnel {
  readonly approved: readonly ToetsCode[];
  readonly inDevelopment: readonly ToetsCode[];
  /** With a plan that was not withdrawn; a rejected one counts. */
  readonly submitted: readonly ToetsCode[];
}

type PlanInFunnel = Pick<PlanView, 'code' | 'toets' | 'status'>;

/** The codes of the funnel (report-model 6.1), in the order in which the snelle toetsen were given. */
export function funnelOf(toetsen: readonly Pick<SnelleToetsView, 'code' | 'status'>[], plans: readonly PlanInFunnel[]): Funnel {
  const withPlan = new Set(currentPlans(plans).map(({ toets }) => toets));
  const approved = toetsen.filter(({ status }) => status === 'approved').map(({ code }) => code);
  return {
    approved,
    inDevelopment: approved.filter((code) => !withPlan.has(code)),
    submitted: approved.filter((code) => withPlan.has(code)),
  };
}

/** Of each snelle toets the newest plan that was not withdrawn: what a count of plans counts. In the order given. */
export function currentPlans<P extends PlanInFunnel>(plans: readonly P[]): P[] {
  const newest = new Map<ToetsCode, PlanCode>();
  for (const { toets, code, status } of plans) {
    const known = newest.get(toets);
    if (status !== 'withdrawn' && (known === undefined || planNumber(code) > planNumber(known))) newest.set(toets, code);
  }
  return plans.filter(({ toets, code }) => newest.get(toets) === code);
}
