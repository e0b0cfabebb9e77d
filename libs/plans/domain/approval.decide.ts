import { ForbiddenStep, PeildatumError, type Timeline } from '@peildatum/kernel';
import { approvedFrom } from './approval.js';
import { type DossierEvent, isPlanEvent } from './dossier.events.js';
import type { DossierState, Support } from './dossier.state.js';

export type PlanApproved = Extract<DossierEvent, { type: 'PlanApproved' }>;

/** An approval that stands keeps what it rested on. @throws `PLAN.APPROVAL_RESTS_ON_IT` */
export function assertApprovalsKept(
  before: DossierState,
  after: DossierState,
  timeline: Timeline<DossierEvent>,
  removed?: DossierEvent,
): void {
  for (const { code, support } of before.plans.values()) {
    const now = after.plans.get(code)?.support ?? null;
    if (support === null || now === null) continue;
    // Other terms are what the correction of an approval is for; the decisions under it stay.
    const wanted = removed?.type === 'PlanApproved' ? { ...support, terms: false } : support;
    const approval = timeline.facts.find((fact) => fact.type === 'PlanApproved' && fact.data.plan === code);
    if (approval && hasLost(wanted, now)) throw timeline.blocked(restsOnIt(), approval);
  }
}

const hasLost = (before: Support, after: Support): boolean => (before.decisions && !after.decisions) || (before.terms && !after.terms);

const restsOnIt = () =>
  new ForbiddenStep(
    'PLAN.APPROVAL_RESTS_ON_IT',
    'De goedkeuring van het plan rust op dit besluit; corrigeer eerst de goedkeuring, daarna het besluit waarop zij rust.',
  );

/** What a fact completes: the approval of its plan, from the date on which the last needed decision holds. */
export function approvalAfter(fact: DossierEvent | null, state: DossierState): PlanApproved | null {
  if (fact === null || !COMPLETING.has(fact.type) || !isPlanEvent(fact)) return null;
  const plan = state.plans.get(fact.data.plan);
  if (plan === undefined || plan.intended === null || plan.terms !== null) return null;
  const validFrom = approvedFrom(plan);
  return validFrom && { type: 'PlanApproved', validFrom, data: { plan: plan.code, terms: plan.intended } };
}

const COMPLETING: ReadonlySet<string> = new Set([
  'PlanDecisionIntended',
  'InsurerDecisionGiven',
  'UnnamedInsurersApproved',
  'MunicipalityAssessmentGiven',
]);

/** An approval takes the place of another fact only where the decisions stand that it needs. @throws `PLAN.APPROVAL_BY_HAND` */
export function assertDecided(state: DossierState, { data }: PlanApproved): void {
  const support = state.plans.get(data.plan)?.support;
  if (!support?.decisions || !support.terms)
    throw new PeildatumError({
      code: 'PLAN.APPROVAL_BY_HAND',
      kind: 'conflict',
      message: 'Een goedkeuring volgt uit de besluiten van de verzekeraars en uit het voorgenomen besluit; leg die vast.',
    });
}
