import { AANVRAGER_WORDS, type BudgetView, DOEL_WORDS } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { answer, count, date, listOf, nullable, of, oneOf, text } from '../answers/answer.js';
import { bedrag } from '../reading/bedrag.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

type Ceiling = BudgetView['ceilings'][number];
type Breakthrough = BudgetView['breakthroughs'][number];

export class Doorbraakplafond extends answer({
  jaar: count('Het jaar.', { example: 2027 }),
  plafond: of(GenoemdBedrag),
  sociaalDomein: nullable(of(GenoemdBedrag, 'Het deel daarvan voor het sociaal domein.')),
  besluit: nullable(text('Het besluit in het register; null: vastgelegd voordat een besluit werd gevraagd.')),
}) {}

export class Aanvrager extends answer({
  naam: text(),
  soort: oneOf(Object.values(AANVRAGER_WORDS)),
}) {}

export class Doorbraaktoekenning extends answer({
  aanvraag: text('De naam van de aanvraag.'),
  jaar: count('Van welk jaar.'),
  bedrag: bedrag('Het bedrag in euro.'),
  doel: oneOf(Object.values(DOEL_WORDS), 'Waarvoor.'),
  aanvragers: listOf(Aanvrager),
  getoetstOp: date('Wanneer de NZa haar toetste aan het plafond van het jaar.'),
  toegekendOp: date('Vanaf wanneer.'),
}) {}

export const doorbraakplafondOf = ({ year, ceiling, socialDomain, decision }: Ceiling): Doorbraakplafond => ({
  jaar: year,
  plafond: genoemdBedragOf(ceiling),
  sociaalDomein: socialDomain && genoemdBedragOf(socialDomain),
  besluit: decision,
});

export const doorbraaktoekenningOf = (granted: Breakthrough): Doorbraaktoekenning => ({
  aanvraag: granted.application,
  jaar: granted.year,
  bedrag: euroOf(granted.granted),
  doel: DOEL_WORDS[granted.purpose],
  aanvragers: granted.applicants.map(({ name, kind }) => ({ naam: name, soort: AANVRAGER_WORDS[kind] })),
  getoetstOp: granted.testedByNza,
  toegekendOp: granted.on,
});
