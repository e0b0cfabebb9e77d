import type { Cursor, EventLog } from '@peildatum/event-store';
import {
  type Answer,
  amsterdamDate,
  besides,
  type ClockRequest,
  type NumberedEvent,
  type Page,
  type ResolvedClocks,
} from '@peildatum/kernel';
import { NOW } from './now.js';

/** What the whole log makes of a question, at its clocks. */
export async function answered<T>(
  log: EventLog,
  asked: ClockRequest,
  value: (events: readonly NumberedEvent[], clocks: ResolvedClocks) => T,
): Promise<Answer<T>> {
  const upTo = Math.min(asked.volgnummer ?? Number.POSITIVE_INFINITY, asked.withheld?.judgedAt ?? Number.POSITIVE_INFINITY);
  const events = besides(await replayed(log), asked.withheld?.publications ?? new Set()).filter(({ volgnummer }) => volgnummer <= upTo);
  const last = events.at(-1);
  const clocks: ResolvedClocks = {
    validOn: asked.validOn ?? amsterdamDate(NOW),
    volgnummer: last?.volgnummer ?? 0,
    knownAt: last?.knownAt ?? null,
    lastEventId: last?.id ?? null,
    provisional: false,
  };
  return { clocks, value: value(events, clocks) };
}

interface Replayed {
  readonly events: readonly NumberedEvent[];
  readonly cursor: Cursor | undefined;
}

const seen = new WeakMap<EventLog, Replayed>();

/** The whole log; what was read of it before is remembered, for it never changes. */
export async function replayed(log: EventLog): Promise<readonly NumberedEvent[]> {
  const { events, cursor } = seen.get(log) ?? { events: [], cursor: undefined };
  const all = [...events];
  let last = cursor;
  for await (const batch of log.readAll(cursor === undefined ? {} : { after: cursor })) {
    for (const stored of batch) {
      const event = log.codec.decode(stored);
      const before = all.at(-1)?.knownAt;
      const knownAt = before !== undefined && before > event.recordedAt ? before : event.recordedAt;
      all.push({ ...event, volgnummer: all.length + 1, knownAt });
      last = stored.cursor;
    }
  }
  seen.set(log, { events: all, cursor: last });
  return all;
}

export const revisionOf = (events: readonly NumberedEvent[], stream: string): number =>
  Math.max(-1, ...events.filter((event) => event.stream === stream).map(({ revision }) => revision));

export function pageOf<T extends { readonly code: string }>(all: readonly T[], after: string | undefined, limit: number): Page<T> {
  const rest = all.filter(({ code }) => after === undefined || code > after);
  const items = rest.slice(0, limit);
  return { items, total: all.length, next: rest.length > limit ? (items.at(-1)?.code ?? null) : null };
}
