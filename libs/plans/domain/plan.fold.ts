import type { CalendarDate } from '@peildatum/kernel';
import { type PlanCode, toetsOfPlan } from './codes.js';
import { currentStatus, type RecordedDossierFact } from './current-status.js';
import type { PlanEvent } from './dossier.events.js';
import type { Grant, PlanView } from './dossier.views.js';
import { qualified } from './qualified.js';

type Told = RecordedDossierFact<PlanEvent>;

/**
 * A plan by its facts, in their order; null while it is not submitted. What was decided, granted or agreed of it stands whenever it was
 * submitted, and however often: the rules ask that a submission comes first, and a log may hold what no rule was asked of.
 */
export function planOf(code: PlanCode, facts: readonly Told[]): PlanView | null {
  const submitted = facts.reduce<Submitted | null>((plan, told) => submittedAfter(plan, told), null);
  return submitted && { ...submitted, code, toets: toetsOfPlan(code), ...decidedBy(facts) };
}

type Decided = Pick<PlanView, 'terms' | 'decisions' | 'beschikkingen' | 'vwsRoutes'>;
type Submitted = Omit<PlanView, keyof Decided | 'code' | 'toets'>;

/** What was submitted, with its status, after one more fact. */
function submittedAfter(plan: Submitted | null, told: Told): Submitted | null {
  const { fact } = told;
  if (fact.type === 'PlanSubmitted') {
    const { plan: _code, selfAssessment: _, ...data } = fact.data;
    return { ...data, submittedOn: fact.validFrom, ...currentStatus(told, 'submitted', null) };
  }
  if (plan === null) return null;
  switch (fact.type) {
    case 'PlanAmountRequested':
      return { ...plan, requested: fact.data.requested };
    case 'PlanAssessmentStarted':
    case 'PlanInformationProvided':
      return { ...plan, ...currentStatus(told, 'under-assessment', fact.data.explanation) };
    case 'PlanInformationRequested':
      return { ...plan, ...currentStatus(told, 'information-requested', fact.data.request) };
    case 'PlanDecisionIntended':
      return { ...plan, ...currentStatus(told, 'decision-intended', null) };
    case 'PlanApproved':
      return { ...plan, ...currentStatus(told, 'approved', null) };
    case 'PlanRejected':
      return { ...plan, ...currentStatus(told, 'rejected', fact.data.reason) };
    case 'PlanWithdrawn':
      return { ...plan, ...currentStatus(told, 'withdrawn', fact.data.reason) };
    case 'PlanStatusNotPublished':
      return { ...plan, ...currentStatus(told, 'unknown', fact.data.reason) };
    default:
      return plan;
  }
}

function decidedBy(facts: readonly Told[]): Decided {
  const terms = facts.flatMap(({ fact }) => (fact.type === 'PlanApproved' || fact.type === 'PlanAmountRevised' ? [fact.data.terms] : []));
  const qualifiers = facts.flatMap(({ fact }) => (fact.type === 'GrantQualified' ? [fact.data] : []));
  return {
    terms: terms.at(-1) ?? null,
    decisions: facts.flatMap(decision),
    beschikkingen: qualifiers.reduce<readonly Grant[]>(
      (grants, each) => qualified('beschikking', grants, each),
      facts.flatMap(beschikking),
    ),
    vwsRoutes: qualifiers.reduce<PlanView['vwsRoutes']>((grants, each) => qualified('vws-route', grants, each), facts.flatMap(vwsRoute)),
  };
}

function decision({ fact }: Told): PlanView['decisions'] {
  if (fact.type === 'UnnamedInsurersApproved') return [{ insurer: null, decision: 'approved', on: fact.validFrom }];
  return fact.type === 'InsurerDecisionGiven' ? [{ insurer: fact.data.insurer, decision: fact.data.decision, on: fact.validFrom }] : [];
}

const beschikking = (told: Told): readonly Grant[] =>
  told.fact.type === 'BeschikkingIssued'
    ? [{ ...grant(told, told.fact.data), number: told.fact.data.number, domain: told.fact.data.domain }]
    : [];

const vwsRoute = (told: Told): PlanView['vwsRoutes'] => (told.fact.type === 'VwsRouteGranted' ? [grant(told, told.fact.data)] : []);

const grant = ({ fact, event }: Told, data: { granted: Grant['granted']; dataDate: string }): Omit<Grant, 'number' | 'domain'> => ({
  on: fact.validFrom,
  granted: data.granted,
  dataDate: data.dataDate as CalendarDate,
  basis: event.basis,
});
