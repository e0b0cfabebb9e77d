import { ApiProperty } from '@nestjs/swagger';
import { type IndicatorView, RICHTING_WORDS } from '@peildatum/monitoring';

/** A version of a definition. */
export class Definitie {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'De hoeveelste.' })
  versie!: number;

  @ApiProperty({ type: String, format: 'date', description: 'Sinds wanneer zij geldt; wat eerder gemeten is houdt de oude.' })
  sinds!: string;

  @ApiProperty({ type: String, description: 'Wat er gemeten wordt.' })
  titel!: string;

  @ApiProperty({ type: String, description: 'De organisatie die meet: alleen zij publiceert en herziet.', example: 'CBS' })
  eigenaar!: string;

  @ApiProperty({ type: String, description: 'De eenheid van elk cijfer.', example: 'per 1.000 banen' })
  eenheid!: string;

  @ApiProperty({ type: String, enum: Object.values(RICHTING_WORDS), description: 'Welke kant op het beter is.' })
  richting!: string;

  @ApiProperty({ type: [String], description: 'Waarnaar een cijfer is uitgesplitst; leeg: één cijfer.' })
  uitsplitsingen!: readonly string[];

  @ApiProperty({ type: String, nullable: true, description: 'De teller.' })
  teller!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De noemer.' })
  noemer!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De definitie zoals de bron haar geeft.' })
  definitie!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Waarom zij veranderde; null bij de eerste.' })
  reden!: string | null;
}

export const definitieOf = (definition: IndicatorView['definitions'][number]): Definitie => ({
  versie: definition.version,
  sinds: definition.since,
  titel: definition.title,
  eigenaar: definition.owner,
  eenheid: definition.unit,
  richting: RICHTING_WORDS[definition.direction],
  uitsplitsingen: definition.disaggregations,
  teller: definition.numerator,
  noemer: definition.denominator,
  definitie: definition.text,
  reden: definition.reason,
});
