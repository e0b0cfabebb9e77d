import { createHash } from 'node:crypto';
import { type EventFilter, GetEventQuery, ListEventsQuery } from '@peildatum/audit';
import type { EventLog } from '@peildatum/event-store';
import { type Answer, type ClockRequest, type NumberedEvent, type Page, PeildatumError } from '@peildatum/kernel';
import { audienceAt, composeReport, foldReport, htmlReport, jsonReport, RenderReportQuery } from '@peildatum/reporting';
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
import { answered, pageOf, revisionOf } from './folded-log.js';

/** The queries as a fold of the whole log answers them: slow, and without a database. */
export const foldedQueries = (log: EventLog) =>
  [
    [
      ListActionsQuery,
      ({ clocks, page }: ListActionsQuery) => reported(log, clocks, ({ actions }) => pageOf(actions, page.after, page.limit)),
    ],
    [
      GetActionQuery,
      ({ code, clocks }: GetActionQuery) =>
        reported(log, clocks, ({ actions }, events) => {
          const action = actions.find((known) => known.code === code);
          if (action === undefined) throw actionNotFound(code);
          return { action, revision: revisionOf(events, actionStream(code)) };
        }),
    ],
    [ListThematafelsQuery, ({ clocks }: ListThematafelsQuery) => reported(log, clocks, ({ thematafels }) => thematafels)],
    [
      GetThematafelQuery,
      ({ letter, clocks }: GetThematafelQuery) =>
        reported(log, clocks, ({ thematafels }, events) => {
          const thematafel = thematafels.find((known) => known.letter === letter);
          if (thematafel === undefined) throw thematafelNotFound(letter);
          return { thematafel, revision: revisionOf(events, thematafelStream(letter)) };
        }),
    ],
    [
      RenderReportQuery,
      ({ clocks, wanted }: RenderReportQuery) =>
        reported(log, clocks, (folded) => {
          const report = composeReport(folded, { ...wanted, audience: audienceAt(clocks) });
          const bytes = Buffer.from(wanted.format === 'json' ? jsonReport(report) : htmlReport(report));
          return { digest: createHash('sha256').update(bytes).digest('hex'), bytes, from: 'made' };
        }),
    ],
    [ListEventsQuery, ({ filter, page, clocks }: ListEventsQuery) => eventsOf(log, filter, page, clocks)],
    [GetEventQuery, ({ id, clocks }: GetEventQuery) => eventOf(log, id, clocks)],
  ] as const;

type Folded = ReturnType<typeof foldReport>;

const reported = <T>(
  log: EventLog,
  asked: ClockRequest,
  value: (folded: Folded, events: readonly NumberedEvent[]) => T,
): Promise<Answer<T>> => answered(log, asked, (events, { validOn }) => value(foldReport(events, validOn), events));

function eventsOf(
  log: EventLog,
  filter: EventFilter,
  { after = 0, limit }: ListEventsQuery['page'],
  clocks: ClockRequest,
): Promise<Answer<Page<NumberedEvent, number | null>>> {
  return answered(log, clocks, (events) => {
    const all = events.filter(
      ({ stream, volgnummer }) =>
        (filter.subject === undefined || stream === filter.subject) && volgnummer <= (filter.toVolgnummer ?? Number.POSITIVE_INFINITY),
    );
    const rest = all.filter(({ volgnummer }) => volgnummer > after);
    const items = rest.slice(0, limit);
    return { items, total: all.length, next: rest.length > limit ? String(items.at(-1)?.volgnummer) : null };
  });
}

async function eventOf(log: EventLog, id: string, clocks: ClockRequest): Promise<NumberedEvent> {
  const found = (await answered(log, clocks, (events) => events.find((event) => event.id === id))).value;
  if (found) return found;
  throw new PeildatumError({ code: 'EVENT.NOT_FOUND', kind: 'not-found', message: `Gebeurtenis ${id} staat niet in het logboek.` });
}
