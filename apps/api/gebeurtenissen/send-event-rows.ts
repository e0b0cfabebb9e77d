import { type EventFilter, ListEventsQuery } from '@peildatum/audit';
import type { ClockRequest } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { samePlace } from '../lists/send-list.js';
import { sendTable } from '../lists/send-table.js';
import type { ListFormat } from '../reading/list-formats.js';
import { eventPages } from './event-pages.js';
import { Gebeurtenis, gebeurtenisOf, OnleesbareGebeurtenis } from './gebeurtenis.antwoord.js';

/** Who recorded what is personal: no cache on the way keeps it. */
export const PRIVATE = { 'Cache-Control': 'private, no-cache' };
export const VARY = ['Accept', 'Authorization'];

/** What stands in the list: one that can be read, or one that cannot. */
const EVENTS = [Gebeurtenis, OnleesbareGebeurtenis];

/** As every list: its columns are those of an event that can be read and of one that cannot. */
export async function sendEventRows(
  core: Pick<ApiCore, 'queries'>,
  { format, filter, asked }: { readonly format: ListFormat; readonly filter: EventFilter; readonly asked: ClockRequest },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { clocks, value } = await core.queries.execute(new ListEventsQuery(filter, { limit: 1 }, asked));
  const { validOn } = asked;
  // Without a date that was asked for, what holds from a date to come is in it as well.
  const { validOn: _today, ...place } = samePlace(asked, clocks);
  const pages = eventPages(core, filter, validOn === undefined ? place : { ...place, validOn });
  const answers = async function* () {
    for await (const page of pages) yield page.map(gebeurtenisOf);
  };
  const list = { name: 'gebeurtenissen', item: EVENTS, clocks, total: value.total, pages: answers(), headers: PRIVATE };
  await sendTable(request, reply, format, list);
}
