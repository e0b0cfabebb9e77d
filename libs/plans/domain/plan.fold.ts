import type { CalendarDate } from '@peildatum/kernel';
import { toetsOfPlan } from './codes.js';
import { currentStatus, type RecordedDossierFact } from './current-status.js';
import type { PlanEvent } from './dossier.events.js';
import type { Grant, PlanView } from './dossier.views.js';
import { qualified } from './qualified.js';

/** A plan after one more of its facts; null while it is not submitted. */
export function planAfter(view: PlanView | null, told: RecordedDossierFact<PlanEvent>): PlanView | null {
  const { fact } = told;
  if (fact.type === 'PlanSubmitted') {
    const { plan, selfAssessment: _, ...data } = fact.data;
    return {
      ...data,
      code: plan,
      toets: toetsOfPlan(plan),
      submittedOn: fact.validFrom,
      terms: null,
      decisions: [],
      beschikkingen: [],
      vwsRoutes: [],
      ...currentStatus(told, 'submitted', null),
    };
  }
  if (view === null) return null;
  switch (fact.type) {
    case 'PlanAmountRequested':
      return { ...view, requested: fact.data.requested };
    case 'PlanAssessmentStarted':
    case 'PlanInformationProvided':
      return { ...view, ...currentStatus(told, 'under-assessment', fact.data.explanation) };
    case 'PlanInformationRequested':
      return { ...view, ...currentStatus(told, 'information-requested', fact.data.request) };
    case 'PlanDecisionIntended':
      return { ...view, ...currentStatus(told, 'decision-intended', null) };
    case 'InsurerDecisionGiven':
      return { ...view, decisions: [...view.decisions, { insurer: fact.data.insurer, decision: fact.data.decision, on: fact.validFrom }] };
    case 'UnnamedInsurersApproved':
      return { ...view, decisions: [...view.decisions, { insurer: null, decision: 'approved', on: fact.validFrom }] };
    case 'PlanApproved':
      return { ...view, terms: fact.data.terms, ...currentStatus(told, 'approved', null) };
    case 'PlanAmountRevised':
      return { ...view, terms: fact.data.terms };
    case 'PlanRejected':
      return { ...view, ...currentStatus(told, 'rejected', fact.data.reason) };
    case 'PlanWithdrawn':
      return { ...view, ...currentStatus(told, 'withdrawn', fact.data.reason) };
    case 'PlanStatusNotPublished':
      return { ...view, ...currentStatus(told, 'unknown', fact.data.reason) };
    case 'BeschikkingIssued':
      return {
        ...view,
        beschikkingen: [...view.beschikkingen, { ...grant(told, fact.data), number: fact.data.number, domain: fact.data.domain }],
      };
    case 'GrantQualified':
      return {
        ...view,
        beschikkingen: qualified('beschikking', view.beschikkingen, fact.data),
        vwsRoutes: qualified('vws-route', view.vwsRoutes, fact.data),
      };
    case 'VwsRouteGranted':
      return { ...view, vwsRoutes: [...view.vwsRoutes, grant(told, fact.data)] };
    default:
      return view;
  }
}

const grant = (
  { fact, event }: RecordedDossierFact,
  data: { granted: Grant['granted']; dataDate: string },
): Omit<Grant, 'number' | 'domain'> => ({
  on: fact.validFrom,
  granted: data.granted,
  dataDate: data.dataDate as CalendarDate,
  basis: event.basis,
});
