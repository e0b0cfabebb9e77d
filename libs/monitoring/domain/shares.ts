import { compareDecimals, type Decimal, millionthsOf } from '@peildatum/kernel';

/** A unit of a share: `1 op 5.9` is one in 5.9 (001 r. 1613-1617). */
export const ONE_IN = '1 op';
export const PERCENT = 'procent';

/**
 * A value beside another, in the terms of the value's own unit: below 0 when it is less. A percentage and a share "1 op N" compare
 * exactly, as fractions. Null: units that do not compare.
 */
export function compareIn(value: Decimal, unit: string, other: Decimal, otherUnit: string): number | null {
  if (unit === otherUnit) return compareDecimals(value, other);
  // v % beside 1 in N is v beside 100 / N; 1 in N beside p % is N beside 100 / p.
  const shares = (unit === PERCENT && otherUnit === ONE_IN) || (unit === ONE_IN && otherUnit === PERCENT);
  return shares ? productBeside100(value, other) : null;
}

const MILLION = 1_000_000n;

function productBeside100(a: Decimal, b: Decimal): number {
  const difference = millionthsOf(a) * millionthsOf(b) - 100n * MILLION * MILLION;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
