import { type Fulfilment, INVULLING_WORDS, type PreconditionView, precondition } from '@peildatum/agreements';
import { answer, date, nullable, oneOf, text, texts } from '../answers/answer.js';
import { choiceOf, text as textParameter } from '../reading/parameter.js';
import { subjectList } from '../subjects/subject-list.js';
import { impactRoutes } from './impact-routes.js';

/** What must be arranged before commitments have their effect. */
export class Randvoorwaarde extends answer({
  code: text('De code.', { example: 'scholing' }),
  titel: text('Wat er nodig is.'),
  groep: nullable(text('Waarbij zij staat; null: nergens.')),
  afspraken: texts('De afspraken die zonder haar hun effect missen.'),
  eigenaar: nullable(text('Wie ervoor zorgt; null: niet genoemd.')),
  invulling: nullable(oneOf(Object.values(INVULLING_WORDS), 'In hoeverre erin is voorzien; null: nog niet beoordeeld.')),
  bewijs: nullable(text('Waaruit dat blijkt.')),
  beoordeeldDoor: nullable(text('Wie dat vindt.')),
  beoordeeldOp: nullable(date('Sinds wanneer.')),
  sinds: date('Sinds wanneer het zo is afgesproken.'),
  bron: nullable(text('Document en regel.')),
}) {}

const randvoorwaardeOf = ({ code, title, group, commitments, owner, rated, since, source }: PreconditionView): Randvoorwaarde => ({
  code,
  titel: title,
  groep: group,
  afspraken: commitments,
  eigenaar: owner,
  invulling: rated && INVULLING_WORDS[rated.rating],
  bewijs: rated?.evidence ?? null,
  beoordeeldDoor: rated?.ratedBy ?? null,
  beoordeeldOp: rated?.on ?? null,
  sinds: since,
  bron: source,
});

export const RANDVOORWAARDE_ROUTES = impactRoutes({
  subject: precondition,
  path: 'randvoorwaarden',
  key: { name: 'code', description: 'De code van de randvoorwaarde.' },
  one: 'randvoorwaarde',
  answer: Randvoorwaarde,
  answerOf: randvoorwaardeOf,
  words: { list: 'Wat geregeld moet zijn voordat afspraken hun effect hebben', one: 'een randvoorwaarde' },
  parameters: {
    afspraak: textParameter('Alleen die van deze afspraak.', 20),
    invulling: choiceOf<Fulfilment>('Alleen waarin zo is voorzien.', INVULLING_WORDS),
  },
  isAsked:
    ({ afspraak, invulling }) =>
    ({ commitments, rated }) =>
      (afspraak === undefined || commitments.includes(afspraak)) && (invulling === undefined || rated?.rating === invulling),
});
export const RANDVOORWAARDEN = subjectList(RANDVOORWAARDE_ROUTES);
