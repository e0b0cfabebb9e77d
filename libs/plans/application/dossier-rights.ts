import type { Operation, SubjectRights } from '@peildatum/platform';
import { type DossierEvent, isPlanEvent } from '../domain/dossier.events.js';

type Insurers = readonly (string | null)[];

/**
 * Who writes of a dossier: an insurer as the coordinating one, or as one of those that decide on the plan. Who decides, or opens a
 * dossier, does so in the own name besides. Of what is not there, or names no insurer, it is nobody's.
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
