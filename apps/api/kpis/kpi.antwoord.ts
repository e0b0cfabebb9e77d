import { ApiProperty } from '@nestjs/swagger';
import { euroOf } from '@peildatum/kernel';
import type { Amounts, KpiOutcome, KpiView } from '@peildatum/plans';
import { Bedrag } from '../reading/bedrag.js';
import { HERKOMSTEN, herkomstOf } from '../reading/herkomst.js';

/** beschikbaar = verwacht + betaalbaarEnBetaald + definitiefVrijgegeven + nogVrijTeGeven + mogelijkNogVrijTeGeven. */
export class Bedragen {
  @Bedrag('Actueel beschikbaar gesteld.')
  beschikbaar!: string;

  @Bedrag('Verwacht: wat naar verwachting nog wordt verdiend, of is verdiend en nog niet betaalbaar is.')
  verwacht!: string;

  @Bedrag('Betaalbaar en betaald.')
  betaalbaarEnBetaald!: string;

  @Bedrag('De raming: verwacht, en betaalbaar en betaald.')
  raming!: string;

  @Bedrag('Definitief vrijgegeven.')
  definitiefVrijgegeven!: string;

  @Bedrag('Nog vrij te geven: wat niet is verdiend.')
  nogVrijTeGeven!: string;

  @Bedrag('Mogelijk nog vrij te geven: wat naar verwachting niet wordt verdiend.')
  mogelijkNogVrijTeGeven!: string;
}

const OUTCOMES: Readonly<Record<KpiOutcome, string>> = {
  open: 'open',
  achieved: 'behaald',
  'partly-achieved': 'deels-behaald',
  missed: 'niet-behaald',
};

export const UITKOMSTEN = Object.values(OUTCOMES);

export const outcomeOfWord = (word: string): KpiOutcome =>
  (Object.keys(OUTCOMES) as KpiOutcome[]).find((outcome) => OUTCOMES[outcome] === word) as KpiOutcome;

/** A KPI of an approved plan as it stood at the clocks of the answer. */
export class Kpi {
  @ApiProperty({ type: String, description: 'De code: die van het plan, en de naam van de KPI.', example: 'ST-0123.1.K07' })
  code!: string;

  @ApiProperty({ type: String, description: 'Het transformatieplan.', example: 'ST-0123.1' })
  transformatieplan!: string;

  @ApiProperty({ type: String, description: 'De naam binnen het plan.', example: 'K07' })
  naam!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Wat ermee bereikt wordt.' })
  titel!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De sector of het domein; null: de bron zegt het niet.' })
  sector!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Wanneer zij behaald moet zijn.' })
  gereedOp!: string | null;

  @ApiProperty({ type: String, enum: UITKOMSTEN, description: 'De uitkomst; open zolang er geen is.' })
  uitkomst!: string;

  @ApiProperty({ type: Bedragen, description: 'In euro.' })
  bedragen!: Bedragen;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar het nieuwste feit achter de bedragen vandaan komt.' })
  herkomst!: string;
}

export const bedragenOf = (amounts: Amounts): Bedragen => ({
  beschikbaar: euroOf(amounts.available),
  verwacht: euroOf(amounts.expected),
  betaalbaarEnBetaald: euroOf(amounts.payable),
  raming: euroOf(amounts.estimate),
  definitiefVrijgegeven: euroOf(amounts.released),
  nogVrijTeGeven: euroOf(amounts.toRelease),
  mogelijkNogVrijTeGeven: euroOf(amounts.possiblyToRelease),
});

export const kpiOf = (kpi: KpiView): Kpi => ({
  code: kpi.code,
  transformatieplan: kpi.plan,
  naam: kpi.kpi,
  titel: kpi.title,
  sector: kpi.sector,
  gereedOp: kpi.due,
  uitkomst: OUTCOMES[kpi.outcome],
  bedragen: bedragenOf(kpi.amounts),
  herkomst: herkomstOf(kpi.basis),
});
