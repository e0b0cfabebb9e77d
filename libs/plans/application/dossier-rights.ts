import type { SubjectRights } from '@peildatum/platform';
import { type DossierEvent, isPlanEvent } from '../domain/dossier.events.js';

type Insurers = readonly (string | null)[];

/**
 * Who writes of a dossier: an insurer as the coordinating one, or as one of those that decide on the plan. Who decides, or opens a
 * dossier, does so in the own name besides. Of what is not there, or names no insurer, it is nobody's.
 */
export const DOSSIER_RIGHTS: SubjectRights<DossierEvent> = {
  telling: {
    IntakeExceptionGranted: 'record-snelle-toets',
    SnelleToetsSubmitted: 'record-snelle-toets',
    SnelleToetsAssessmentStarted: 'record-snelle-toets',
    SnelleToetsInformationRequested: 'record-snelle-toets',
    SnelleToetsInformationProvided: 'record-snelle-toets',
    SnelleToetsApproved: 'record-snelle-toets',
    SnelleToetsProvisionallyRejected: 'record-snelle-toets',
    SnelleToetsRejected: 'record-snelle-toets',
    SnelleToetsResubmitted: 'record-snelle-toets',
    SnelleToetsAmountRequested: 'record-snelle-toets',
    SnelleToetsWithdrawn: 'record-snelle-toets',
    SnelleToetsStatusNotPublished: 'record-snelle-toets',
    PlanSubmitted: 'record-plan',
    PlanAmountRequested: 'record-plan',
    PlanAssessmentStarted: 'record-plan',
    PlanInformationRequested: 'record-plan',
    PlanInformationProvided: 'record-plan',
    MunicipalityAssessmentGiven: 'record-plan',
    PlanDecisionIntended: 'record-plan',
    InsurerDecisionGiven: 'decide-plan',
    // In nobody's own name, so of who may say also which insurers decide.
    UnnamedInsurersApproved: 'correct-plan',
    PlanApproved: 'record-plan',
    PlanRejected: 'record-plan',
    PlanWithdrawn: 'record-plan',
    PlanStatusNotPublished: 'record-plan',
    PlanAmountRevised: 'record-plan',
    KpiExpectationRevised: 'record-kpi',
    KpiAchieved: 'record-kpi',
    KpiPartlyAchieved: 'record-kpi',
    KpiMissed: 'record-kpi',
    KpiPaymentAuthorised: 'record-kpi',
    KpiPaymentMade: 'record-kpi',
    KpiRemainderReleased: 'record-kpi',
    BeschikkingIssued: 'issue-beschikking',
    VwsRouteGranted: 'grant-vws-route',
    GrantQualified: 'correct-plan',
  },
  correcting: 'correct-plan',
  ownersOf: (fact, standing) => (fact === null ? [] : insurersOf(fact, standing)).map((organisations) => ({ organisations })),
  opens: ({ type }) => opensDossier(type),
};

const opensDossier = (type: DossierEvent['type']): boolean => type === 'SnelleToetsSubmitted' || type === 'IntakeExceptionGranted';

/** The insurers that a fact itself names where it decides or opens a dossier, and those that the dossier names. */
function insurersOf(fact: DossierEvent, standing: readonly DossierEvent[]): readonly Insurers[] {
  const coordinating = standing.flatMap((known) => (known.type === 'SnelleToetsSubmitted' ? [known.data.insurer] : []));
  const plan = isPlanEvent(fact) ? fact.data.plan : null;
  const submitted = standing.filter((known) => known.type === 'PlanSubmitted' && known.data.plan === plan);
  const deciding = submitted.flatMap((known) => (known.type === 'PlanSubmitted' ? (known.data.insurers ?? []) : []));
  switch (fact.type) {
    case 'InsurerDecisionGiven':
      return [[fact.data.insurer], ...(submitted.length > 0 ? [deciding] : [])];
    case 'SnelleToetsSubmitted':
    case 'IntakeExceptionGranted':
      return [[fact.data.insurer], ...(coordinating.length > 0 ? [coordinating] : [])];
    default:
      return [[...coordinating, ...deciding]];
  }
}
