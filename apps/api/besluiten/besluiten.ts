import { BESLUITSTAND_WORDS, type DecisionStatus, type DecisionView, decision } from '@peildatum/governance';
import { answer, date, nullable, oneOf, text, texts, uuid } from '../answers/answer.js';
import { choiceOf, text as textParameter } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';
import { GrondController } from './grond.controller.js';

/** What a body decided. */
export class Besluit extends answer({
  code: text('De code.', { example: 'bo-2025-06-16-aanvraagstop' }),
  titel: text('Waarover het gaat.'),
  stand: oneOf(Object.values(BESLUITSTAND_WORDS), 'Hoe ver het is.'),
  sinds: date('Sinds welke dag.'),
  orgaan: text('Welk orgaan besluit.', { example: 'bo' }),
  voorgesteldOp: nullable(date('Wanneer het is voorgesteld; null: niet gepubliceerd.')),
  genomenOp: nullable(date('Wanneer het is genomen; null: niet.')),
  vergadering: nullable(text('In welke vergadering; null: niet gepubliceerd.')),
  editie: nullable(text('De editie van de rapportage die voorlag; null: geen genoemd.')),
  verandert: texts('Wat het verandert, zoals het logboek die onderwerpen noemt.'),
  toelichting: nullable(text('Wat er precies is besloten.')),
  reden: nullable(text('Waarom het is uitgesteld of herroepen.')),
  uitgesteldTot: nullable(date('Tot welke dag het is uitgesteld.')),
  gebeurtenis: nullable(uuid('De gebeurtenis die vertelt dat het is genomen.')),
  bron: nullable(text('Document en regel.')),
}) {}

export const besluitOf = (view: DecisionView): Besluit => ({
  code: view.code,
  titel: view.title,
  stand: BESLUITSTAND_WORDS[view.status],
  sinds: view.since,
  orgaan: view.body,
  voorgesteldOp: view.proposedOn,
  genomenOp: view.takenOn,
  vergadering: view.meeting,
  editie: view.edition,
  verandert: view.changes,
  toelichting: view.note,
  reden: view.reason,
  uitgesteldTot: view.deferredUntil,
  gebeurtenis: view.taken,
  bron: view.source,
});

export const BESLUIT_ROUTES = subjectRoutes({
  subject: decision,
  tag: 'Partijen en besluiten',
  path: 'besluiten',
  key: { name: 'code', description: 'De code van het besluit.' },
  one: 'besluit',
  answer: Besluit,
  answerOf: besluitOf,
  list: {
    id: 'besluitenLezen',
    summary: 'Wat is voorgesteld, besloten, uitgesteld en herroepen, en door wie',
    items: 'Op volgorde van code.',
    parameters: {
      orgaan: textParameter('Alleen van dit orgaan.', 60),
      stand: choiceOf<DecisionStatus>('Alleen die zo ver zijn.', BESLUITSTAND_WORDS),
    },
    isAsked:
      ({ orgaan, stand }) =>
      (view) =>
        (orgaan === undefined || view.body === orgaan) && (stand === undefined || view.status === stand),
  },
  read: { id: 'besluitLezen', summary: 'Een besluit en zijn geschiedenis' },
  tell: [
    {
      path: 'feiten',
      id: 'besluitVastleggen',
      summary: 'Leg vast dat een besluit is voorgesteld, genomen, uitgesteld of herroepen',
      description: 'De editie die voorlag, moet toen al bevroren zijn geweest.',
      operation: 'record-decision',
    },
  ],
  correct: { id: 'besluitCorrigeren', summary: 'Corrigeer wat over een besluit onjuist is vastgelegd', operation: 'record-decision' },
});

export const BESLUITEN = subjectList(BESLUIT_ROUTES);
export const besluiten = [...subjectControllers(BESLUIT_ROUTES), GrondController];
