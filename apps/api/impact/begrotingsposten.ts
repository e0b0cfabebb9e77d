import { type BudgetLineView, budgetLine, UITGAVE_WORDS } from '@peildatum/agreements';
import { answer, count, date, listOf, nullable, oneOf, text, yesNo } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { text as textParameter } from '../reading/parameter.js';
import { subjectList } from '../subjects/subject-list.js';
import { impactRoutes } from './impact-routes.js';

class Begrotingsjaar extends answer({
  jaar: count('Het jaar.'),
  goedgekeurdIn: nullable(text('Het stuk waarmee het parlement het goedkeurde; null: onder voorbehoud daarvan.')),
  goedgekeurdOp: nullable(date('Op welke dag.')),
  uitgegeven: nullable(bedrag('Wat er is uitgegeven; null: nog niet gepubliceerd.')),
  status: nullable(oneOf(Object.values(UITGAVE_WORDS), 'Of dat nog verandert.')),
  stand: nullable(date('Tot en met welke dag is geteld.')),
}) {}

/** A line of the budget of VWS by which a commitment is paid. */
export class Begrotingspost extends answer({
  code: text('De sleutel van haar regel in de kadertabel.', { example: 'b1' }),
  titel: text('Hoe zij heet.'),
  afspraak: nullable(text('De afspraak die ermee betaald wordt; null: geen genoemd.')),
  kadertabel: text('De tabel met de bedragen.', { example: 'azwa-vws-begroting' }),
  onderVoorbehoud: yesNo('Of nog van geen enkel jaar is vastgelegd dat het parlement haar goedkeurde.'),
  jaren: listOf(Begrotingsjaar, 'De jaren waarvan iets is vastgelegd; elk ander jaar is onder voorbehoud van parlementaire goedkeuring.'),
  sinds: date('Sinds wanneer het zo is afgesproken.'),
  bron: nullable(text('Document en regel.')),
}) {}

const begrotingspostOf = ({ code, title, commitment, table, years, since, source }: BudgetLineView): Begrotingspost => ({
  code,
  titel: title,
  afspraak: commitment,
  kadertabel: table,
  onderVoorbehoud: !years.some(({ approved }) => approved !== null),
  jaren: years.map(({ year, approved, spent }) => ({
    jaar: year,
    goedgekeurdIn: approved?.document ?? null,
    goedgekeurdOp: approved?.on ?? null,
    uitgegeven: bedragOf(spent?.amount ?? null),
    status: spent && UITGAVE_WORDS[spent.provisional],
    stand: spent?.dataDate ?? null,
  })),
  sinds: since,
  bron: source,
});

export const BEGROTINGSPOST_ROUTES = impactRoutes({
  subject: budgetLine,
  path: 'begrotingsposten',
  key: { name: 'code', description: 'De sleutel van de regel in de kadertabel.' },
  one: 'begrotingspost',
  answer: Begrotingspost,
  answerOf: begrotingspostOf,
  words: { list: 'De regels van de begroting van VWS waaruit afspraken betaald worden', one: 'een begrotingspost' },
  parameters: { afspraak: textParameter('Alleen die van deze afspraak.', 20) },
  isAsked:
    ({ afspraak }) =>
    ({ commitment }) =>
      afspraak === undefined || commitment === afspraak,
});
export const BEGROTINGSPOSTEN = subjectList(BEGROTINGSPOST_ROUTES);
