import type { FigureKey } from '@peildatum/figures';
import { same } from './difference.js';
import { figureIn, type Reading } from './reading.js';

export interface FewEvents {
  readonly keys: readonly FigureKey[];
  /** Of the events, in their order. */
  readonly volgnummers: readonly number[];
  /** The volgnummer before them. */
  readonly after: number;
  /** The report at an event. */
  readonly at: (volgnummer: number) => Promise<Reading>;
}

/** The events at which each figure became another, by the report at every one of them. A figure that stayed what it was is not among them. */
export async function causesOfFew({ keys, volgnummers, after, at }: FewEvents): Promise<ReadonlyMap<FigureKey, readonly number[]>> {
  const found = new Map<FigureKey, number[]>();
  let before = await at(after);
  for (const volgnummer of volgnummers) {
    const reading = await at(volgnummer);
    for (const key of keys) {
      if (same(figureIn(before, key)?.value ?? null, figureIn(reading, key)?.value ?? null)) continue;
      const known = found.get(key);
      if (known) known.push(volgnummer);
      else found.set(key, [volgnummer]);
    }
    before = reading;
  }
  return found;
}
