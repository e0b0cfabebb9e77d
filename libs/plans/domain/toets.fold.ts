import { currentStatus, type RecordedDossierFact } from './current-status.js';
import type { ToetsEvent } from './dossier.events.js';
import type { SnelleToetsView } from './dossier.views.js';

/** A snelle toets after one more fact; null while it is not submitted. */
export function toetsAfter(view: SnelleToetsView | null, told: RecordedDossierFact<ToetsEvent>): SnelleToetsView | null {
  const { fact } = told;
  if (fact.type === 'SnelleToetsSubmitted') {
    return { ...fact.data, submittedOn: fact.validFrom, provisionallyRejected: false, ...currentStatus(told, 'submitted', null) };
  }
  if (view === null) return null;
  if (fact.type === 'SnelleToetsAmountRequested') return { ...view, requested: fact.data.requested };
  const next = { ...view, provisionallyRejected: fact.type === 'SnelleToetsProvisionallyRejected' };
  switch (fact.type) {
    case 'IntakeExceptionGranted':
      return view;
    case 'SnelleToetsAssessmentStarted':
    case 'SnelleToetsInformationProvided':
      return { ...next, ...currentStatus(told, 'under-assessment', fact.data.explanation) };
    case 'SnelleToetsInformationRequested':
      return { ...next, ...currentStatus(told, 'information-requested', fact.data.request) };
    case 'SnelleToetsApproved':
      return { ...next, ...currentStatus(told, 'approved', fact.data.explanation) };
    case 'SnelleToetsProvisionallyRejected':
      return { ...next, ...currentStatus(told, 'rejected', fact.data.points.join('\n')) };
    case 'SnelleToetsRejected':
      return { ...next, ...currentStatus(told, 'rejected', fact.data.reason) };
    case 'SnelleToetsResubmitted':
      // Without an amount it asks what it asked before.
      return { ...next, requested: fact.data.requested ?? view.requested, ...currentStatus(told, 'submitted', fact.data.explanation) };
    case 'SnelleToetsWithdrawn':
      return { ...next, ...currentStatus(told, 'withdrawn', fact.data.reason) };
    case 'SnelleToetsStatusNotPublished':
      return { ...next, ...currentStatus(told, 'unknown', fact.data.reason) };
  }
}
