import { ForbiddenStep } from '@peildatum/kernel';
import { followApproved, isOfApproved } from './approved-plan.follow.js';
import type { DossierEvent, PlanEvent } from './dossier.events.js';
import { type DossierState, type PlanState, withEntry } from './dossier.state.js';
import { followDecision, isDecision, isVerdictUnder, verdictUnder } from './plan-decision.follow.js';
import { assertUnderWay } from './plan-status.js';
import { submittedPlan } from './plan-submission.follow.js';
import { type Procedure, provideInformation, requestInformation, startAssessment } from './procedure.js';

const PLAN: Procedure = { prefix: 'PLAN', name: 'het transformatieplan' };

/** The dossier after a fact of one of its plans; throws at the first step that may not be. */
export function followPlan(state: DossierState, fact: PlanEvent): DossierState {
  const before = state.plans.get(fact.data.plan);
  const plan = fact.type === 'PlanSubmitted' ? submittedPlan(state, fact) : after(submitted(before, fact), fact);
  return { ...state, plans: withEntry(state.plans, plan.code, plan) };
}

type PlanStep = Exclude<PlanEvent, Extract<DossierEvent, { type: 'PlanSubmitted' }>>;

function submitted(plan: PlanState | undefined, { data }: PlanStep): PlanState {
  if (plan !== undefined) return plan;
  throw new ForbiddenStep(
    'PLAN.NOT_YET_SUBMITTED',
    `Op die datum was transformatieplan ${data.plan} nog niet ingediend; kies een latere datum.`,
  );
}

function after(plan: PlanState, fact: PlanStep): PlanState {
  // What was asked may be told at any time, and is no step.
  if (fact.type === 'PlanAmountRequested') return plan;
  if (isOfApproved(fact)) return followApproved(plan, fact);
  // What was rejected once may stand open again where the sources do not say.
  if (fact.type === 'PlanStatusNotPublished' && plan.status === 'rejected') return { ...plan, status: 'unknown' };
  if (isVerdictUnder(plan, fact)) return verdictUnder(plan, fact);
  assertUnderWay(plan);
  if (isDecision(fact)) return followDecision(plan, fact);
  switch (fact.type) {
    case 'PlanAssessmentStarted':
      return { ...plan, status: startAssessment(PLAN, plan.status) };
    case 'PlanInformationRequested':
      assertNotIntended(plan);
      return { ...plan, status: requestInformation(PLAN, plan.status) };
    case 'PlanInformationProvided':
      return { ...plan, status: provideInformation(PLAN, plan.status) };
    case 'PlanWithdrawn':
      return { ...plan, status: 'withdrawn' };
    case 'PlanStatusNotPublished':
      return { ...plan, status: 'unknown' };
  }
}

function assertNotIntended({ status }: PlanState): void {
  if (status === 'decision-intended')
    throw new ForbiddenStep(
      'PLAN.DECISION_INTENDED',
      'Over dit plan ligt al een voorgenomen besluit; daarna wordt geen extra informatie meer gevraagd. Corrigeer het voornemen als het te vroeg was.',
    );
}
