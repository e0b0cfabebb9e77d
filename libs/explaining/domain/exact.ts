import type { FigureKind } from '@peildatum/figures';
import { type Cents, type Decimal, millionthsOf, ofMillionths } from '@peildatum/kernel';

/** A value before it is rounded, in millionths of its unit (of a euro, of one, of a percent); words are themselves. */
export type Exact = bigint | string;

const ONE = 1_000_000n;

export const ofCount = (count: number): bigint => BigInt(count) * ONE;
export const ofCents = (cents: Cents): bigint => BigInt(cents) * 10_000n;
export const ofDecimal = (value: Decimal): bigint => millionthsOf(value);

export const totalOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** Half away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = (size * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -whole : whole;
}

/** A part of a whole in percent, with one decimal. Null: of nothing there are no parts. */
export const shareOf = (part: bigint, whole: bigint): bigint | null => (whole === 0n ? null : rounded(part * 1_000n, whole) * 100_000n);

/** As a report prints it: a count as a number, euros with cents, millions of euro whole. */
export function printed(value: Exact, kind: FigureKind): number | string {
  if (typeof value === 'string') return value;
  if (kind === 'aantal' || kind === 'geheel getal') return Number(value / ONE);
  if (kind === 'mln euro') return String(rounded(value, ONE * ONE));
  return kind === 'euro' ? euros(value) : ofMillionths(value);
}

export function euros(value: bigint): string {
  const cents = value / 10_000n;
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
