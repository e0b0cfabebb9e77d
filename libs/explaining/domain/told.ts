import type { CalendarDate } from '@peildatum/kernel';
import type { Behind } from './making.js';

/** What the columns of a row say by their names, or all that was told under `WHOLE`. */
export type Says = Readonly<Record<string, string | null>>;

/** Under which the whole of what an event told is, as one text. */
export const WHOLE = '*';

/** What one event told of one aspect of a subject, as a read model keeps it. */
export interface ToldRow {
  readonly validFrom: CalendarDate;
  /** Among the facts of its date. */
  readonly place: number;
  readonly volgnummer: number;
  /** The volgnummer of the correction that took its place. */
  readonly supersededBy: number | null;
  readonly says: Says;
}

/**
 * All that was told of one aspect of a subject, in the order in which it takes each other's place: of those that stand the last counts. In
 * columns, for a hundred thousand facts may be behind one figure.
 */
export interface Told {
  readonly validFrom: readonly CalendarDate[];
  readonly place: readonly number[];
  readonly volgnummer: readonly number[];
  readonly supersededBy: readonly (number | null)[];
  readonly says: readonly Says[];
}

export function toldInOrder(rows: readonly ToldRow[]): Told {
  const sorted = [...rows].sort(later);
  return {
    validFrom: sorted.map(({ validFrom }) => validFrom),
    place: sorted.map(({ place }) => place),
    volgnummer: sorted.map(({ volgnummer }) => volgnummer),
    supersededBy: sorted.map(({ supersededBy }) => supersededBy),
    says: sorted.map(({ says }) => says),
  };
}

/** Of aspects that take the place of each other. */
export const toldAsOne = (several: readonly Told[]): Told => toldInOrder(several.flatMap(rowsOf));

const rowsOf = ({ validFrom, place, volgnummer, supersededBy, says }: Told): ToldRow[] =>
  volgnummer.map((each, i) => ({
    validFrom: validFrom[i] as CalendarDate,
    place: place[i] as number,
    volgnummer: each,
    supersededBy: supersededBy[i] ?? null,
    says: says[i] as Says,
  }));

const later = (a: ToldRow, b: ToldRow): number =>
  a.validFrom !== b.validFrom ? (a.validFrom < b.validFrom ? -1 : 1) : a.place - b.place || a.volgnummer - b.volgnummer;

/** What of what was told of subjects makes a figure. */
export interface Asked extends Pick<Behind, 'subjects' | 'counts'> {
  readonly until: CalendarDate;
  /** Aspects of which every fact stands beside the others. */
  readonly addsUp: (aspect: string) => boolean;
}
