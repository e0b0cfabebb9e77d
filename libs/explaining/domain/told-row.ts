import type { CalendarDate } from '@peildatum/kernel';
import type { Behind } from './making.js';

/** What one event told of one aspect of a subject, as a read model keeps it. */
export interface ToldRow {
  readonly subject: string;
  readonly aspect: string;
  readonly validFrom: CalendarDate;
  /** Among the facts of its date. */
  readonly place: number;
  readonly volgnummer: number;
  /** The volgnummer of the correction that took its place. */
  readonly supersededBy: number | null;
  /** The columns that say whether the subject counts, or all that was told under `WHOLE`. */
  readonly says: Readonly<Record<string, string | null>>;
}

/** Under which the whole of what an event told is, as one text. */
export const WHOLE = '*';

/** What of the rows of subjects makes a figure. */
export interface Asked extends Pick<Behind, 'subjects' | 'counts'> {
  readonly until: CalendarDate;
  /** Aspects of which every fact stands beside the others. */
  readonly addsUp: (aspect: string) => boolean;
}

/** Of two rows of one aspect the one that counts comes last. */
export const later = (a: ToldRow, b: ToldRow): number =>
  a.validFrom !== b.validFrom ? (a.validFrom < b.validFrom ? -1 : 1) : a.place - b.place || a.volgnummer - b.volgnummer;

export function grouped<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
