import { PeildatumError } from './errors.js';
import { type Cents, minus, NO_CENTS, parseEuro, toCents } from './money.js';

/** An amount as a source prints it: how exact it is, with the words of the source where they say more than the figure. */
export interface StatedEuro {
  readonly amount: Cents;
  /** "Ruim" is a lower bound, "bijna" an upper bound, "circa" neither. */
  readonly bound: 'exact' | 'at-least' | 'at-most' | 'about';
  readonly text: string | null;
}

/** How exact an amount is, in the words of the sources. */
export const BOUND_WORDS = {
  exact: 'precies',
  'at-least': 'ruim',
  'at-most': 'bijna',
  about: 'circa',
} as const satisfies Readonly<Record<StatedEuro['bound'], string>>;
export type BoundWord = (typeof BOUND_WORDS)[keyof typeof BOUND_WORDS];

/** What such a word says; the input was checked to be one of them. */
export const boundOf = (word: string): StatedEuro['bound'] =>
  (Object.keys(BOUND_WORDS) as StatedEuro['bound'][]).find((bound) => BOUND_WORDS[bound] === word) ?? 'exact';

const BOUNDS: Readonly<Record<string, StatedEuro['bound']>> = { ruim: 'at-least', bijna: 'at-most', circa: 'about', 'ca.': 'about' };
const POWERS: Readonly<Record<string, number>> = { mln: 6, miljoen: 6, mld: 9, miljard: 9 };

/** A word or none, a figure, and a unit or none: `ruim 1,3 miljard`, `circa 400 mln`, `bijna 12500000.00`. */
const STATED = /^(?:(ruim|bijna|circa|ca\.) )?(?:(?:€|EUR|euro) ?)?([\d.,]+)(?: (mln|miljoen|mld|miljard)\.?)?(?: euro)?$/i;
/** As Dutch is printed: points between thousands, a comma before decimals. */
const PRINTED = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{1,9}))?$/;

/**
 * Reads an amount as sources print it. A figure with a unit is written as Dutch is printed; one without, as `parseEuro` reads it.
 * @throws PeildatumError `MONEY.INVALID`
 */
export function parseStatedEuro(text: string, field?: string): StatedEuro {
  const [, word, figure = '', unit] = STATED.exec(text.trim()) ?? [];
  const bound = word === undefined ? 'exact' : (BOUNDS[word.toLowerCase()] ?? 'exact');
  const kept = word === undefined && unit === undefined ? null : text.trim();
  if (unit === undefined) return { amount: parseEuro(figure === '' ? text : figure, field), bound, text: kept };
  const [, whole = '', decimals = ''] = PRINTED.exec(figure) ?? [];
  const zeros = (POWERS[unit.toLowerCase()] ?? 0) + 2;
  if (whole === '' || decimals.length > zeros || whole.replaceAll('.', '').length + zeros > 15) throw notPrinted(text, field);
  return { amount: toCents(BigInt(whole.replaceAll('.', '') + decimals.padEnd(zeros, '0'))), bound, text: kept };
}

/**
 * Reads one exact amount from zero, in euro or with its unit: `24.864 mln`. "Ruim" and "circa" say that it is not exact.
 * @throws PeildatumError `MONEY.INVALID`
 */
export function parseExactEuro(text: string, field?: string): Cents {
  const { amount, bound } = parseStatedEuro(text, field);
  if (bound === 'exact') return amount;
  throw new PeildatumError({
    code: 'MONEY.INVALID',
    kind: 'invalid',
    message: `'${text}' is niet precies; schrijf hier het bedrag zelf, zoals 24.864 mln of 12500000.00.`,
    ...(field === undefined ? {} : { field }),
  });
}

/** The same, with a minus sign before an amount below zero: `-600 mln`. @throws PeildatumError `MONEY.INVALID` */
export function parseSignedEuro(text: string, field?: string): Cents {
  const trimmed = text.trim();
  return trimmed.startsWith('-') ? minus(NO_CENTS, parseExactEuro(trimmed.slice(1), field)) : parseExactEuro(trimmed, field);
}

const notPrinted = (text: string, field: string | undefined): PeildatumError =>
  new PeildatumError({
    code: 'MONEY.INVALID',
    kind: 'invalid',
    message: `'${text}' is geen bedrag zoals bronnen het drukken; schrijf bijvoorbeeld 'ruim 1,3 miljard', 'circa 400 mln' of 12500000.00.`,
    ...(field === undefined ? {} : { field }),
  });
