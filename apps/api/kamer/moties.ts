import { DEEL_WORDS, MOTIESOORT_WORDS, MOTIESTAND_WORDS, type MotionView, motion } from '@peildatum/governance';
import { answer, date, nullable, of, oneOf, text, texts } from '../answers/answer.js';
import { choiceOf, text as textParameter, yesOrNo } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

class Motieinvulling extends answer({
  brief: text('De brief waarin dat staat.', { example: 'azwa-2025-07' }),
  deel: oneOf(Object.values(DEEL_WORDS), 'Of zij er geheel mee is ingevuld, of deels.'),
  waarmee: text('Waarmee.'),
}) {}

/** A motion or a promise, and how far it is. */
export class Motie extends answer({
  code: text('De code.', { example: '29689-1305' }),
  aard: oneOf(Object.values(MOTIESOORT_WORDS), 'Een motie van de Kamer, of een toezegging aan haar.'),
  kenmerk: nullable(text('Het kenmerk; null: de bron noemt er geen.')),
  indieners: texts('Wie haar indienden, bij achternaam; leeg: niemand, of niet genoemd.'),
  onderwerp: text('Wat zij vraagt.'),
  afspraak: nullable(text('De afspraak waarmee zij wordt uitgevoerd; null: geen.', { example: 'AZWA-B3' })),
  stand: oneOf(Object.values(MOTIESTAND_WORDS), 'Hoe ver zij is.'),
  sinds: date('Sinds wanneer.'),
  invulling: nullable(of(Motieinvulling, 'Wat een brief er het laatst over zei; null: nog niets.')),
  afgedaanMet: nullable(text('De brief die haar afdoet; null: zij is niet afgedaan.')),
  bron: nullable(text('Document en regel.')),
}) {}

export const motieOf = ({ addressed, ...view }: MotionView): Motie => ({
  code: view.code,
  aard: MOTIESOORT_WORDS[view.kind],
  kenmerk: view.reference,
  indieners: view.movers,
  onderwerp: view.subject,
  afspraak: view.commitment,
  stand: MOTIESTAND_WORDS[view.status],
  sinds: view.since,
  invulling: addressed && { brief: addressed.letter, deel: DEEL_WORDS[addressed.share], waarmee: addressed.how },
  afgedaanMet: view.settledBy,
  bron: view.source,
});

/** Motions and promises. */
export const MOTIE_ROUTES = subjectRoutes({
  subject: motion,
  tag: 'Kamer',
  path: 'moties',
  key: { name: 'code', description: 'De code van de motie of toezegging.' },
  one: 'motie',
  answer: Motie,
  answerOf: motieOf,
  models: [Motieinvulling],
  list: {
    id: 'motiesLezen',
    summary: 'Moties en toezeggingen: wat open is, ingevuld of afgedaan',
    items: 'Op volgorde van code.',
    parameters: {
      stand: choiceOf('Alleen die zo ver zijn.', MOTIESTAND_WORDS),
      afgedaan: yesOrNo('Alleen die zijn afgedaan, of juist niet.'),
      aard: choiceOf('Alleen moties, of alleen toezeggingen.', MOTIESOORT_WORDS),
      indiener: textParameter('Alleen van deze indiener, bij achternaam.', 100),
      brief: textParameter('Alleen waarover deze brief iets zegt.', 60),
    },
    isAsked:
      ({ stand, afgedaan, aard, indiener, brief }) =>
      ({ status, kind, movers, addressed, settledBy }) =>
        (stand === undefined || status === stand) &&
        (afgedaan === undefined || (status === 'settled') === afgedaan) &&
        (aard === undefined || kind === aard) &&
        (indiener === undefined || movers.includes(indiener)) &&
        (brief === undefined || settledBy === brief || addressed?.letter === brief),
  },
  read: { id: 'motieLezen', summary: 'Een motie of toezegging, met wat ervan werd' },
  tell: [
    {
      path: 'feiten',
      id: 'motieVastleggen',
      summary: 'Leg een motie of toezegging vast, waarmee zij is ingevuld, of dat zij is afgedaan',
      description: 'Een invulling en een afdoening noemen de brief waarin dat staat. Twee keer afgedaan in een brief is een keer.',
      operation: 'record-parliament',
    },
  ],
  correct: {
    id: 'motieCorrigeren',
    summary: 'Corrigeer wat over een motie of toezegging onjuist is vastgelegd',
    operation: 'record-parliament',
  },
});

export const MOTIES = subjectList(MOTIE_ROUTES);
export const moties = subjectControllers(MOTIE_ROUTES);
