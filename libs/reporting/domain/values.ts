import { type Keys, word } from '@peildatum/figures';
import { figureOf, type ListAt, type Resting } from './counting.js';
import type { ValueCount } from './figures.js';

/** Of what no source says to which value it belongs. */
export const UNKNOWN = 'Onbekend';
/** The same, as an address writes it. */
export const UNKNOWN_FILTER = 'onbekend';

/** A value as a part of a key. */
export const valueWord = (value: string | null): string => word(value ?? UNKNOWN);

/** Null: the source does not say. */
export type Values = readonly string[] | null;

/**
 * The counted things per value that they touch, a thing at every value of its own once; in the order of the values (by code
 * point), those of an unknown value (null) last. Sums may exceed the number of things.
 */
export function touching<T>(items: readonly T[], valuesOf: (item: T) => Values): (readonly [string | null, readonly T[]])[] {
  const known = new Map<string, T[]>();
  const unknown: T[] = [];
  for (const item of items) {
    const values = valuesOf(item);
    if (values === null) unknown.push(item);
    for (const value of new Set(values ?? [])) {
      const there = known.get(value);
      if (there) there.push(item);
      else known.set(value, [item]);
    }
  }
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  return unknown.length > 0 ? [...sorted, [null, unknown]] : sorted;
}

/** Counts per value; `filter` names it in an address. */
export const countsPerValue = <T extends Resting>(
  keys: Keys,
  items: readonly T[],
  valuesOf: (item: T) => Values,
  list: ListAt,
  filter: string,
): ValueCount[] =>
  touching(items, valuesOf).map(([value, there]) => ({
    waarde: value ?? UNKNOWN,
    ...figureOf(keys(valueWord(value)), there, list, { [filter]: value ?? UNKNOWN_FILTER }),
  }));
