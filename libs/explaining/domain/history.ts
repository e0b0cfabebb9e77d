import { coursesOf, flipsOf } from './course.js';
import type { Behind } from './making.js';
import { type Asked, grouped, later, type ToldRow } from './told-row.js';

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

/** What became of each event behind a figure, in the order in which they became known. */
export function historyOf(rows: readonly ToldRow[], asked: Asked): History {
  const found = new Map<number, EventBehind>();
  const lasts: number[] = [];
  const counted = new Set(asked.subjects);
  for (const own of grouped(rows, ({ subject }) => subject).values()) {
    const isCounted = counted.has(own[0]?.subject ?? '');
    const flips = asked.counts === undefined ? [] : flipsOf(coursesOf(own), asked);
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

const ofThoseThatCount = (events: readonly EventBehind[]): number[] =>
  events.flatMap(({ volgnummer, stand }) => (stand === 'telt' || stand === 'trekt in' ? [volgnummer] : []));
