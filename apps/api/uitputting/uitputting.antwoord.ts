import { ApiProperty } from '@nestjs/swagger';
import type { Uptake, UptakeAnswer } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { Kanaaldeel, kanaaldeelOf } from '../budgetten/kanaaldeel.js';
import { Bedrag, BedragOfNull, bedragOf } from '../reading/bedrag.js';
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

export class Gevraagd {
  @Bedrag('In euro.')
  bedrag!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoeveel aanvragen; elk telt een keer, in haar verste stadium.' })
  aanvragen!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoeveel daarvan geen bedrag noemen.' })
  zonderBedrag!: number;
}

export class Gereserveerd {
  @Bedrag('In euro, van wat is gepubliceerd.')
  bedrag!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Van hoeveel reserveringen geen bedrag is gepubliceerd.' })
  nietGepubliceerd!: number;
}

/** What became of a budget, at the clocks of the answer. */
export class Uitputting {
  @ApiProperty({ type: String, description: 'De code van het budget.', example: 'transformatiemiddelen' })
  budget!: string;

  @ApiProperty({ type: String, description: 'De titel.' })
  titel!: string;

  @ApiProperty({ type: GenoemdBedrag, description: 'Zoals het is vastgesteld.' })
  oorspronkelijk!: GenoemdBedrag;

  @ApiProperty({ type: [Kanaaldeel], description: 'Langs wie het wordt betaald; leeg als het niet is verdeeld.' })
  verdeeld!: Kanaaldeel[];

  @ApiProperty({
    type: GenoemdBedrag,
    nullable: true,
    description: 'Zoals het nu is; null: herzien tot een bedrag dat niet is gepubliceerd.',
  })
  herzien!: GenoemdBedrag | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'De laatste dag van de looptijd; null als die niet bekend is.',
  })
  looptijdTot!: string | null;

  @ApiProperty({ type: Gereserveerd })
  gereserveerd!: Gereserveerd;

  @ApiProperty({ type: Gevraagd })
  gevraagd!: Gevraagd;

  @Bedrag('Goedgekeurd, in euro.')
  goedgekeurd!: string;

  @ApiProperty({ type: GenoemdBedrag, description: 'Door de NZa beschikt; een andere maat, niet bij goedgekeurd op te tellen.' })
  beschikt!: GenoemdBedrag;

  @Bedrag('Betaalbaar gesteld of betaald, in euro.')
  betaald!: string;

  @Bedrag('Definitief vrijgegeven, in euro.')
  vrijgegeven!: string;

  @Bedrag('Via de VWS-begroting, zonder wat uit andere enveloppen komt, in euro.')
  viaVws!: string;

  @Bedrag('Naar een ander doel, in euro.')
  overgeheveld!: string;

  @Bedrag('Voorgoed vervallen, in euro.')
  vervallen!: string;

  @BedragOfNull('Wat resteert, in euro; onder nul is er meer weg dan er was. Null als het totaal niet bekend is.')
  resteert!: string | null;

  @ApiProperty({ type: [SectorUitputting] })
  perSector!: SectorUitputting[];

  @ApiProperty({ type: [OormerkUitputting] })
  perOormerk!: OormerkUitputting[];

  @ApiProperty({ type: VrijeUitputting, description: 'Het deel zonder oormerk.' })
  vrij!: VrijeUitputting;

  @ApiProperty({ type: [JaarUitputting], description: 'Van doorbraakmiddelen: elk jaar tegen zijn eigen plafond.' })
  perJaar!: JaarUitputting[];
}

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
  overgeheveld: euroOf(uptake.transferred),
  vervallen: euroOf(uptake.lapsed),
  resteert: bedragOf(uptake.left),
  perSector: uptake.sectors.map(sectorUitputtingOf),
  perOormerk: uptake.earmarks.map(oormerkUitputtingOf),
  vrij: vrijeUitputtingOf(uptake.free),
  perJaar: uptake.years.map(jaarUitputtingOf),
});

/** The course of a budget: its month-ends, and where that leads. */
export class Verloop {
  @ApiProperty({
    type: [Maandeinde],
    description: 'Aan het einde van elke maand tot en met de peildatum, en niet later dan de looptijd; ten hoogste 120.',
  })
  maanden!: Maandeinde[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Het adres van de volgende maandeinden, bij dezelfde klokken; null: er zijn er niet meer.',
  })
  volgende!: string | null;

  @ApiProperty({ type: Doorrekening, nullable: true, description: 'Tot het einde van de looptijd; null als dat niet kan.' })
  doorrekening!: Doorrekening | null;

  @ApiProperty({ type: String, nullable: true, description: 'Waarom er geen doorrekening is; null als zij er is.' })
  geenDoorrekening!: string | null;
}

export const verloopOf = (
  { series, projected: { projection, why } }: Pick<UptakeAnswer, 'series' | 'projected'>,
  volgende: string | null,
): Verloop => ({
  maanden: series.map(maandeindeOf),
  volgende,
  doorrekening: projection && doorrekeningOf(projection),
  geenDoorrekening: why,
});
