import type { Known, UnknownBecause } from './framework.shape.js';

export const known = <T>(value: T): Known<T> => ({ value, why: null });
export const unknown = <T>(why: UnknownBecause): Known<T> => ({ value: null, why });

export const knownOr = <T>(value: T | null | undefined, why: UnknownBecause): Known<T> =>
  value === null || value === undefined ? unknown(why) : known(value);

/** What is made of something unknown is unknown for the same reason; of several, for the first reason. */
export const made = <T, R>(of: Known<T>, make: (value: T) => Known<R>): Known<R> => (of.why === null ? make(of.value) : unknown(of.why));
