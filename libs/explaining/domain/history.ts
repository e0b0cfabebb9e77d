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
  /** The columns that say whether the subject counts. */
  readonly says: Readonly<Record<string, string | null>>;
}

/** `telt`: the figure rests on it; `neemt weg`: by it something counts no more; `trekt in`: it takes back another. */
export const STANDS = ['telt', 'vervangen', 'gecorrigeerd', 'neemt weg', 'trekt in'] as const;
export type Stand = (typeof STANDS)[number];

export interface EventBehind {
  readonly volgnummer: number;
  readonly stand: Stand;
  /** The volgnummer of the event that took its place. */
  readonly by: number | null;
}

export interface History {
  readonly events: readonly EventBehind[];
  /** The last event by which the figure became what it is; null: there is none. */
  readonly last: number | null;
}

interface Asked extends Pick<Behind, 'subjects' | 'counts'> {
  readonly until: CalendarDate;
  /** Aspects of which every fact stands beside the others. */
  readonly addsUp: (aspect: string) => boolean;
}

const later = (a: ToldRow, b: ToldRow): number =>
  a.validFrom !== b.validFrom ? (a.validFrom < b.validFrom ? -1 : 1) : a.place - b.place || a.volgnummer - b.volgnummer;

/** What became of each event behind a figure, in the order in which they became known. */
export function historyOf(rows: readonly ToldRow[], asked: Asked): History {
  const found = new Map<number, EventBehind>();
  const lasts: number[] = [];
  const counted = new Set(asked.subjects);
  for (const own of grouped(rows, ({ subject }) => subject).values()) {
    const isCounted = counted.has(own[0]?.subject ?? '');
    const flips = asked.counts === undefined ? [] : flipsOf(own, asked);
    // It never counted: nothing of it is behind the figure.
    if (!isCounted && flips.length === 0) continue;
    const told = standsOf(own, asked, isCounted);
    for (const event of told) add(found, event);
    lasts.push(...(asked.counts === undefined || flips.length === 0 ? ofThoseThatCount(told) : flips.slice(-1)));
  }
  const events = [...found.values()].sort((a, b) => a.volgnummer - b.volgnummer);
  return { events, last: lasts.length === 0 ? null : lasts.reduce((a, b) => Math.max(a, b)) };
}

/** Several histories as one. */
export function together(histories: readonly History[]): History {
  if (histories.length === 1) return histories[0] as History;
  const found = new Map<number, EventBehind>();
  for (const { events } of histories) for (const event of events) add(found, event);
  const lasts = histories.flatMap(({ last }) => last ?? []);
  return {
    events: [...found.values()].sort((a, b) => a.volgnummer - b.volgnummer),
    last: lasts.length === 0 ? null : Math.max(...lasts),
  };
}

/** An event that tells several things counts where one of them does. */
function add(found: Map<number, EventBehind>, event: EventBehind): void {
  const known = found.get(event.volgnummer);
  if (known === undefined || RANK[event.stand] < RANK[known.stand]) found.set(event.volgnummer, event);
}

const RANK: Readonly<Record<Stand, number>> = { telt: 0, 'neemt weg': 1, 'trekt in': 2, vervangen: 3, gecorrigeerd: 4 };

function standsOf(rows: readonly ToldRow[], { until, addsUp, counts }: Asked, isCounted: boolean): EventBehind[] {
  const told = new Set(rows.map(({ volgnummer }) => volgnummer));
  const events: EventBehind[] = [];
  for (const own of grouped(rows, ({ aspect }) => aspect).values()) {
    const standing = own.filter(({ supersededBy, validFrom }) => supersededBy === null && validFrom <= until).sort(later);
    standing.forEach((row, i) => {
      const next = addsUp(row.aspect) ? undefined : standing[i + 1];
      if (next) events.push({ volgnummer: row.volgnummer, stand: 'vervangen', by: next.volgnummer });
      else if (isCounted) events.push({ volgnummer: row.volgnummer, stand: 'telt', by: null });
      else if (!saysSo(row, counts)) events.push({ volgnummer: row.volgnummer, stand: 'neemt weg', by: null });
    });
    for (const { volgnummer, supersededBy } of own) {
      if (supersededBy === null) continue;
      events.push({ volgnummer, stand: 'gecorrigeerd', by: supersededBy });
      if (!told.has(supersededBy)) events.push({ volgnummer: supersededBy, stand: 'trekt in', by: null });
    }
  }
  return events;
}

const saysSo = ({ aspect, says }: ToldRow, counts: Behind['counts'] = []): boolean =>
  counts.every((each) => each.aspect !== aspect || each.values.includes(says[each.column] ?? ''));

/**
 * The events by which a subject came to count and no longer did, as far as the date of the report goes. One walk along its moments: of one
 * action hundreds of facts may be told.
 */
function flipsOf(rows: readonly ToldRow[], { until, counts = [] }: Asked): number[] {
  const conditions = counts.map((wanted) => saidAt(rows, wanted, until));
  let was = false;
  return momentsOf(rows).filter((moment) => {
    const is = conditions.map((holds) => holds(moment)).every(Boolean);
    const flipped = is !== was;
    was = is;
    return flipped;
  });
}

/** When a row came to stand, or no longer did. */
function momentsOf(rows: readonly ToldRow[]): number[] {
  const moments = new Set<number>();
  for (const { volgnummer, supersededBy } of rows) {
    moments.add(volgnummer);
    if (supersededBy !== null) moments.add(supersededBy);
  }
  return [...moments].sort((a, b) => a - b);
}

/** Whether a subject says at a moment what it must, to be asked of one moment after the other. */
function saidAt(
  rows: readonly ToldRow[],
  { aspect, column, values }: NonNullable<Behind['counts']>[number],
  until: CalendarDate,
): (moment: number) => boolean {
  const told = rows.filter((row) => row.aspect === aspect && row.validFrom <= until).sort((a, b) => a.volgnummer - b.volgnummer);
  const ended = told.filter(({ supersededBy }) => supersededBy !== null).sort((a, b) => Number(a.supersededBy) - Number(b.supersededBy));
  const wanted = new Set(values);
  let [next, gone] = [0, 0];
  let newest: ToldRow | undefined;
  return (moment) => {
    for (let row = told[next]; row !== undefined && row.volgnummer <= moment; row = told[next]) {
      if (newest === undefined || later(row, newest) > 0) newest = row;
      next += 1;
    }
    for (let row = ended[gone]; row !== undefined && Number(row.supersededBy) <= moment; row = ended[gone]) {
      if (row === newest) newest = newestOf(told.slice(0, next), moment);
      gone += 1;
    }
    return newest !== undefined && wanted.has(newest.says[column] ?? '');
  };
}

/** Of the rows that stand at a moment the one that counts. */
const newestOf = (rows: readonly ToldRow[], moment: number): ToldRow | undefined =>
  rows
    .filter(({ supersededBy }) => supersededBy === null || supersededBy > moment)
    .reduce<ToldRow | undefined>((a, b) => (a === undefined || later(b, a) > 0 ? b : a), undefined);

const ofThoseThatCount = (events: readonly EventBehind[]): number[] =>
  events.flatMap(({ volgnummer, stand }) => (stand === 'telt' || stand === 'trekt in' ? [volgnummer] : []));

function grouped<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
