import type { ListedCheck } from '@peildatum/platform';
import { rightsOf, subject, writtenFacts } from '@peildatum/subjects';
import {
  type DecisionCode,
  type DecisionEvent,
  decisionEvents,
  decisionKinds,
  decisionStreams,
} from '../../domain/decisions/decision.events.js';
import { decisionDecisions, decisionNotFound } from '../../domain/decisions/decision.rules.js';
import { type DecisionView, decisionView } from '../../domain/decisions/decision.view.js';
import { atMeeting, frozenBy, knownBody, knownSubjects } from '../premises.js';

function premises(told: DecisionEvent): readonly ListedCheck[] {
  if (told.type !== 'DecisionTaken' && told.type !== 'DecisionProposed') return [];
  const { validFrom: on, data } = told;
  const both = [knownBody('orgaan', data.body, on), knownSubjects('verandert', data.changes)];
  if (told.type === 'DecisionProposed') return both;
  return [...both, atMeeting('vergadering', told.data.meeting, data.body, on), frozenBy('editie', told.data.edition, on)];
}

/** What a body decided: where, with which report before it, and what it changes. */
export const decision = subject<DecisionEvent, DecisionView, DecisionCode>({
  name: 'besluit',
  example: 'bo-aanvraagstop',
  streams: decisionStreams,
  events: decisionEvents,
  decisions: decisionDecisions,
  notFound: decisionNotFound,
  toldFirst: 4,
  requires: premises,
  view: decisionView,
  facts: writtenFacts(decisionKinds),
  rights: rightsOf(decisionKinds, 'record-decision'),
  readModel: 'besluiten',
  table: 'decision_fact',
});
