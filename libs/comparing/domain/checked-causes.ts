import type { FigureKey } from '@peildatum/figures';
import { same } from './difference.js';
import { figureIn, type Reading } from './reading.js';

export type CausesByKey = ReadonlyMap<FigureKey, readonly number[]>;

export interface ToCheck {
  /** Of each figure the events that may have restated it, in their order. */
  readonly candidates: CausesByKey;
  /** The event before another, as far as the reader may know of them; of the first the one that was known already. */
  readonly before: (volgnummer: number) => number;
  /** The report at an event. */
  readonly at: (volgnummer: number) => Promise<Reading>;
  /** Of how many events the report just before and at them may be made; the last ones first. */
  readonly most: number;
}

/** Leaves out of the candidates those at which the figure is what it was just before. A figure of which none is left is not among them. */
export async function checkedCauses({ candidates, before, at, most }: ToCheck): Promise<CausesByKey> {
  const last = [...new Set([...candidates.values()].flat())].sort((a, b) => b - a).slice(0, most);
  const steps = new Map<number, readonly [Reading, Reading]>();
  for (const volgnummer of last) steps.set(volgnummer, [await at(before(volgnummer)), await at(volgnummer)]);
  const restated = (key: FigureKey) => (volgnummer: number) => {
    const [old, now] = (steps.get(volgnummer) ?? []).map((reading) => figureIn(reading, key)?.value ?? null);
    // What was not checked stands.
    return old === undefined || now === undefined || !same(old, now);
  };
  const found = [...candidates].map(([key, events]) => [key, events.filter(restated(key))] as const);
  return new Map(found.filter(([, events]) => events.length > 0));
}
