import { amsterdamDate, type ClockRequest } from '@peildatum/kernel';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../../api/api-core.js';
import { samePlace } from '../../api/lists/send-list.js';
import { readerFor } from '../../api/reading/clock-parameters.js';
import type { Parameters } from '../../api/reading/read-query.js';
import { goTo, type PageSender } from '../layout/page-sender.js';
import { type AskedPage, askedPage, pageClocks } from './asked-clocks.js';
import { momentAt } from './moment.js';

export interface ClockedPage<P extends Parameters> extends Omit<AskedPage<P>, 'address'> {
  /** Where the clocks came down to: all that the page reads is of there. */
  readonly asked: ClockRequest;
  /** The same for programs, as the API has it. */
  readonly alternate: string;
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
): Promise<ClockedPage<P> | null> {
  if (!pages.isWanted(request, reply, alternate)) return null;
  const { address, ...read } = askedPage(parameters, request, amsterdamDate(core.clock.now()));
  if (address !== null) {
    goTo(reply, address);
    return null;
  }
  const { geldigOp, bekendOp, volgnummer } = read.values;
  const at = await pageClocks(core, request, read.values);
  const reader = await readerFor(core, request, audienceOf(request.actor));
  request.moment = await momentAt(core, at, reader, { geldigOp, bekendOp, volgnummer });
  return { ...read, alternate, asked: samePlace(at, request.moment.clocks) };
}
