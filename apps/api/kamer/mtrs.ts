import { MTRINVOER_WORDS, MTRSTAND_WORDS, type ReviewView, review } from '@peildatum/governance';
import { answer, count, date, listOf, nullable, of, oneOf, text, yesNo } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { choiceOf } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

class MtrInvoer extends answer({
  invoer: oneOf(Object.values(MTRINVOER_WORDS), 'Waarop de review rust.'),
  peildatum: date('De peildatum waarop dat is gelezen.'),
  volgnummer: nullable(count('Het volgnummer waarop dat is gelezen; null: het kwam niet uit dit register.')),
  toelichting: nullable(text('Welk stuk het is.')),
}) {}
class MtrVerschuiving extends answer({ sector: text('De sector.'), bedrag: bedrag('Wat erbij komt; onder nul: wat eraf gaat.') }) {}
class MtrMaatregel extends answer({
  optie: oneOf(['a', 'b', 'c', 'd'], 'a: aanscherpen, b: middelen anders inzetten, c: groeiruimte verschuiven, d: ander basisniveau.'),
  maatregel: text('Wat er is afgesproken.'),
  verschuivingen: listOf(MtrVerschuiving, 'Bij c, samen nul.'),
  terugvalreden: nullable(text('Waarom a en b niet genoeg waren; null: niet genoemd.')),
  op: date('Op welke dag.'),
}) {}
class MtrBesluit extends answer({
  conclusie: text('Wat de review opleverde.'),
  besluit: nullable(text('Het besluit van het bestuurlijk overleg; null: niet vastgelegd.')),
  op: date('Op welke dag.'),
  opTijd: nullable(yesNo('Of dat op tijd was; null: geen bron noemt de dag.')),
}) {}

/** A mid-term review: what it rests on, and what came of it. */
export class Mtr extends answer({
  code: text('De code.', { example: '2027' }),
  titel: text('Hoe zij heet.'),
  akkoord: oneOf(['IZA', 'AZWA'], 'Het akkoord dat haar afspreekt.'),
  stand: oneOf(Object.values(MTRSTAND_WORDS), 'Hoe ver zij is.'),
  looptVanaf: date('Vanaf welke dag zij loopt.'),
  besluitUiterlijk: date('De laatste dag waarop het besluit op tijd is.'),
  teLaat: yesNo('Of die dag voorbij is zonder besluit.'),
  invoer: listOf(MtrInvoer, 'Wat is vastgezet.'),
  maatregelen: listOf(MtrMaatregel, 'Wat is afgesproken.'),
  besluit: nullable(of(MtrBesluit, 'Wat is besloten; null: nog niets.')),
}) {}

export const mtrOf = ({ concluded, ...view }: ReviewView): Mtr => ({
  code: view.code,
  titel: view.title,
  akkoord: view.agreement,
  stand: MTRSTAND_WORDS[view.status],
  looptVanaf: view.openedOn,
  besluitUiterlijk: view.decideBy,
  teLaat: view.isLate,
  invoer: view.inputs.map(({ input, on, volgnummer, note }) => ({
    invoer: MTRINVOER_WORDS[input],
    peildatum: on,
    volgnummer,
    toelichting: note,
  })),
  maatregelen: view.measures.map(({ option, measure, shifts, fallbackReason, on }) => ({
    optie: option,
    maatregel: measure,
    verschuivingen: shifts.map(({ sector, amount }) => ({ sector, bedrag: bedragOf(amount) as string })),
    terugvalreden: fallbackReason,
    op: on,
  })),
  besluit: concluded && {
    conclusie: concluded.conclusion,
    besluit: concluded.decision,
    op: concluded.on,
    opTijd: concluded.inTime,
  },
});

/** Mid-term reviews. */
export const MTR_ROUTES = subjectRoutes({
  subject: review,
  tag: 'Nakoming',
  path: 'mtrs',
  key: { name: 'code', description: 'De code van de mid-term review.' },
  one: 'mtr',
  answer: Mtr,
  answerOf: mtrOf,
  models: [MtrInvoer, MtrVerschuiving, MtrMaatregel, MtrBesluit],
  list: {
    id: 'mtrsLezen',
    summary: 'De mid-term reviews: waarop zij rusten, en wat zij opleverden',
    items: 'Op volgorde van code.',
    parameters: { stand: choiceOf('Alleen die zo ver zijn.', MTRSTAND_WORDS) },
    isAsked:
      ({ stand }) =>
      ({ status }) =>
        stand === undefined || status === stand,
  },
  read: { id: 'mtrLezen', summary: 'Een mid-term review, met haar invoer, maatregelen en besluit' },
  tell: [
    {
      path: 'feiten',
      id: 'mtrVastleggen',
      summary: 'Leg vast dat een mid-term review begint, wat is vastgezet, afgesproken of besloten',
      description:
        'De vier delen van de invoer gaan aan een maatregel en een besluit vooraf; c telt op tot nul, en komt met d pas na a of b.',
      operation: 'record-parliament',
    },
  ],
  correct: {
    id: 'mtrCorrigeren',
    summary: 'Corrigeer wat over een mid-term review onjuist is vastgelegd',
    operation: 'record-parliament',
  },
});

export const MTRS = subjectList(MTR_ROUTES);
export const mtrs = subjectControllers(MTR_ROUTES);
