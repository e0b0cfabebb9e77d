import { type AccountView, account, NAKOMINGSTAND_WORDS, NIVEAU_WORDS, UITKOMST_WORDS } from '@peildatum/governance';
import { answer, date, nullable, of, oneOf, text } from '../answers/answer.js';
import { choiceOf, text as textParameter } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

class Nakomingsantwoord extends answer({ tekst: text('Wat de partij antwoordde.'), op: date('Op welke dag.') }) {}
class Nakomingsuitkomst extends answer({
  uitkomst: oneOf(Object.values(UITKOMST_WORDS), 'Of de afspraak wordt nagekomen.'),
  toelichting: text('Waaruit dat blijkt.'),
  op: date('Op welke dag.'),
}) {}

/** That a party was held to account, and what came of it. */
export class Nakoming extends answer({
  code: text('De code.', { example: 'zn-2026-1' }),
  partij: text('De partij die is aangesproken.'),
  door: nullable(text('De partij die haar aansprak; null: de partijen samen.')),
  afspraak: nullable(text('De afspraak; null: het akkoord als geheel.', { example: 'AZWA-D5' })),
  niveau: oneOf(Object.values(NIVEAU_WORDS), 'Waar het speelt.'),
  aanleiding: text('Waarop zij is aangesproken.'),
  stand: oneOf(Object.values(NAKOMINGSTAND_WORDS), 'Hoe ver het is.'),
  aangesprokenOp: date('Op welke dag.'),
  antwoord: nullable(of(Nakomingsantwoord, 'Haar laatste antwoord; null: nog geen.')),
  uitkomst: nullable(of(Nakomingsuitkomst, 'Wat het opleverde; null: nog niets.')),
}) {}

export const nakomingOf = ({ answer: given, concluded, ...view }: AccountView): Nakoming => ({
  code: view.code,
  partij: view.party,
  door: view.by,
  afspraak: view.commitment,
  niveau: NIVEAU_WORDS[view.level],
  aanleiding: view.reason,
  stand: NAKOMINGSTAND_WORDS[view.status],
  aangesprokenOp: view.askedOn,
  antwoord: given && { tekst: given.text, op: given.on },
  uitkomst: concluded && { uitkomst: UITKOMST_WORDS[concluded.outcome], toelichting: concluded.conclusion, op: concluded.on },
});

/** Parties that were held to account. */
export const NAKOMING_ROUTES = subjectRoutes({
  subject: account,
  tag: 'Nakoming',
  path: 'nakomingen',
  key: { name: 'code', description: 'De code van de aanspreking.' },
  one: 'nakoming',
  answer: Nakoming,
  answerOf: nakomingOf,
  models: [Nakomingsantwoord, Nakomingsuitkomst],
  list: {
    id: 'nakomingenLezen',
    summary: 'Wie op welke afspraak is aangesproken, en wat dat opleverde',
    items: 'Op volgorde van code.',
    parameters: {
      stand: choiceOf('Alleen die zo ver zijn.', NAKOMINGSTAND_WORDS),
      partij: textParameter('Alleen van deze partij.', 100),
      afspraak: textParameter('Alleen over deze afspraak.', 60),
    },
    isAsked:
      ({ stand, partij, afspraak }) =>
      ({ status, party, commitment }) =>
        (stand === undefined || status === stand) &&
        (partij === undefined || party === partij) &&
        (afspraak === undefined || commitment === afspraak),
  },
  read: { id: 'nakomingLezen', summary: 'Een aanspreking, met antwoord en uitkomst' },
  tell: [
    {
      path: 'feiten',
      id: 'nakomingVastleggen',
      summary: 'Leg vast dat een partij is aangesproken, antwoordde, of wat het opleverde',
      operation: 'record-parliament',
    },
  ],
  correct: {
    id: 'nakomingCorrigeren',
    summary: 'Corrigeer wat over een aanspreking onjuist is vastgelegd',
    operation: 'record-parliament',
  },
});

export const NAKOMINGEN = subjectList(NAKOMING_ROUTES);
export const nakomingen = subjectControllers(NAKOMING_ROUTES);
