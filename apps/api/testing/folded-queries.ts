import { type EventFilter, GetEventQuery, ListEventsQuery } from '@peildatum/audit';
import type { EventLog } from '@peildatum/event-store';
import {
  type Answer,
  amsterdamDate,
  type ClockRequest,
  type NumberedEvent,
  type Page,
  PeildatumError,
  type ResolvedClocks,
} from '@peildatum/kernel';
import { composeReport, foldReport, MakeReportQuery } from '@peildatum/reporting';
import {
  actionNotFound,
  actionStream,
  GetActionQuery,
  GetThematafelQuery,
  ListActionsQuery,
  ListThematafelsQuery,
  thematafelNotFound,
  thematafelStream,
} from '@peildatum/thematafels';
import { NOW } from './now.js';

/** The queries as a fold of the whole log answers them: slow, and without a database. */
export const foldedQueries = (log: EventLog) =>
  [
    [
      ListActionsQuery,
      ({ clocks, page }: ListActionsQuery) => answered(log, clocks, ({ actions }) => pageOf(actions, page.after, page.limit)),
    ],
    [
      GetActionQuery,
      ({ code, clocks }: GetActionQuery) =>
        answered(log, clocks, ({ actions }, events) => {
          const action = actions.find((known) => known.code === code);
          if (action === undefined) throw actionNotFound(code);
          return { action, revision: revisionOf(events, actionStream(code)) };
        }),
    ],
    [ListThematafelsQuery, ({ clocks }: ListThematafelsQuery) => answered(log, clocks, ({ thematafels }) => thematafels)],
    [
      GetThematafelQuery,
      ({ letter, clocks }: GetThematafelQuery) =>
        answered(log, clocks, ({ thematafels }, events) => {
          const thematafel = thematafels.find((known) => known.letter === letter);
          if (thematafel === undefined) throw thematafelNotFound(letter);
          return { thematafel, revision: revisionOf(events, thematafelStream(letter)) };
        }),
    ],
    [MakeReportQuery, ({ clocks }: MakeReportQuery) => answered(log, clocks, composeReport)],
    [ListEventsQuery, ({ filter, page, clocks }: ListEventsQuery) => eventsOf(log, filter, page, clocks)],
    [GetEventQuery, ({ id }: GetEventQuery) => eventOf(log, id)],
  ] as const;

type Folded = ReturnType<typeof foldReport>;

async function answered<T>(
  log: EventLog,
  asked: ClockRequest,
  value: (folded: Folded, events: readonly NumberedEvent[]) => T,
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
  return { clocks, value: value(foldReport(events, clocks.validOn), events) };
}

async function replayed(log: EventLog): Promise<NumberedEvent[]> {
  const events: NumberedEvent[] = [];
  for await (const event of log.replay()) events.push(event);
  return events;
}

const revisionOf = (events: readonly NumberedEvent[], stream: string): number =>
  Math.max(...events.filter((event) => event.stream === stream).map(({ revision }) => revision));

function pageOf<T extends { readonly code: string }>(all: readonly T[], after: string | undefined, limit: number): Page<T> {
  const rest = all.filter(({ code }) => after === undefined || code > after);
  const items = rest.slice(0, limit);
  return { items, total: all.length, next: rest.length > limit ? (items.at(-1)?.code ?? null) : null };
}

function eventsOf(
  log: EventLog,
  filter: EventFilter,
  { after = 0, limit }: ListEventsQuery['page'],
  clocks: ClockRequest,
): Promise<Answer<Page<NumberedEvent, number | null>>> {
  return answered(log, clocks, (_, events) => {
    const all = events.filter(
      ({ stream, volgnummer }) =>
        (filter.subject === undefined || stream === filter.subject) && volgnummer <= (filter.toVolgnummer ?? Number.POSITIVE_INFINITY),
    );
    const rest = all.filter(({ volgnummer }) => volgnummer > after);
    const items = rest.slice(0, limit);
    return { items, total: all.length, next: rest.length > limit ? String(items.at(-1)?.volgnummer) : null };
  });
}

async function eventOf(log: EventLog, id: string): Promise<NumberedEvent> {
  for await (const event of log.replay()) if (event.id === id) return event;
  throw new PeildatumError({ code: 'EVENT.NOT_FOUND', kind: 'not-found', message: `Gebeurtenis ${id} staat niet in het logboek.` });
}
