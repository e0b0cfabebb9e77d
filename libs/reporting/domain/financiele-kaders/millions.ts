import type { Cents, Decimal } from '@peildatum/kernel';

const MILLION = 100_000_000n;

/** Whole millions of euro, half away from zero: the last thing that happens to an amount. */
export function wholeMillions(cents: Cents): Decimal {
  const exact = BigInt(cents);
  const size = exact < 0n ? -exact : exact;
  const rounded = (size * 2n + MILLION) / (MILLION * 2n);
  return `${exact < 0n && rounded !== 0n ? '-' : ''}${rounded}` as Decimal;
}
