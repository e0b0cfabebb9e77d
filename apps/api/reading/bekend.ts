import type { Known, UnknownBecause } from '@peildatum/budgets';
import type { Cents, Decimal } from '@peildatum/kernel';
import { answer, nullable, oneOf } from '../answers/answer.js';
import { bedrag, bedragOf } from './bedrag.js';
import { getal } from './getal.js';

const WORDS: Readonly<Record<UnknownBecause, string>> = {
  'not-in-source': 'niet-in-de-bron',
  'no-framework': 'geen-kader',
  'no-estimate': 'geen-raming',
  'covid-not-published': 'covidkosten-niet-gepubliceerd',
  'base-not-published': 'grondslag-niet-gepubliceerd',
  'growth-not-published': 'groei-niet-gepubliceerd',
  'threshold-not-agreed': 'drempel-niet-afgesproken',
};

abstract class Bekend extends answer({
  onbekendOmdat: nullable(oneOf(Object.values(WORDS), 'Waarom het onbekend is; null: het is bekend.')),
}) {}

/** An amount that is known, or why it is not. Unknown is never zero. */
export class BekendBedrag extends answer({ bedrag: nullable(bedrag('Het bedrag in euro; null: onbekend.')) }, Bekend) {}

/** A number that is known, or why it is not. */
export class BekendGetal extends answer({ getal: nullable(getal('Het getal; null: onbekend.')) }, Bekend) {}

export const bekendBedragOf = ({ value, why }: Known<Cents>): BekendBedrag => ({
  bedrag: bedragOf(value),
  onbekendOmdat: why === null ? null : WORDS[why],
});

export const bekendGetalOf = ({ value, why }: Known<Decimal>): BekendGetal => ({
  getal: value,
  onbekendOmdat: why === null ? null : WORDS[why],
});
