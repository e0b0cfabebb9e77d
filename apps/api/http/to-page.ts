import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pages } from '../ports/pages.js';

/**
 * Sends a browser to the page of what it asked here, with what it asked. A program that says who it is, stays: a page asks that of a session.
 * @returns whether it was sent there
 */
export function isSentToPage(
  { url, headers }: Pick<FastifyRequest, 'url' | 'headers'>,
  reply: FastifyReply,
  pages: Pages | null,
  page: string,
): boolean {
  if (pages === null || headers.authorization !== undefined) return false;
  const begin = url.indexOf('?');
  reply
    .code(303)
    .headers({ Location: `${page}${begin === -1 ? '' : url.slice(begin)}`, Vary: 'Accept, Authorization', 'Cache-Control': 'no-store' })
    .send();
  return true;
}
