import type { Uptake, UptakeAnswer } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { answer, count, date, listOf, nullable, of, text } from '../answers/answer.js';
import { Kanaaldeel, kanaaldeelOf } from '../budgetten/kanaaldeel.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';
import { JaarUitputting, jaarUitputtingOf } from './jaar-uitputting.js';
import {
  OormerkUitputting,
  oormerkUitputtingOf,
  SectorUitputting,
  sectorUitputtingOf,
  VrijeUitputting,
  vrijeUitputtingOf,
} from './sector-uitputting.js';
import { Doorrekening, doorrekeningOf, Maandeinde, maandeindeOf } from './verloop.js';

export class Gevraagd extends answer({
  bedrag: bedrag('In euro.'),
  aanvragen: count('Hoeveel aanvragen; elk telt een keer, in haar verste stadium.'),
  zonderBedrag: count('Hoeveel daarvan geen bedrag noemen.'),
}) {}

export class Gereserveerd extends answer({
  bedrag: bedrag('In euro, van wat is gepubliceerd.'),
  nietGepubliceerd: count('Van hoeveel reserveringen geen bedrag is gepubliceerd.'),
}) {}

/** What became of a budget, at the clocks of the answer. */
export class Uitputting extends answer({
  budget: text('De code van het budget.', { example: 'transformatiemiddelen' }),
  titel: text('De titel.'),
  oorspronkelijk: of(GenoemdBedrag, 'Zoals het is vastgesteld.'),
  verdeeld: listOf(Kanaaldeel, 'Langs wie het wordt betaald; leeg als het niet is verdeeld.'),
  herzien: nullable(of(GenoemdBedrag, 'Zoals het nu is; null: herzien tot een bedrag dat niet is gepubliceerd.')),
  looptijdTot: nullable(date('De laatste dag van de looptijd; null als die niet bekend is.')),
  gereserveerd: of(Gereserveerd),
  gevraagd: of(Gevraagd),
  goedgekeurd: bedrag('Goedgekeurd, in euro.'),
  beschikt: of(GenoemdBedrag, 'Door de NZa beschikt; een andere maat, niet bij goedgekeurd op te tellen.'),
  betaald: bedrag('Betaalbaar gesteld of betaald, in euro.'),
  vrijgegeven: bedrag('Definitief vrijgegeven, in euro.'),
  viaVws: bedrag('Via de VWS-begroting, zonder wat uit andere enveloppen komt, in euro.'),
  overgeheveld: nullable(bedrag('Naar een ander doel, in euro; null als van een overheveling geen bedrag is gepubliceerd.')),
  vervallen: bedrag('Voorgoed vervallen, in euro.'),
  resteert: nullable(
    bedrag('Wat resteert, in euro; onder nul is er meer weg dan er was. Null als het totaal of een overheveling niet bekend is.'),
  ),
  perSector: listOf(SectorUitputting),
  perOormerk: listOf(OormerkUitputting),
  vrij: of(VrijeUitputting, 'Het deel zonder oormerk.'),
  perJaar: listOf(JaarUitputting, 'Van doorbraakmiddelen: elk jaar tegen zijn eigen plafond.'),
}) {}

export const uitputtingOf = (uptake: Uptake): Uitputting => ({
  budget: uptake.budget,
  titel: uptake.title,
  oorspronkelijk: genoemdBedragOf(uptake.original),
  verdeeld: uptake.split.map(kanaaldeelOf),
  herzien: uptake.revised && genoemdBedragOf(uptake.revised),
  looptijdTot: uptake.until,
  gereserveerd: { bedrag: euroOf(uptake.reserved.amount), nietGepubliceerd: uptake.reserved.unpublished },
  gevraagd: {
    bedrag: euroOf(uptake.requested.amount),
    aanvragen: uptake.requested.objects,
    zonderBedrag: uptake.requested.withoutAmount,
  },
  goedgekeurd: euroOf(uptake.approved),
  beschikt: genoemdBedragOf(uptake.beschikt),
  betaald: euroOf(uptake.paid),
  vrijgegeven: euroOf(uptake.released),
  viaVws: euroOf(uptake.viaVws),
  overgeheveld: uptake.unpublishedTransfers > 0 ? null : euroOf(uptake.transferred),
  vervallen: euroOf(uptake.lapsed),
  resteert: bedragOf(uptake.left),
  perSector: uptake.sectors.map(sectorUitputtingOf),
  perOormerk: uptake.earmarks.map(oormerkUitputtingOf),
  vrij: vrijeUitputtingOf(uptake.free),
  perJaar: uptake.years.map(jaarUitputtingOf),
});

/** The course of a budget: its month-ends, and where that leads. */
export class Verloop extends answer({
  maanden: listOf(Maandeinde, 'Aan het einde van elke maand tot en met de peildatum, en niet later dan de looptijd; ten hoogste 120.'),
  volgende: nullable(text('Het adres van de volgende maandeinden, bij dezelfde klokken; null: er zijn er niet meer.')),
  doorrekening: nullable(of(Doorrekening, 'Tot het einde van de looptijd; null als dat niet kan.')),
  geenDoorrekening: nullable(text('Waarom er geen doorrekening is; null als zij er is.')),
}) {}

export const verloopOf = (
  { series, projected: { projection, why } }: Pick<UptakeAnswer, 'series' | 'projected'>,
  volgende: string | null,
): Verloop => ({
  maanden: series.map(maandeindeOf),
  volgende,
  doorrekening: projection && doorrekeningOf(projection),
  geenDoorrekening: why,
});
