import { type ListedCheck, rightsByRole } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type DecisionCode, type DecisionEvent, decisionEvents, decisionStreams } from '../../domain/decisions/decision.events.js';
import { decisionDecisions, decisionNotFound } from '../../domain/decisions/decision.rules.js';
import { type DecisionView, decisionView } from '../../domain/decisions/decision.view.js';
import { atMeeting, frozenBy, knownBody, knownSubjects } from '../premises.js';
import * as input from './decision.input.js';

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
  facts: {
    'besluit-voorstel': fact(input.BesluitvoorstelInput, input.factOfBesluitvoorstel, {
      description: 'Een besluit is voorgesteld aan het orgaan dat erover gaat.',
      example: [
        { titel: 'Geen nieuwe snelle toetsen', orgaan: 'bo', verandert: 'intake', geldigVanaf: '2025-05-01' },
        { besluit: 'bo-uitgesteld', titel: 'Lat voor doorbraakmiddelen', orgaan: 'bo', geldigVanaf: '2025-05-01' },
      ],
    }),
    'besluit-genomen': fact(input.BesluitInput, input.factOfBesluit, {
      description: 'Een orgaan heeft besloten, in welke vergadering en op grond van welke editie.',
      example: [
        { titel: 'Geen nieuwe snelle toetsen', orgaan: 'bo', verandert: 'intake', geldigVanaf: '2025-06-16' },
        { besluit: 'bo-overschrijding', titel: 'Goedkeuren boven het budget', orgaan: 'bo', geldigVanaf: '2025-02-01' },
        { besluit: 'bo-doorbraak', titel: 'Plafond van de doorbraakmiddelen', orgaan: 'bo', geldigVanaf: '2025-07-01' },
        { besluit: 'bo-werkafspraak', titel: 'Werkafspraak monitoring', orgaan: 'bo', geldigVanaf: '2025-09-01' },
        { besluit: 'vws-mbi', titel: 'Macrobeheersinstrument 2024', orgaan: 'vws', geldigVanaf: '2025-10-01' },
        { besluit: 'normen-2024', titel: 'Volumenormen', orgaan: 'ronde-tafels', geldigVanaf: '2024-03-01' },
      ],
    }),
    'besluit-uitstel': fact(input.BesluitUitstelInput, input.factOfBesluitUitstel, {
      description: 'Een besluit is uitgesteld.',
      example: { besluit: 'bo-uitgesteld', reden: 'De stukken zijn niet klaar.', geldigVanaf: '2025-06-16' },
    }),
    'besluit-herroeping': fact(input.BesluitHerroepingInput, input.factOfBesluitHerroeping, {
      description: 'Een genomen besluit geldt niet langer.',
      example: { reden: 'De middelen zijn aangevuld.', geldigVanaf: '2025-11-01' },
    }),
  },
  rights: rightsByRole<DecisionEvent>(
    {
      DecisionProposed: 'record-decision',
      DecisionTaken: 'record-decision',
      DecisionDeferred: 'record-decision',
      DecisionRevoked: 'record-decision',
    },
    'record-decision',
  ),
  readModel: 'besluiten',
  table: 'decision_fact',
});
