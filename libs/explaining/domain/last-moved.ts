import type { FigureKey } from '@peildatum/figures';

/** An event by which a figure may have become another. */
export interface Candidate {
  readonly volgnummer: number;
  /** That it did follows from how the figure is counted. */
  readonly certain: boolean;
}

/** By which events a figure became another. */
export interface Moved {
  /** The last of them, in their order. */
  readonly last: readonly number[];
  /** How many candidates before those were not looked at. */
  readonly notLookedAt: number;
}

export interface ToLookAt {
  /** Of each figure in their order. */
  readonly candidates: ReadonlyMap<FigureKey, readonly Candidate[]>;
  /** How many are wanted of each figure. */
  readonly most: number;
  /** At how many events may be looked, which each take a read of what was known before it and at it. */
  readonly mostLooks: number;
  /** Which of these figures an event made another. */
  readonly movedAt: (volgnummer: number, keys: readonly FigureKey[]) => Promise<ReadonlySet<FigureKey>>;
}

/** Where the search for one figure is. */
interface Search {
  readonly key: FigureKey;
  readonly candidates: readonly Candidate[];
  /** How many candidates, from the first on, are still to be looked at. */
  left: number;
  /** The last one first. */
  readonly found: number[];
}

/** Looks at the last candidates first, each once for all figures that it may have made another, until of each figure enough were found. */
export async function lastMoved({ candidates, most, mostLooks, movedAt }: ToLookAt): Promise<ReadonlyMap<FigureKey, Moved>> {
  const searches = [...candidates].map(([key, own]): Search => ({ key, candidates: own, left: own.length, found: [] }));
  for (let looks = 0; ; looks += 1) {
    const waiting = searches.filter((search) => goOn(search, most));
    if (waiting.length === 0 || looks === mostLooks) break;
    const volgnummer = Math.max(...waiting.map(next));
    const those = waiting.filter((search) => next(search) === volgnummer);
    const keys = those.map(({ key }) => key);
    const moved = await movedAt(volgnummer, keys);
    for (const search of those) {
      search.left -= 1;
      if (moved.has(search.key)) search.found.push(volgnummer);
    }
  }
  return new Map(searches.map(({ key, found, left }) => [key, { last: [...found].reverse(), notLookedAt: left }]));
}

/** Takes what is certain. @returns whether the one before that is to be looked at */
function goOn(search: Search, most: number): boolean {
  for (; search.left > 0 && search.found.length < most; search.left -= 1) {
    const candidate = search.candidates[search.left - 1] as Candidate;
    if (!candidate.certain) return true;
    search.found.push(candidate.volgnummer);
  }
  return false;
}

const next = ({ candidates, left }: Search): number => candidates[left - 1]?.volgnummer ?? 0;
