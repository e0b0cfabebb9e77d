import type { EventLog } from '@peildatum/event-store';
import { type Answer, amsterdamDate, type ClockRequest, type NumberedEvent, type Page, type ResolvedClocks } from '@peildatum/kernel';
import { NOW } from './now.js';

/** What the whole log makes of a question, at its clocks. */
export async function answered<T>(
  log: EventLog,
  asked: ClockRequest,
  value: (events: readonly NumberedEvent[], clocks: ResolvedClocks) => T,
): Promise<Answer<T>> {
  const events = (await replayed(log)).filter(({ volgnummer }) => volgnummer <= (asked.volgnummer ?? Number.POSITIVE_INFINITY));
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

export async function replayed(log: EventLog): Promise<NumberedEvent[]> {
  const events: NumberedEvent[] = [];
  for await (const event of log.replay()) events.push(event);
  return events;
}

export const revisionOf = (events: readonly NumberedEvent[], stream: string): number =>
  Math.max(-1, ...events.filter((event) => event.stream === stream).map(({ revision }) => revision));

export function pageOf<T extends { readonly code: string }>(all: readonly T[], after: string | undefined, limit: number): Page<T> {
  const rest = all.filter(({ code }) => after === undefined || code > after);
  const items = rest.slice(0, limit);
  return { items, total: all.length, next: rest.length > limit ? (items.at(-1)?.code ?? null) : null };
}
