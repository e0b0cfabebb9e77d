import { ApiProperty } from '@nestjs/swagger';
import { type IndicatorView, indicatorKey, LAAG_WORDS } from '@peildatum/monitoring';
import { HERKOMSTEN, herkomstOf } from '../reading/herkomst.js';
import { Definitie, definitieOf } from './definitie.antwoord.js';
import { Doel, doelOf } from './doel.antwoord.js';
import { Aantekening, aantekeningOf, Meting, metingOf } from './meting.antwoord.js';
import { Vergelijking, vergelijkingOf } from './vergelijking.antwoord.js';

/** What is measured, how it is defined, what is aimed at, and what came out. */
export class Indicator {
  @ApiProperty({ type: String, description: 'De code van de monitor en die van de indicator.', example: 'arbeidsmarkt.vacaturegraad' })
  code!: string;

  @ApiProperty({ type: String, description: 'De monitor.' })
  monitor!: string;

  @ApiProperty({ type: String, enum: Object.values(LAAG_WORDS), description: 'De laag.' })
  laag!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De deelmonitor; null: de monitor heeft er geen.' })
  deelmonitor!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Hoe een lijst van het akkoord haar noemt.', example: 'M-2a' })
  kenmerk!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De groep waarover zij gaat.' })
  groep!: string | null;

  @ApiProperty({ type: [Definitie], description: 'De versies van de definitie; de laatste geldt.' })
  definities!: Definitie[];

  @ApiProperty({ type: [Doel], description: 'De doelen, in de volgorde waarin zij gesteld zijn.' })
  doelen!: Doel[];

  @ApiProperty({ type: [Meting], description: 'De metingen, op het einde van hun periode.' })
  metingen!: Meting[];

  @ApiProperty({ type: [Aantekening], description: 'Wat bij de metingen te zeggen is; er wordt niets overschreven.' })
  aantekeningen!: Aantekening[];

  @ApiProperty({ type: Vergelijking })
  vergelijking!: Vergelijking;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar de definitie vandaan komt.' })
  herkomst!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const indicatorOf = (indicator: IndicatorView): Indicator => ({
  code: indicatorKey(indicator),
  monitor: indicator.monitor,
  laag: LAAG_WORDS[indicator.layer],
  deelmonitor: indicator.part,
  kenmerk: indicator.reference,
  groep: indicator.group,
  definities: indicator.definitions.map(definitieOf),
  doelen: indicator.targets.map(doelOf),
  metingen: indicator.measurements.map(metingOf),
  aantekeningen: indicator.annotations.map(aantekeningOf),
  vergelijking: vergelijkingOf(indicator.comparison),
  herkomst: herkomstOf(indicator.basis),
  bron: indicator.source,
});
