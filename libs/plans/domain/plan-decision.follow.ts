import { ForbiddenStep, normalName, sameName } from '@peildatum/kernel';
import { approvedFrom, supportOf, UNNAMED } from './approval.js';
import { withTerms } from './approved-plan.follow.js';
import type { PlanEvent } from './dossier.events.js';
import { type PlanState, withEntry } from './dossier.state.js';
import { assertAssessed, assertNoneOutstanding, type Procedure } from './procedure.js';
import { assertNoEmptyKpis, assertTerms } from './terms.js';

const DECISIONS = [
  'MunicipalityAssessmentGiven',
  'PlanDecisionIntended',
  'InsurerDecisionGiven',
  'UnnamedInsurersApproved',
  'PlanApproved',
  'PlanRejected',
] as const satisfies readonly PlanEvent['type'][];

type Decision = Extract<PlanEvent, { type: (typeof DECISIONS)[number] }>;

export const isDecision = (fact: PlanEvent): fact is Decision => (DECISIONS as readonly string[]).includes(fact.type);

const PLAN: Procedure = { prefix: 'PLAN', name: 'het transformatieplan' };

/** A plan under way after what was decided on it. */
export function followDecision(plan: PlanState, fact: Decision): PlanState {
  assertAssessed(PLAN, plan.status);
  switch (fact.type) {
    case 'MunicipalityAssessmentGiven':
      return afterMunicipality(plan, fact);
    case 'PlanDecisionIntended':
      return intended(plan, fact);
    case 'InsurerDecisionGiven':
      return afterInsurer(plan, fact);
    case 'UnnamedInsurersApproved':
      if (plan.decisions.has(UNNAMED)) throw decidedAlready('Dat de verzekeraars dit plan goedkeurden staat er al');
      return approvedBy(plan, UNNAMED, fact);
    case 'PlanApproved':
      return approved(plan, fact);
    case 'PlanRejected':
      return { ...plan, status: 'rejected' };
  }
}

type Of<T extends Decision['type']> = Extract<Decision, { type: T }>;

function afterMunicipality(plan: PlanState, { data, validFrom }: Of<'MunicipalityAssessmentGiven'>): PlanState {
  if (plan.socialDomain === 'no')
    throw new ForbiddenStep('PLAN.NO_SOCIAL_DOMAIN', 'Aan dit plan doet het sociaal domein niet mee; een gemeente beoordeelt het niet.');
  const verdict = { positive: data.verdict === 'positive', on: validFrom };
  return { ...plan, municipalities: withEntry(plan.municipalities, normalName(data.municipality), verdict) };
}

function intended(plan: PlanState, { data }: Of<'PlanDecisionIntended'>): PlanState {
  assertNoneOutstanding(PLAN, plan.status);
  if (plan.decisions.size > 0)
    throw new ForbiddenStep(
      'PLAN.DECISIONS_GIVEN',
      'Een verzekeraar heeft al over dit plan besloten; corrigeer eerst dat besluit voordat u andere voorwaarden voorneemt.',
    );
  assertTerms(data.terms, plan.submittedOn);
  assertNoEmptyKpis(data.terms);
  return { ...plan, status: 'decision-intended', intended: data.terms };
}

function afterInsurer(plan: PlanState, { data, validFrom }: Of<'InsurerDecisionGiven'>): PlanState {
  const insurer = normalName(data.insurer);
  if (plan.insurers !== null && !plan.insurers.some((name) => sameName(name, insurer)))
    throw new ForbiddenStep(
      'PLAN.NOT_ITS_INSURER',
      `${data.insurer} besluit niet over dit plan; dat doen ${plan.insurers.join(' en ')}. Noem een van hen.`,
    );
  if (plan.decisions.has(insurer)) throw decidedAlready(`${data.insurer} heeft al over dit plan besloten`);
  if (data.decision === 'approved') return approvedBy(plan, insurer, { validFrom });
  return { ...plan, decisions: withEntry(plan.decisions, insurer, { positive: false, on: validFrom }) };
}

const decidedAlready = (what: string) => new ForbiddenStep('PLAN.INSURER_DECIDED', `${what}; corrigeer dat besluit als het onjuist is.`);

function approvedBy(plan: PlanState, insurer: string, { validFrom }: Pick<Decision, 'validFrom'>): PlanState {
  if (plan.intended === null)
    throw new ForbiddenStep(
      'PLAN.NO_INTENDED_DECISION',
      'Er ligt nog geen voorgenomen besluit; leg eerst vast onder welke voorwaarden het plan zou worden goedgekeurd.',
    );
  assertNoneOutstanding(PLAN, plan.status);
  return { ...plan, decisions: withEntry(plan.decisions, insurer, { positive: true, on: validFrom }) };
}

/** Whether it is a verdict of the very day of the approval. It goes under it whatever came first in the log: the correction of the last one does. */
export const isVerdictUnder = (plan: PlanState, fact: PlanEvent): fact is Verdict =>
  (fact.type === 'InsurerDecisionGiven' || fact.type === 'UnnamedInsurersApproved' || fact.type === 'MunicipalityAssessmentGiven') &&
  fact.validFrom === plan.approvedOn;

type Verdict = Of<'InsurerDecisionGiven' | 'UnnamedInsurersApproved' | 'MunicipalityAssessmentGiven'>;

export function verdictUnder(plan: PlanState, fact: Verdict): PlanState {
  const next = followDecision(plan, fact);
  assertNoneAgainst(next);
  return { ...next, support: plan.support && { ...plan.support, decisions: approvedFrom(next) !== null } };
}

function approved(plan: PlanState, { data, validFrom }: Of<'PlanApproved'>): PlanState {
  assertNoneOutstanding(PLAN, plan.status);
  assertNoneAgainst(plan);
  assertTerms(data.terms, plan.submittedOn);
  assertNoEmptyKpis(data.terms);
  return { ...withTerms(plan, data.terms), status: 'approved', approvedOn: validFrom, support: supportOf(plan, data.terms) };
}

function assertNoneAgainst({ decisions }: PlanState): void {
  if ([...decisions.values()].some(({ positive }) => !positive))
    throw new ForbiddenStep(
      'PLAN.INSURER_REJECTED',
      'Een verzekeraar heeft dit plan afgekeurd, en beide moeten het goedkeuren; corrigeer dat besluit als het onjuist is.',
    );
}
