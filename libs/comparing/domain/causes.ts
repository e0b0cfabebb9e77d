import type { FigureKey } from '@peildatum/figures';
import { same } from './difference.js';
import { figureIn, type Reading } from './reading.js';

/** What is known of the causes of restatements. */
export interface Causes {
  /** The volgnummer of the event after which a figure has its last value. */
  readonly found: ReadonlyMap<FigureKey, number>;
  /** Those that were not looked for any further: as many reports as may be made were made. */
  readonly givenUp: readonly FigureKey[];
}

export interface Search {
  readonly keys: readonly FigureKey[];
  /** Of the events between the two reports, in their order. */
  readonly volgnummers: readonly number[];
  /** The report at the last of them. */
  readonly last: Reading;
  /** The report at one of them. */
  readonly at: (volgnummer: number) => Promise<Reading>;
  /** How many reports may be made. */
  readonly most: number;
}

/** Events among which the cause of these figures lies: after the one at `after`, up to the one at `upTo`. */
interface Stretch {
  readonly after: number;
  readonly upTo: number;
  readonly keys: readonly FigureKey[];
}

/**
 * Looks for the event after which each figure has its last value, halving the events between: figures that one event changed share every
 * report. A figure that came by its last value more than once has one of those events. Most figures first, until `most` reports were made.
 */
export async function causesOf({ keys, volgnummers, last, at, most }: Search): Promise<Causes> {
  const found = new Map<FigureKey, number>();
  let open: Stretch[] = keys.length === 0 || volgnummers.length === 0 ? [] : [{ after: -1, upTo: volgnummers.length - 1, keys }];
  for (let made = 0; open.length > 0; ) {
    const [stretch, ...others] = open.sort((a, b) => b.keys.length - a.keys.length) as [Stretch, ...Stretch[]];
    open = others;
    if (stretch.upTo - stretch.after === 1) {
      for (const key of stretch.keys) found.set(key, volgnummers[stretch.upTo] as number);
      continue;
    }
    if (made === most) return finished(found, [stretch, ...others], volgnummers);
    made += 1;
    const middle = Math.floor((stretch.after + stretch.upTo) / 2);
    const reading = await at(volgnummers[middle] as number);
    const there = new Set(stretch.keys.filter((key) => isLast(key, reading, last)));
    const later = stretch.keys.filter((key) => !there.has(key));
    if (there.size > 0) open.push({ after: stretch.after, upTo: middle, keys: [...there] });
    if (later.length > 0) open.push({ after: middle, upTo: stretch.upTo, keys: later });
  }
  return { found, givenUp: [] };
}

const isLast = (key: FigureKey, reading: Reading, last: Reading): boolean =>
  same(figureIn(reading, key)?.value ?? null, figureIn(last, key)?.value ?? null);

/** What lies between two neighbours is found without another report. */
function finished(found: Map<FigureKey, number>, open: readonly Stretch[], volgnummers: readonly number[]): Causes {
  const isFound = ({ after, upTo }: Stretch) => upTo - after === 1;
  for (const { upTo, keys } of open.filter(isFound)) for (const key of keys) found.set(key, volgnummers[upTo] as number);
  return { found, givenUp: open.filter((stretch) => !isFound(stretch)).flatMap(({ keys }) => keys) };
}
