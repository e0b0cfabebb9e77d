import type { ClockRequest } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../../api/api-core.js';
import type { Parameters, ValuesOf } from '../../api/reading/read-query.js';
import { goTo, type PageSender } from '../layout/page-sender.js';
import { type AskedPage, askedPage, type PAGE_CLOCKS, pageClocks } from './asked-clocks.js';

export interface ClockedPage<P extends Parameters> extends Omit<AskedPage<P>, 'address'> {
  readonly asked: ClockRequest;
  /** The same for programs, as the API has it. */
  readonly alternate: string;
}

type PageClocks = ValuesOf<typeof PAGE_CLOCKS>;

/** What a page with clocks stands on. */
export interface PageHouse {
  readonly core: Pick<ApiCore, 'embargoes'>;
  readonly pages: Pick<PageSender, 'isWanted'>;
}

/**
 * What a page is asked, and at which clocks it reads. Null: it was answered already, for a program is sent to the API, and a date in parts to the address
 * that has it whole.
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
  const { address, ...read } = askedPage(parameters, request);
  if (address !== null) {
    goTo(reply, address);
    return null;
  }
  return { ...read, alternate, asked: await pageClocks(core, request, read.values as PageClocks) };
}
