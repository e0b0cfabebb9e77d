import { type FigureKey, figureName, knownKey } from '@peildatum/figures';
import { changeOf, incomparable } from './compare.js';
import type { Change } from './comparison.js';
import { same } from './difference.js';
import { figureIn, type Reading } from './reading.js';

/** A figure of two reports, whether or not it changed. */
export interface BesideFigure extends Omit<Change, 'soort'> {
  readonly soort: Change['soort'] | 'gelijk';
  /** Why no difference is told; null: it is, where both are numbers. */
  readonly reden: string | null;
}

/** Every figure of two reports beside each other, in the order of the later one; what that has no more stands last. */
export function besideEachOther(van: Reading, tot: Reading): readonly BesideFigure[] {
  const keys = new Set<FigureKey>([...tot.figures.keys(), ...van.figures.keys()]);
  // Made once: there are some thousands of figures.
  const names = new Map([...van.names, ...tot.names]);
  return [...keys].map((key): BesideFigure => {
    const [from, to] = [figureIn(van, key), figureIn(tot, key)];
    const known = knownKey(key);
    const change = changeOf(key, known ? figureName(known, names) : key, from, to);
    const reden = incomparable([van, tot], [from, to]);
    const soort = from !== undefined && to !== undefined && same(from.value, to.value) ? 'gelijk' : change.soort;
    return { ...change, soort, reden, verschil: reden === null ? change.verschil : null };
  });
}
