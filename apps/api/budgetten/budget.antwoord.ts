import type { BudgetView } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { answer, count, date, listOf, nullable, of, text, texts, yesNo } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';
import { Doorbraakplafond, Doorbraaktoekenning, doorbraakplafondOf, doorbraaktoekenningOf } from './doorbraak.antwoord.js';
import { Kanaaldeel, kanaaldeelOf } from './kanaaldeel.js';
import { VwsRegel, vwsRegelOf } from './vws-regel.antwoord.js';

export class Oormerk extends answer({
  oormerk: text('De naam.', { example: 'msz' }),
  sectoren: texts('De sectoren, samen.'),
  deel: of(GenoemdBedrag),
  vrijgegeven: yesNo('Of het is vrijgegeven: dan is het deel voor alle sectoren.'),
}) {}

export class Tranche extends answer({
  jaar: count('Het jaar.', { example: 2024 }),
  deel: of(GenoemdBedrag),
  vervallen: bedrag('Wat ervan is vervallen, in euro.'),
  meegenomen: bedrag('Wat er van een eerder jaar bij kwam, in euro.'),
}) {}

export class Reservering extends answer({
  reservering: text('De naam.'),
  themas: texts('De thema’s.'),
  deel: nullable(of(GenoemdBedrag, 'Hoeveel; null: niet gepubliceerd.')),
  tot: date('Tot en met wanneer.'),
  vrijgegeven: yesNo('Of zij is vrijgegeven, door een besluit of door haar einddatum.'),
}) {}

export class Overheveling extends answer({
  bestemming: text('Waarvoor.'),
  deel: nullable(of(GenoemdBedrag, 'Hoeveel; null: niet gepubliceerd.')),
  overgeheveldOp: date('Vanaf wanneer.'),
}) {}

/** A budget as it stood at the clocks of the answer. */
export class Budget extends answer({
  code: text('De code.', { example: 'transformatiemiddelen' }),
  titel: text('De titel.'),
  vastgesteld: of(GenoemdBedrag, 'Zoals het is vastgesteld.'),
  totaal: nullable(of(GenoemdBedrag, 'Zoals het nu is; null: herzien tot een bedrag dat niet is gepubliceerd.')),
  looptijdTot: nullable(date('De laatste dag van de looptijd; null als die niet bekend is.')),
  kanalen: listOf(Kanaaldeel, 'Langs wie het wordt betaald; dat verandert het budget niet.'),
  oormerken: listOf(Oormerk),
  vrij: nullable(bedrag('Wat niet geoormerkt is, in euro; null als het totaal niet bekend is.')),
  tranches: listOf(Tranche, 'Op volgorde van jaar.'),
  nietVerdeeld: nullable(bedrag('Wat nog niet over jaren is verdeeld, in euro; null als het totaal niet bekend is.')),
  reserveringen: listOf(Reservering),
  overhevelingen: listOf(Overheveling, 'Wat naar een ander doel ging.'),
  overschrijdingToegestaan: bedrag('Tot hoeveel euro goedkeuringen boven wat resteert mogen gaan.'),
  vwsRegels: listOf(VwsRegel, 'De regels van de tabel "via de VWS-begroting".'),
  plafonds: listOf(Doorbraakplafond, 'Van doorbraakmiddelen: het plafond per jaar.'),
  toekenningen: listOf(Doorbraaktoekenning, 'Van doorbraakmiddelen: wat is toegekend.'),
}) {}

export const budgetOf = (budget: BudgetView): Budget => ({
  code: budget.code,
  titel: budget.title,
  vastgesteld: genoemdBedragOf(budget.established),
  totaal: budget.total && genoemdBedragOf(budget.total),
  looptijdTot: budget.until,
  kanalen: budget.channels.map(kanaaldeelOf),
  oormerken: budget.earmarks.map(({ earmark, sectors, part, released }) => ({
    oormerk: earmark,
    sectoren: sectors,
    deel: genoemdBedragOf(part),
    vrijgegeven: released,
  })),
  vrij: bedragOf(budget.free),
  tranches: budget.tranches.map(({ year, part, lapsed, carriedIn }) => ({
    jaar: year,
    deel: genoemdBedragOf(part),
    vervallen: euroOf(lapsed),
    meegenomen: euroOf(carriedIn),
  })),
  nietVerdeeld: bedragOf(budget.undivided),
  reserveringen: budget.reservations.map(({ reservation, themes, part, until, released }) => ({
    reservering: reservation,
    themas: themes,
    deel: part && genoemdBedragOf(part),
    tot: until,
    vrijgegeven: released,
  })),
  overhevelingen: budget.transfers.map(({ purpose, part, on }) => ({
    bestemming: purpose,
    deel: part && genoemdBedragOf(part),
    overgeheveldOp: on,
  })),
  overschrijdingToegestaan: euroOf(budget.excessAllowed),
  vwsRegels: budget.vwsLines.map(vwsRegelOf),
  plafonds: budget.ceilings.map(doorbraakplafondOf),
  toekenningen: budget.breakthroughs.map(doorbraaktoekenningOf),
});
