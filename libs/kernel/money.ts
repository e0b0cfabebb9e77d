import { PeildatumError } from './errors.js';
import { matching, type Schema } from './schema.js';

declare const cents: unique symbol;

/**
 * An amount in whole euro cents, as text of digits, with a minus sign below zero: `74040990700` is € 740.409.907,00. Text,
 * for a JSON number is not exact above 2^53; reckon with `BigInt`.
 */
export type Cents = string & { readonly [cents]: true };

/** At most 15 digits: ten thousand billion euro. */
const CENTS = /^(?:0|-?[1-9]\d{0,14})$/;
const EURO = /^(?:0|[1-9]\d{0,12})(?:\.\d{1,2})?$/;

/** An amount of zero or more, as events carry it. */
export const amount = (): Schema<Cents> => matching<Cents>(/^(?:0|[1-9]\d{0,14})$/, 'een bedrag in centen vanaf 0, als tekst van cijfers');

export const isCents = (text: string): text is Cents => CENTS.test(text);

export const toCents = (value: bigint): Cents => String(value) as Cents;

export const NO_CENTS = '0' as Cents;

/** The sum of amounts; of none it is zero. */
export const sumOf = (amounts: Iterable<Cents>): Cents => {
  let sum = 0n;
  for (const each of amounts) sum += BigInt(each);
  return toCents(sum);
};

export const minus = (a: Cents, b: Cents): Cents => toCents(BigInt(a) - BigInt(b));

/** Below 0 when a is less than b. */
export const compareCents = (a: Cents, b: Cents): number => {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/**
 * Reads euros as the public edge writes them: digits, a point, at most two decimals (`740409907` or `740409907.05`).
 * @throws PeildatumError `MONEY.INVALID`
 */
export function parseEuro(text: string, field?: string): Cents {
  if (EURO.test(text)) {
    const [euros = '', decimals = ''] = text.split('.');
    return toCents(BigInt(euros) * 100n + BigInt(decimals.padEnd(2, '0')));
  }
  throw new PeildatumError({
    code: 'MONEY.INVALID',
    kind: 'invalid',
    message: `'${text}' is geen bedrag in euro; schrijf cijfers met een punt en ten hoogste twee decimalen, zonder teken of scheiding: 740409907.05.`,
    ...(field === undefined ? {} : { field }),
  });
}

/** Euros as the public edge writes them, always with two decimals: `740409907.00`. */
export function euroOf(amountInCents: Cents): string {
  const value = BigInt(amountInCents);
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
