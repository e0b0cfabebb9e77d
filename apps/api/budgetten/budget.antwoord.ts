import { ApiProperty } from '@nestjs/swagger';
import type { BudgetView } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { Bedrag, BedragOfNull, bedragOf } from '../reading/bedrag.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';
import { Doorbraakplafond, Doorbraaktoekenning, doorbraakplafondOf, doorbraaktoekenningOf } from './doorbraak.antwoord.js';
import { Kanaaldeel, kanaaldeelOf } from './kanaaldeel.js';
import { VwsRegel, vwsRegelOf } from './vws-regel.antwoord.js';

export class Oormerk {
  @ApiProperty({ type: String, description: 'De naam.', example: 'msz' })
  oormerk!: string;

  @ApiProperty({ type: [String], description: 'De sectoren, samen.' })
  sectoren!: readonly string[];

  @ApiProperty({ type: GenoemdBedrag })
  deel!: GenoemdBedrag;

  @ApiProperty({ type: Boolean, description: 'Of het is vrijgegeven: dan is het deel voor alle sectoren.' })
  vrijgegeven!: boolean;
}

export class Tranche {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Het jaar.', example: 2024 })
  jaar!: number;

  @ApiProperty({ type: GenoemdBedrag })
  deel!: GenoemdBedrag;

  @Bedrag('Wat ervan is vervallen, in euro.')
  vervallen!: string;

  @Bedrag('Wat er van een eerder jaar bij kwam, in euro.')
  meegenomen!: string;
}

export class Reservering {
  @ApiProperty({ type: String, description: 'De naam.' })
  reservering!: string;

  @ApiProperty({ type: [String], description: 'De thema’s.' })
  themas!: readonly string[];

  @ApiProperty({ type: GenoemdBedrag, nullable: true, description: 'Hoeveel; null: niet gepubliceerd.' })
  deel!: GenoemdBedrag | null;

  @ApiProperty({ type: String, format: 'date', description: 'Tot en met wanneer.' })
  tot!: string;

  @ApiProperty({ type: Boolean, description: 'Of zij is vrijgegeven, door een besluit of door haar einddatum.' })
  vrijgegeven!: boolean;
}

export class Overheveling {
  @ApiProperty({ type: String, description: 'Waarvoor.' })
  bestemming!: string;

  @ApiProperty({ type: GenoemdBedrag })
  deel!: GenoemdBedrag;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf wanneer.' })
  overgeheveldOp!: string;
}

/** A budget as it stood at the clocks of the answer. */
export class Budget {
  @ApiProperty({ type: String, description: 'De code.', example: 'transformatiemiddelen' })
  code!: string;

  @ApiProperty({ type: String, description: 'De titel.' })
  titel!: string;

  @ApiProperty({ type: GenoemdBedrag, description: 'Zoals het is vastgesteld.' })
  vastgesteld!: GenoemdBedrag;

  @ApiProperty({
    type: GenoemdBedrag,
    nullable: true,
    description: 'Zoals het nu is; null: herzien tot een bedrag dat niet is gepubliceerd.',
  })
  totaal!: GenoemdBedrag | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'De laatste dag van de looptijd; null als die niet bekend is.',
  })
  looptijdTot!: string | null;

  @ApiProperty({ type: [Kanaaldeel], description: 'Langs wie het wordt betaald; dat verandert het budget niet.' })
  kanalen!: Kanaaldeel[];

  @ApiProperty({ type: [Oormerk] })
  oormerken!: Oormerk[];

  @BedragOfNull('Wat niet geoormerkt is, in euro; null als het totaal niet bekend is.')
  vrij!: string | null;

  @ApiProperty({ type: [Tranche], description: 'Op volgorde van jaar.' })
  tranches!: Tranche[];

  @BedragOfNull('Wat nog niet over jaren is verdeeld, in euro; null als het totaal niet bekend is.')
  nietVerdeeld!: string | null;

  @ApiProperty({ type: [Reservering] })
  reserveringen!: Reservering[];

  @ApiProperty({ type: [Overheveling], description: 'Wat naar een ander doel ging.' })
  overhevelingen!: Overheveling[];

  @Bedrag('Tot hoeveel euro goedkeuringen boven wat resteert mogen gaan.')
  overschrijdingToegestaan!: string;

  @ApiProperty({ type: [VwsRegel], description: 'De regels van de tabel "via de VWS-begroting".' })
  vwsRegels!: VwsRegel[];

  @ApiProperty({ type: [Doorbraakplafond], description: 'Van doorbraakmiddelen: het plafond per jaar.' })
  plafonds!: Doorbraakplafond[];

  @ApiProperty({ type: [Doorbraaktoekenning], description: 'Van doorbraakmiddelen: wat is toegekend.' })
  toekenningen!: Doorbraaktoekenning[];
}

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
    deel: genoemdBedragOf(part),
    overgeheveldOp: on,
  })),
  overschrijdingToegestaan: euroOf(budget.excessAllowed),
  vwsRegels: budget.vwsLines.map(vwsRegelOf),
  plafonds: budget.ceilings.map(doorbraakplafondOf),
  toekenningen: budget.breakthroughs.map(doorbraaktoekenningOf),
});
