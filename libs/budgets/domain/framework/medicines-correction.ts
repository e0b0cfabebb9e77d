import { type Cents, compareCents, compareDecimals, type Decimal, millionthsOf, NO_CENTS, parseDecimal, toCents } from '@peildatum/kernel';
import type { Known } from './framework.shape.js';
import { known, unknown } from './known.js';

/** The growth of expensive medicines in a year. */
export interface Medicines {
  /** Percent. */
  readonly growth: Decimal;
  /** What the growth is reckoned on (open in the source); null: not published. */
  readonly base: Cents | null;
}

/** Above so much growth, percent, half of the rest is corrected (001 r. 2137-2138). Null: not agreed for that year. */
export function thresholdOf(year: number): Decimal | null {
  if (year === 2023 || year === 2024) return SEVEN;
  return year === 2025 || year === 2026 ? FIVE : null;
}

const SEVEN = parseDecimal('7');
const FIVE = parseDecimal('5');

interface CorrectionOf {
  readonly year: number;
  readonly difference: Known<Cents>;
  /** The difference is this or less, whatever of it is unknown. */
  readonly atMost: Known<Cents>;
  readonly medicines: Medicines | null;
}

/**
 * What the mbi-afrekening of the MSZ is corrected for: only when the MSZ is over its kader and the growth is over the threshold;
 * at the threshold itself there is none. Half of (growth − threshold) of the base (001 r. 2137-2139), rounded to the cent last.
 */
export function medicinesCorrectionOf({ year, difference, atMost, medicines }: CorrectionOf): Known<Cents> {
  const threshold = thresholdOf(year);
  if (isNotOver(difference) || isNotOver(atMost)) return known(NO_CENTS);
  if (threshold !== null && medicines !== null && compareDecimals(medicines.growth, threshold) <= 0) return known(NO_CENTS);
  if (difference.value === null) return difference;
  if (threshold === null) return unknown('threshold-not-agreed');
  if (medicines === null) return unknown('growth-not-published');
  if (medicines.base === null) return unknown('base-not-published');
  return known(halfOf(millionthsOf(medicines.growth) - millionthsOf(threshold), medicines.base));
}

const isNotOver = ({ value }: Known<Cents>): boolean => value !== null && compareCents(value, NO_CENTS) <= 0;

/** @param millionths of a percent */
function halfOf(millionths: bigint, base: Cents): Cents {
  const divisor = 2n * 100n * 1_000_000n;
  return toCents((millionths * BigInt(base) * 2n + divisor) / (divisor * 2n));
}
