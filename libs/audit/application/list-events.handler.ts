import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EventLog } from '@peildatum/event-store';
import { type Answer, type ClockRequest, earliest, type Page, PeildatumError } from '@peildatum/kernel';
import { answered, logboek, ReadModels, type Snapshot } from '@peildatum/projections';
import { conditionsOf } from './event-conditions.js';
import { EventKindsHandler } from './event-kinds.query.js';
import { eventsAt, placesOf } from './events-at.js';
import { ListAheadHandler } from './list-ahead.handler.js';
import { type EventFilter, GetEventQuery, ListEventsQuery } from './list-events.query.js';
import type { ListedEvent } from './listed-event.js';
import { LookAroundHandler } from './look-around.handler.js';

/** Finds events in the logboek, and reads what they say from the log itself: the auditor sees no copy. */
@QueryHandler(ListEventsQuery)
export class ListEventsHandler implements IQueryHandler<ListEventsQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly log: EventLog,
  ) {}

  execute({ filter, page, clocks }: ListEventsQuery): Promise<Answer<Page<ListedEvent, number | null>>> {
    return this.readModels.at({ ...clocks, uses: [logboek] }, async (snapshot) => {
      const { sql, values } = conditionsOf(withinClocks(filter, clocks, snapshot.volgnummer), 1);
      const where = sql.join(' AND ');
      const found = await placesOf(
        snapshot,
        `${where} AND volgnummer > $${values.length + 1}::bigint ORDER BY volgnummer LIMIT $${values.length + 2}`,
        [...values, page.after ?? 0, page.limit + 1],
      );
      const items = await eventsAt(this.log, snapshot, found.slice(0, page.limit));
      const next = found.length > page.limit ? String(items[items.length - 1]?.volgnummer) : null;
      return answered(snapshot, { items, total: page.counted === false ? null : await countOf(snapshot, where, values), next });
    });
  }
}

@QueryHandler(GetEventQuery)
export class GetEventHandler implements IQueryHandler<GetEventQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly log: EventLog,
  ) {}

  execute({ id, clocks }: GetEventQuery): Promise<ListedEvent> {
    return this.readModels.at({ ...clocks, uses: [logboek] }, async (snapshot) => {
      const places = await placesOf(snapshot, 'event_id = $1::uuid AND volgnummer <= $2::bigint', [id, snapshot.volgnummer]);
      const [event] = await eventsAt(this.log, snapshot, places);
      if (event) return event;
      throw new PeildatumError({
        code: 'EVENT.NOT_FOUND',
        kind: 'not-found',
        message: `Gebeurtenis ${id} staat niet in het logboek, of was bij deze klokken nog niet bekend.`,
      });
    });
  }
}

export const auditHandlers = [ListEventsHandler, GetEventHandler, ListAheadHandler, LookAroundHandler, EventKindsHandler];

/** Always bounded by the volgnummer that the clocks came down to, and by the date where one was asked for. */
function withinClocks(filter: EventFilter, { validOn }: ClockRequest, volgnummer: number): EventFilter {
  const { toVolgnummer = volgnummer, validUntil } = filter;
  const until = validOn === undefined ? validUntil : validUntil === undefined ? validOn : earliest(validOn, validUntil);
  return { ...filter, toVolgnummer: Math.min(toVolgnummer, volgnummer), ...(until === undefined ? {} : { validUntil: until }) };
}

async function countOf(snapshot: Snapshot, where: string, values: readonly unknown[]): Promise<number> {
  const [row] = await snapshot.query<{ total: string }>(
    `SELECT count(*) AS total FROM ${snapshot.table(logboek)} AS book WHERE ${where}`,
    values,
  );
  return Number(row?.total ?? 0);
}
