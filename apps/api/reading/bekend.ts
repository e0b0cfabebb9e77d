import { ApiProperty } from '@nestjs/swagger';
import type { Known, UnknownBecause } from '@peildatum/budgets';
import type { Cents, Decimal } from '@peildatum/kernel';
import { BedragOfNull, bedragOf } from './bedrag.js';
import { GetalOfNull } from './getal.js';

const WORDS: Readonly<Record<UnknownBecause, string>> = {
  'not-in-source': 'niet-in-de-bron',
  'no-framework': 'geen-kader',
  'no-estimate': 'geen-raming',
  'covid-not-published': 'covidkosten-niet-gepubliceerd',
  'base-not-published': 'grondslag-niet-gepubliceerd',
  'growth-not-published': 'groei-niet-gepubliceerd',
  'threshold-not-agreed': 'drempel-niet-afgesproken',
};

abstract class Bekend {
  @ApiProperty({ type: String, enum: Object.values(WORDS), nullable: true, description: 'Waarom het onbekend is; null: het is bekend.' })
  onbekendOmdat!: string | null;
}

/** An amount that is known, or why it is not. Unknown is never zero. */
export class BekendBedrag extends Bekend {
  @BedragOfNull('Het bedrag in euro; null: onbekend.')
  bedrag!: string | null;
}

/** A number that is known, or why it is not. */
export class BekendGetal extends Bekend {
  @GetalOfNull('Het getal; null: onbekend.')
  getal!: string | null;
}

export const bekendBedragOf = ({ value, why }: Known<Cents>): BekendBedrag => ({
  bedrag: bedragOf(value),
  onbekendOmdat: why === null ? null : WORDS[why],
});

export const bekendGetalOf = ({ value, why }: Known<Decimal>): BekendGetal => ({
  getal: value,
  onbekendOmdat: why === null ? null : WORDS[why],
});
