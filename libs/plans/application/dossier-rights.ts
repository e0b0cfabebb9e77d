import type { WriteContext } from '@peildatum/event-store';
import type { Decide, Timeline } from '@peildatum/kernel';
import { assertMay, assertRoleMay, type Operation } from '@peildatum/platform';
import type { DossierEvent } from '../domain/dossier.events.js';

/** What somebody must be allowed to who tells a fact of a dossier. */
export function operationOf({ type }: DossierEvent): Operation {
  switch (type) {
    case 'InsurerDecisionGiven':
      return 'decide-plan';
    case 'BeschikkingIssued':
      return 'issue-beschikking';
    case 'VwsRouteGranted':
      return 'grant-vws-route';
    default:
      if (type.startsWith('Kpi')) return 'record-kpi';
      return type.startsWith('SnelleToets') || type === 'IntakeExceptionGranted' ? 'record-snelle-toets' : 'record-plan';
  }
}

/**
 * Whose dossier it is stands in its timeline, so the right to write is judged where the decision is made: an insurer as the
 * coordinating one, as one of those that decide on the plan, or as the one that decides here. Of what is not there it is nobody's.
 */
export function guarded(fact: DossierEvent, { actor }: Pick<WriteContext, 'actor'>, decide: Decide<DossierEvent>): Decide<DossierEvent> {
  const operation = operationOf(fact);
  assertRoleMay(actor, operation);
  return (timeline, today) => {
    if (opens(fact) || timeline.length > 0) assertMay(actor, operation, { organisations: insurersOf(timeline, fact) });
    return decide(timeline, today);
  };
}

const opens = ({ type }: DossierEvent): boolean => type === 'SnelleToetsSubmitted' || type === 'IntakeExceptionGranted';

/** The insurers that a fact itself names where it decides or opens a dossier, else those that the dossier names. */
function insurersOf(timeline: Timeline<DossierEvent>, fact: DossierEvent): readonly (string | null)[] {
  if (fact.type === 'InsurerDecisionGiven' || fact.type === 'SnelleToetsSubmitted' || fact.type === 'IntakeExceptionGranted')
    return [fact.data.insurer];
  const plan = 'plan' in fact.data ? fact.data.plan : null;
  return timeline.facts.flatMap((known): readonly (string | null)[] => {
    if (known.type === 'SnelleToetsSubmitted') return [known.data.insurer];
    return known.type === 'PlanSubmitted' && known.data.plan === plan ? (known.data.insurers ?? []) : [];
  });
}
