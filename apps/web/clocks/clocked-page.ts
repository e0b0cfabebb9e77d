import { amsterdamDate, type ClockRequest, type ResolvedClocks } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../../api/api-core.js';
import { samePlace } from '../../api/lists/send-list.js';
import { readerFor } from '../../api/reading/clock-parameters.js';
import type { Parameters } from '../../api/reading/read-query.js';
import { goTo, type PageSender } from '../layout/page-sender.js';
import { type AskedInForm, type AskedPage, askedPage, pageClocks } from './asked-clocks.js';
import { momentAt } from './moment.js';

export interface ClockedPage<P extends Parameters> extends Omit<AskedPage<P>, 'address'> {
  /** Where the clocks came down to: all that the page reads is of there. */
  readonly asked: ClockRequest;
  readonly clocks: ResolvedClocks;
  /** Who reads it, at what is known now. */
  readonly reader: ClockRequest;
  /** The same for programs, as the API has it. */
  readonly alternate: string;
}

export interface ClockedPageOptions<P extends Parameters> extends AskedInForm {
  /** Where in time it is; default: as its clocks say, for who asks. */
  readonly at?: (values: AskedPage<P>['values']) => Promise<ClockRequest>;
}

/** What a page with clocks stands on. */
export interface PageHouse {
  readonly core: Pick<ApiCore, 'embargoes' | 'queries' | 'clock'>;
  readonly pages: Pick<PageSender, 'isWanted'>;
}

/**
 * What a page is asked, and at which clocks it reads; where that is in time, the parts of the page find in the view. Null: it was answered already,
 * for a program is sent to the API, and what a form asked to the address that says it whole.
 * @param alternate default: the same address of the API
 */
export async function clockedPage<P extends Parameters>(
  { core, pages }: PageHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  parameters: P,
  alternate = `/v1${request.url}`,
  { at = (values) => pageClocks(core, request, values), ...form }: ClockedPageOptions<P> = {},
): Promise<ClockedPage<P> | null> {
  if (!pages.isWanted(request, reply, alternate)) return null;
  const { address, ...read } = askedPage(parameters, request, amsterdamDate(core.clock.now()), form);
  if (address !== null) {
    goTo(reply, address);
    return null;
  }
  const place = await at(read.values);
  const { validOn: geldigOp, knownAt: bekendOp, volgnummer } = place;
  // Of what came later it is judged by all that is known, for the same eyes.
  const reader = await readerFor(core, request, place.withheld === undefined ? 'bo' : 'openbaar');
  const moment = await momentAt(core, place, reader, { geldigOp, bekendOp, volgnummer });
  request.moment = moment;
  return { ...read, alternate, reader, asked: samePlace(place, moment.clocks), clocks: moment.clocks };
}
