/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
}

/** mulberry32 (Tommy Ettinger, public domain): small, and good enough to choose moments with. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[between(0, list.length - 1)] as (typeof list)[number];
    },
  };
}

/** The seed of one round of one fault: another for each, and always the same for the same run. */
export function seedOf(run: number, fault: string, round: number): number {
  let hash = 0x811c9dc5 ^ run;
  for (const letter of `${fault}#${round}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
