import type { MonthEnd, Projection } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { answer, date, nullable, text } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';

/** A budget at the end of a month. */
export class Maandeinde extends answer({
  geldigOp: date('De laatste dag van de maand.'),
  totaal: nullable(bedrag('Het budget, in euro; null als het niet gepubliceerd is.')),
  goedgekeurd: bedrag('Goedgekeurd, in euro.'),
  betaald: bedrag('Betaalbaar gesteld of betaald, in euro.'),
  vrijgegeven: bedrag('Definitief vrijgegeven, in euro.'),
  resteert: nullable(bedrag('Wat resteert, in euro; null als het totaal niet bekend is.')),
}) {}

/** What would be left at the end of the term if approvals went on as they did. */
export class Doorrekening extends answer({
  aanname: text('Waarop dit rust.'),
  gegevensVanaf: date('Het begin van de maanden waarop de lijn rust.'),
  gegevensTot: date('Het einde van die maanden.'),
  looptijdTot: date('Het einde van de looptijd.'),
  perMaand: bedrag('Wat er gemiddeld per maand bij kwam, in euro.'),
  gebruikt: bedrag('Wat er aan het einde gebruikt zou zijn, in euro.'),
  resteert: nullable(bedrag('Wat er dan zou resteren, in euro; onder nul is een tekort. Null als niet bekend is wat nu resteert.')),
  tekortVanaf: nullable(date('Het eerste maandeinde met een tekort; null: niet binnen de looptijd, of niet te zeggen.')),
}) {}

export const maandeindeOf = (month: MonthEnd): Maandeinde => ({
  geldigOp: month.on,
  totaal: bedragOf(month.total),
  goedgekeurd: euroOf(month.approved),
  betaald: euroOf(month.paid),
  vrijgegeven: euroOf(month.released),
  resteert: bedragOf(month.left),
});

export const doorrekeningOf = (projection: Projection): Doorrekening => ({
  aanname: projection.assumption,
  gegevensVanaf: projection.basedOn.from,
  gegevensTot: projection.basedOn.to,
  looptijdTot: projection.until,
  perMaand: euroOf(projection.perMonth),
  gebruikt: euroOf(projection.taken),
  resteert: bedragOf(projection.left),
  tekortVanaf: projection.shortFrom,
});
