import type { Fault } from '@peildatum/kernel';
import { byPlace, keyOf, type PlacedFault, placeFault, type RowPlace, whereOf } from '../row-place.js';

/** A row, and what it rests on. */
export interface RestingRow {
  readonly place: RowPlace;
  /** Absent: of what it tells cannot be seen. */
  readonly stream?: string;
  readonly looksAt?: readonly string[];
}

/** What is wrong with rows: those that cannot be read, and those that the rules refuse among the others. */
export interface WrongRows {
  readonly unreadable: readonly PlacedFault[];
  readonly refused: readonly PlacedFault[];
}

/**
 * The rows that are not recorded, by `keyOf` their place, each with why: those that are wrong, every other row of the same stream, and
 * what looks at such a stream, however far that goes.
 */
export function setAside(rows: readonly RestingRow[], wrong: WrongRows): ReadonlyMap<string, readonly Fault[]> {
  const causes = causesOf(rows, wrong);
  const own = [groupedByRow(wrong.unreadable), groupedByRow(wrong.refused)] as const;
  return new Map(
    rows.flatMap((row): [string, readonly Fault[]][] => {
      const key = keyOf(row.place);
      const [unreadable, refused] = own.map((faults) => faults.get(key)) as [Fault[] | undefined, Fault[] | undefined];
      const cause = row.stream === undefined ? undefined : causes.get(row.stream);
      if (unreadable) return [[key, unreadable]];
      // What the rules make of a row that follows one that cannot be read is seen when that one is mended.
      if (refused && (cause === undefined || !own[0].has(keyOf(cause)))) return [[key, refused]];
      return cause === undefined ? [] : [[key, [waiting(row.place, cause)]]];
    }),
  );
}

/** Of each stream of which nothing is recorded, the first row that is why: one that cannot be read before one that is refused. */
function causesOf(rows: readonly RestingRow[], { unreadable, refused }: WrongRows): ReadonlyMap<string, RowPlace> {
  const streamOf = new Map(rows.map(({ place, stream }) => [keyOf(place), stream]));
  const causes = new Map<string, RowPlace>();
  for (const { place } of [...[...unreadable].sort(byPlace), ...[...refused].sort(byPlace)]) {
    const stream = streamOf.get(keyOf(place));
    if (stream !== undefined && !causes.has(stream)) causes.set(stream, place);
  }
  for (let known = -1; known < causes.size; ) {
    known = causes.size;
    for (const { stream, looksAt = [] } of rows) {
      const cause = looksAt.map((other) => causes.get(other)).find((place) => place !== undefined);
      if (stream !== undefined && cause !== undefined && !causes.has(stream)) causes.set(stream, cause);
    }
  }
  return causes;
}

function groupedByRow(faults: readonly PlacedFault[]): Map<string, Fault[]> {
  const grouped = new Map<string, Fault[]>();
  for (const { place, fault } of faults) grouped.set(keyOf(place), [...(grouped.get(keyOf(place)) ?? []), fault]);
  return grouped;
}

const waiting = (place: RowPlace, cause: RowPlace): Fault =>
  placeFault(place, `wacht op ${whereOf(cause)}: die is geweigerd, en deze gaat over hetzelfde of rust erop`);
