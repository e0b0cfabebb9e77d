import { type EscalationView, escalation, GROND_WORDS, LADDER_WORDS, LADDERS } from '@peildatum/governance';
import { answer, count, date, nullable, of, oneOf, text, texts } from '../answers/answer.js';
import { choiceOf, text as textParameter, yesOrNo } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

class Escalatieuitkomst extends answer({ uitkomst: text('Hoe het verschil is opgelost.'), op: date('Op welke dag.') }) {}

/** A difference between parties, and where on its ladder it lies. */
export class Escalatie extends answer({
  code: text('De code.', { example: 'regeldruk-2025-1' }),
  onderwerp: text('Waar het verschil over gaat.'),
  grond: oneOf(Object.values(GROND_WORDS), 'Waarom er is geëscaleerd.'),
  over: nullable(text('Waar het bij hoort, zoals het logboek dat noemt; null: het akkoord als geheel.')),
  partijen: texts('De partijen tussen wie het speelt.'),
  ladder: oneOf(Object.values(LADDER_WORDS), 'De ladder die ervoor is afgesproken.'),
  treden: texts('De treden van die ladder, de laagste eerst.'),
  trede: count('Op welke trede zij ligt, of lag toen zij werd opgelost.'),
  tredeNaam: text('Wie er op die trede over gaat.'),
  tredeSinds: date('Sinds wanneer.'),
  begonnenOp: date('Op welke dag zij begon.'),
  dagen: count('Hoeveel dagen zij open is, of was.'),
  opgelost: nullable(of(Escalatieuitkomst, 'Hoe zij afliep; null: zij is open.')),
}) {}

export const escalatieOf = (view: EscalationView): Escalatie => ({
  code: view.code,
  onderwerp: view.subject,
  grond: GROND_WORDS[view.ground],
  over: view.about,
  partijen: view.parties,
  ladder: LADDER_WORDS[view.ladder],
  treden: LADDERS[view.ladder],
  trede: view.step,
  tredeNaam: view.stepName,
  tredeSinds: view.stepSince,
  begonnenOp: view.raisedOn,
  dagen: view.age,
  opgelost: view.resolved && { uitkomst: view.resolved.outcome, op: view.resolved.on },
});

/** Differences between parties. */
export const ESCALATIE_ROUTES = subjectRoutes({
  subject: escalation,
  tag: 'Nakoming',
  path: 'escalaties',
  key: { name: 'code', description: 'De code van de escalatie.' },
  one: 'escalatie',
  answer: Escalatie,
  answerOf: escalatieOf,
  models: [Escalatieuitkomst],
  list: {
    id: 'escalatiesLezen',
    summary: 'Wat is geëscaleerd: waar het ligt, en hoe lang al',
    items: 'Op volgorde van code.',
    parameters: {
      open: yesOrNo('Alleen wat open is, of juist niet.'),
      ladder: choiceOf('Alleen op deze ladder.', LADDER_WORDS),
      partij: textParameter('Alleen waar deze partij bij hoort.', 100),
    },
    isAsked:
      ({ open, ladder, partij }) =>
      (view) =>
        (open === undefined || (view.resolved === null) === open) &&
        (ladder === undefined || view.ladder === ladder) &&
        (partij === undefined || view.parties.includes(partij)),
  },
  read: { id: 'escalatieLezen', summary: 'Een escalatie, met haar stappen' },
  tell: [
    {
      path: 'feiten',
      id: 'escalatieVastleggen',
      summary: 'Leg vast dat een verschil begint, een trede hoger gaat of is opgelost',
      description: 'Zij gaat een trede tegelijk; wie er een overslaat, geeft een reden.',
      operation: 'record-parliament',
    },
  ],
  correct: {
    id: 'escalatieCorrigeren',
    summary: 'Corrigeer wat over een escalatie onjuist is vastgelegd',
    operation: 'record-parliament',
  },
});

export const ESCALATIES = subjectList(ESCALATIE_ROUTES);
export const escalaties = subjectControllers(ESCALATIE_ROUTES);
