import { PeildatumError } from './errors.js';
import { matching, type Schema } from './schema.js';

declare const decimals: unique symbol;

/** A number with at most six decimals, exact, as text: `-1`, `3.5`, `0.000001`. No leading zeros, no exponent, never `-0`. */
export type Decimal = string & { readonly [decimals]: true };

const PLACES = 6;
const DECIMAL = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

export const decimal = (): Schema<Decimal> =>
  matching<Decimal>(DECIMAL, 'een getal als tekst, met een punt en ten hoogste zes decimalen (3.5)');

export const isDecimal = (text: string): text is Decimal => DECIMAL.test(text);

/** @throws PeildatumError `NUMBER.INVALID` */
export function parseDecimal(text: string, field?: string): Decimal {
  if (isDecimal(text)) return text;
  throw new PeildatumError({
    code: 'NUMBER.INVALID',
    kind: 'invalid',
    message: `'${text}' is geen getal; schrijf cijfers met een punt en ten hoogste zes decimalen, zonder scheiding van duizendtallen: 3.5.`,
    ...(field === undefined ? {} : { field }),
  });
}

/** In millionths, to reckon with. */
export function millionthsOf(value: Decimal): bigint {
  const negative = value.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const scaled = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return negative ? -scaled : scaled;
}

/** The shortest text of so many millionths. */
export function ofMillionths(millionths: bigint): Decimal {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return `${millionths < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}` as Decimal;
}

export const minusDecimal = (a: Decimal, b: Decimal): Decimal => ofMillionths(millionthsOf(a) - millionthsOf(b));

/** Below 0 when a is less than b. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const difference = millionthsOf(a) - millionthsOf(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
