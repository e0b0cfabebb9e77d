import type { Operation, SubjectRights } from '@peildatum/platform';
import { type DossierEvent, isPlanEvent } from '../domain/dossier.events.js';

type Insurers = readonly (string | null)[];

/**
 * Who writes of a dossier: an insurer as the coordinating one, as one of those that decide on the plan, or as the one that decides
 * here. Of what is not there it is nobody's.
 */
export const DOSSIER_RIGHTS: SubjectRights<DossierEvent> = {
  telling: ({ type }): Operation => {
    switch (type) {
      case 'InsurerDecisionGiven':
        return 'decide-plan';
      case 'BeschikkingIssued':
        return 'issue-beschikking';
      case 'VwsRouteGranted':
        return 'grant-vws-route';
      default:
        if (type.startsWith('Kpi')) return 'record-kpi';
        return opensDossier(type) || type.startsWith('SnelleToets') ? 'record-snelle-toets' : 'record-plan';
    }
  },
  correcting: 'correct-plan',
  ownersOf: (fact, standing) => [{ organisations: fact === null ? [] : insurersOf(fact, standing) }],
  opens: ({ type }) => opensDossier(type),
};

const opensDossier = (type: DossierEvent['type']): boolean => type === 'SnelleToetsSubmitted' || type === 'IntakeExceptionGranted';

/** The insurers that a fact itself names where it decides or opens a dossier, else those that the dossier names. */
function insurersOf(fact: DossierEvent, standing: readonly DossierEvent[]): Insurers {
  if (fact.type === 'InsurerDecisionGiven' || fact.type === 'SnelleToetsSubmitted' || fact.type === 'IntakeExceptionGranted')
    return [fact.data.insurer];
  const plan = isPlanEvent(fact) ? fact.data.plan : null;
  return standing.flatMap((known): Insurers => {
    if (known.type === 'SnelleToetsSubmitted') return [known.data.insurer];
    return known.type === 'PlanSubmitted' && known.data.plan === plan ? (known.data.insurers ?? []) : [];
  });
}
