import { KAMER_WORDS, type LetterView, letter, TellLetterCommand } from '@peildatum/governance';
import { answer, date, nullable, oneOf, text, texts } from '../answers/answer.js';
import { choiceOf } from '../reading/parameter.js';
import { correctingOf, readingOf, tellingOf } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

/** A letter to parliament. */
export class Kamerbrief extends answer({
  code: text('De code.', { example: 'azwa-2025-07' }),
  titel: text('Waar de brief over gaat.'),
  kamer: oneOf(Object.values(KAMER_WORDS), 'Aan welke Kamer.'),
  datum: date('De datum van de brief.'),
  kenmerk: nullable(text('Het kenmerk; null: de brief noemt er geen.')),
  edities: texts('De edities van de rapportage die erbij gingen.'),
  publicaties: texts('De publicaties die met de brief openbaar werden.'),
  bron: nullable(text('Document en regel.')),
}) {}

export const kamerbriefOf = (view: LetterView): Kamerbrief => ({
  code: view.code,
  titel: view.title,
  kamer: KAMER_WORDS[view.chamber],
  datum: view.date,
  kenmerk: view.reference,
  edities: view.editions,
  publicaties: view.publications,
  bron: view.source,
});

/** Letters to parliament. */
export const BRIEF_ROUTES = subjectRoutes({
  subject: letter,
  tag: 'Kamer',
  path: 'brieven',
  key: { name: 'code', description: 'De code van de brief.' },
  one: 'brief',
  answer: Kamerbrief,
  answerOf: kamerbriefOf,
  list: {
    id: 'brievenLezen',
    summary: 'De brieven aan de Kamer, met de edities die erbij gingen',
    items: 'Op volgorde van code.',
    parameters: { kamer: choiceOf('Alleen aan deze Kamer.', KAMER_WORDS) },
    isAsked:
      ({ kamer }) =>
      ({ chamber }) =>
        kamer === undefined || chamber === kamer,
  },
  read: { id: 'briefLezen', summary: 'Een brief aan de Kamer' },
  tell: [
    {
      path: 'verzending',
      id: 'briefVastleggen',
      summary: 'Leg een brief aan de Kamer vast',
      description:
        'Het embargo op de publicaties die zij noemt, eindigt er op haar dag door; dat blijft zo, ook als de brief wordt gecorrigeerd.',
      operation: 'record-parliament',
    },
  ],
  correct: { id: 'briefCorrigeren', summary: 'Corrigeer wat over een brief onjuist is vastgelegd', operation: 'record-parliament' },
});

export const BRIEVEN = subjectList(BRIEF_ROUTES);
export const brieven = [
  readingOf(BRIEF_ROUTES),
  ...tellingOf(BRIEF_ROUTES, (code, fact, context) => new TellLetterCommand(code, fact, context)),
  correctingOf(BRIEF_ROUTES),
];
