import { ApiProperty } from '@nestjs/swagger';
import { FRAMEWORK_SECTORS, type FrameworkAccount, type FrameworkView } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { Bedrag, BedragOfNull, bedragOf } from '../reading/bedrag.js';
import { BekendBedrag, BekendGetal, bekendBedragOf, bekendGetalOf } from '../reading/bekend.js';
import { GetalOfNull } from '../reading/getal.js';
import { Kaderreeks, kaderreeksOf } from './kader-reeks.antwoord.js';
import { Uitgavenraming, uitgavenramingOf } from './uitgavenraming.antwoord.js';

export class Fonds {
  @ApiProperty({ type: String, description: 'Hoe het fonds heet.' })
  fonds!: string;

  @Bedrag('Wat eruit wordt betaald.')
  bedrag!: string;
}

/** Uitgaven against kader, to the cent. */
export class Kaderrekening {
  @ApiProperty({ type: BekendBedrag })
  kader!: BekendBedrag;

  @ApiProperty({ type: BekendBedrag, description: 'Volgens de nieuwste raming.' })
  uitgaven!: BekendBedrag;

  @ApiProperty({ type: Fonds, nullable: true, description: 'Wat een fonds buiten de Zvw betaalt; null: geen.' })
  fonds!: Fonds | null;

  @ApiProperty({
    type: BekendBedrag,
    nullable: true,
    description: 'De meerkosten door covid die buiten het verschil blijven; null: hier telt covid mee.',
  })
  covid!: BekendBedrag | null;

  @ApiProperty({ type: BekendBedrag, description: 'Uitgaven min covid plus fonds min kader.' })
  verschil!: BekendBedrag;

  @ApiProperty({ type: BekendBedrag, nullable: true, description: 'De correctie dure geneesmiddelen; null: deze sector kent haar niet.' })
  correctie!: BekendBedrag | null;

  @GetalOfNull('Boven welke groei van de dure geneesmiddelen zij geldt, in procenten; null: niet afgesproken of niet van toepassing.')
  drempel!: string | null;

  @ApiProperty({ type: BekendGetal, nullable: true, description: 'Die groei, in procenten; null: niet van toepassing.' })
  groei!: BekendGetal | null;

  @ApiProperty({ type: BekendBedrag, description: 'Verschil min correctie.' })
  resterend!: BekendBedrag;

  @BedragOfNull('Welke covidkosten het gedrukte verschil zou betekenen, waar die niet gepubliceerd zijn.')
  covidVolgensDruk!: string | null;

  @ApiProperty({ type: BekendGetal, description: 'De uitputting: uitgaven als procent van het kader, op een decimaal.' })
  uitputting!: BekendGetal;
}

/** What is agreed and spent of a sector in a year. */
export class Kader {
  @ApiProperty({ type: String, description: 'De sector en het jaar.', example: 'msz-2024' })
  code!: string;

  @ApiProperty({ type: String, enum: FRAMEWORK_SECTORS, description: 'De sector.' })
  sector!: string;

  @ApiProperty({ type: 'integer', minimum: 1000, description: 'Het begrotingsjaar.', example: 2024 })
  jaar!: number;

  @ApiProperty({
    type: [Kaderreeks],
    description: 'Het kader per prijspeil; een ander prijspeil is een andere reeks, nooit een herziening.',
  })
  reeksen!: Kaderreeks[];

  @ApiProperty({ type: Kaderrekening })
  rekening!: Kaderrekening;

  @ApiProperty({ type: [Uitgavenraming], description: 'Alle ramingen, de oudste cijfers eerst; het verschil ertussen is een bijstelling.' })
  ramingen!: Uitgavenraming[];
}

export const kaderOf = ({ code, sector, year, series, account, estimates }: FrameworkView): Kader => ({
  code,
  sector,
  jaar: year,
  reeksen: series.map(kaderreeksOf),
  rekening: rekeningOf(account),
  ramingen: estimates.map(uitgavenramingOf),
});

const rekeningOf = (account: FrameworkAccount): Kaderrekening => ({
  kader: bekendBedragOf(account.framework),
  uitgaven: bekendBedragOf(account.expenditure),
  fonds: account.fund && { fonds: account.fund.name, bedrag: euroOf(account.fund.amount) },
  covid: account.covid && bekendBedragOf(account.covid),
  verschil: bekendBedragOf(account.difference),
  correctie: account.correction && bekendBedragOf(account.correction),
  drempel: account.threshold,
  groei: account.growth && bekendGetalOf(account.growth),
  resterend: bekendBedragOf(account.remaining),
  covidVolgensDruk: bedragOf(account.impliedCovid),
  uitputting: bekendGetalOf(account.used),
});
