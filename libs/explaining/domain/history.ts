import { type Courses, flipsOf } from './course.js';
import { meets } from './making.js';
import type { Asked, Says } from './told.js';

/** `telt`: the figure rests on it; `neemt weg`: by it something counts no more; `trekt in`: it takes back another. */
export const STANDS = ['telt', 'vervangen', 'gecorrigeerd', 'neemt weg', 'trekt in'] as const;
export type Stand = (typeof STANDS)[number];

export interface EventBehind {
  readonly volgnummer: number;
  readonly stand: Stand;
  /** The volgnummer of the event that took its place. */
  readonly by: number | null;
}

/** What is behind a figure: of a hundred thousand events who asks reads a page, so that of those alone is said what became of them. */
export interface History {
  /** Of its events, in the order in which they became known. */
  readonly volgnummers: readonly number[];
  /** The last event by which the figure became what it is; null: there is none. */
  readonly last: number | null;
  /** What became of some of them. */
  readonly standsOf: (volgnummers: readonly number[]) => ReadonlyMap<number, EventBehind>;
}

/** A subject that something behind a figure was told of. */
interface SubjectBehind {
  readonly courses: () => Courses;
  readonly isCounted: boolean;
  readonly volgnummers: Float64Array;
}

/** What is behind a figure. @param told by subject what gives what was told of it; it is not kept, for a hundred thousand facts would be */
export function historyOf(told: ReadonlyMap<string, () => Courses>, asked: Asked): History {
  const counted = new Set(asked.subjects);
  const behind: SubjectBehind[] = [];
  let last: number | null = null;
  for (const [subject, courses] of told) {
    const isCounted = counted.has(subject);
    const own = courses();
    const flips = asked.counts === undefined ? [] : flipsOf(own, asked);
    // It never counted: nothing of it is behind the figure.
    if (!isCounted && flips.length === 0) continue;
    const flip = flips.at(-1);
    if (flip !== undefined) last = Math.max(last ?? 0, flip);
    const numbers: number[] = [];
    eachEvent(own, asked, isCounted, (volgnummer, stand) => {
      numbers.push(volgnummer);
      if (flip === undefined && (stand === 'telt' || stand === 'trekt in')) last = Math.max(last ?? 0, volgnummer);
    });
    behind.push({ courses, isCounted, volgnummers: new Float64Array(numbers) });
  }
  return {
    volgnummers: inOrder(behind.map(({ volgnummers }) => volgnummers)),
    last,
    standsOf: (volgnummers) => {
      const [wanted, found] = [new Set(volgnummers), new Map<number, EventBehind>()];
      for (const subject of behind.filter((each) => each.volgnummers.some((volgnummer) => wanted.has(volgnummer))))
        eachEvent(subject.courses(), asked, subject.isCounted, (volgnummer, stand, by) => {
          if (wanted.has(volgnummer)) add(found, { volgnummer, stand, by });
        });
      return found;
    },
  };
}

/** Several histories as one. */
export function together(histories: readonly History[]): History {
  const [only] = histories;
  if (only !== undefined && histories.length === 1) return only;
  const lasts = histories.flatMap(({ last }) => last ?? []);
  return {
    volgnummers: inOrder(histories.map(({ volgnummers }) => volgnummers)),
    last: lasts.length === 0 ? null : Math.max(...lasts),
    standsOf: (volgnummers) => {
      const found = new Map<number, EventBehind>();
      for (const { standsOf } of histories) for (const event of standsOf(volgnummers).values()) add(found, event);
      return found;
    },
  };
}

/** Each once. */
function inOrder(several: readonly ArrayLike<number>[]): number[] {
  const all = new Float64Array(several.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const numbers of several) {
    all.set(numbers, filled);
    filled += numbers.length;
  }
  const found: number[] = [];
  for (const number of all.sort()) if (number !== found.at(-1)) found.push(number);
  return found;
}

/** An event that tells several things counts where one of them does. */
function add(found: Map<number, EventBehind>, event: EventBehind): void {
  const known = found.get(event.volgnummer);
  if (known === undefined || RANK[event.stand] < RANK[known.stand]) found.set(event.volgnummer, event);
}

const RANK: Readonly<Record<Stand, number>> = { telt: 0, 'neemt weg': 1, 'trekt in': 2, vervangen: 3, gecorrigeerd: 4 };

type Tell = (volgnummer: number, stand: Stand, by: number | null) => void;

/** The events behind a figure of which one subject says something; one that tells several things more than once. */
function eachEvent(courses: Courses, { until, addsUp, counts }: Asked, isCounted: boolean, tell: Tell): void {
  let numbers: ReadonlySet<number> | undefined;
  const tellsOfIt = (volgnummer: number) => {
    numbers ??= new Set([...courses.values()].flatMap(({ told }) => told.volgnummer));
    return numbers.has(volgnummer);
  };
  for (const [aspect, { told }] of courses) {
    const beside = addsUp(aspect);
    let next: number | null = null;
    for (let i = told.volgnummer.length - 1; i >= 0; i -= 1) {
      const volgnummer = told.volgnummer[i] as number;
      const by = told.supersededBy[i] ?? null;
      if (by !== null) {
        tell(volgnummer, 'gecorrigeerd', by);
        if (!tellsOfIt(by)) tell(by, 'trekt in', null);
      } else if ((told.validFrom[i] as string) <= until) {
        if (next !== null) tell(volgnummer, 'vervangen', next);
        else if (isCounted) tell(volgnummer, 'telt', null);
        else if (!saysSo(aspect, told.says[i], counts)) tell(volgnummer, 'neemt weg', null);
        if (!beside) next = volgnummer;
      }
    }
  }
}

const saysSo = (aspect: string, says: Says | undefined, counts: Asked['counts'] = []): boolean =>
  counts.every((each) => each.aspect !== aspect || meets(each, says?.[each.column]));
