import { type Burden, type BurdenTestView, burdenTest, REGELDRUK_WORDS, TOETS_WORDS } from '@peildatum/agreements';
import { answer, date, listOf, nullable, oneOf, text } from '../answers/answer.js';
import { choiceOf } from '../reading/parameter.js';
import { subjectList } from '../subjects/subject-list.js';
import { impactRoutes, signalen, signalenOf } from './impact-routes.js';

class Regeldrukcheck extends answer({
  toets: oneOf(Object.values(TOETS_WORDS), 'Wat er is gedaan.'),
  door: text('Wie het deed.'),
  uitkomst: text('Wat eruit kwam.'),
  op: date('Op welke dag.'),
}) {}

/** What is expected and seen of the regeldruk of a commitment. */
export class Regeldruktoets extends answer({
  afspraak: text('De code van de afspraak.', { example: 'AZWA-A1' }),
  verwachting: oneOf(Object.values(REGELDRUK_WORDS), 'Wat de afspraak naar verwachting met de regeldruk doet.'),
  gedrukt: nullable(text('Wat de bron erbij zegt, als dat meer is.')),
  checks: listOf(Regeldrukcheck, 'Praktijkchecks en uitvoeringstoetsen.'),
  signalen: signalen(),
  sinds: date('Sinds wanneer dat de verwachting is.'),
  bron: nullable(text('Document en regel.')),
}) {}

const regeldruktoetsOf = ({ commitment, expected, printed, checks, signals, since, source }: BurdenTestView): Regeldruktoets => ({
  afspraak: commitment,
  verwachting: REGELDRUK_WORDS[expected],
  gedrukt: printed,
  checks: checks.map(({ kind, by, outcome, on }) => ({ toets: TOETS_WORDS[kind], door: by, uitkomst: outcome, op: on })),
  signalen: signalenOf(signals),
  sinds: since,
  bron: source,
});

export const REGELDRUKTOETS_ROUTES = impactRoutes({
  subject: burdenTest,
  path: 'regeldruktoetsen',
  key: { name: 'afspraak', description: 'De code van de afspraak.' },
  one: 'regeldruktoets',
  answer: Regeldruktoets,
  answerOf: regeldruktoetsOf,
  words: { list: 'Wat afspraken naar verwachting met de regeldruk doen', one: 'de regeldruk van een afspraak' },
  parameters: { verwachting: choiceOf<Burden>('Alleen met deze verwachting.', REGELDRUK_WORDS) },
  isAsked:
    ({ verwachting }) =>
    ({ expected }) =>
      verwachting === undefined || expected === verwachting,
});
export const REGELDRUKTOETSEN = subjectList(REGELDRUKTOETS_ROUTES);
