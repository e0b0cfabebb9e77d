import type { Answer, Page, PageRequest, ResolvedClocks } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, nullable, of, text } from '../answers/answer.js';
import { sendJson } from '../http/send-representation.js';
import { Klokken, klokkenOf } from './klokken.js';
import { nextLink, nextPage } from './next-link.js';
import { DEFAULT_LIMIT } from './page-parameters.js';

/** What every page of a list has beside its items. */
export abstract class Bladzijde extends answer({
  klokken: of(Klokken),
  totaal: count('Hoeveel er aan het filter voldoen, over alle bladzijden.'),
  volgende: nullable(text('Het adres van de volgende bladzijde, bij dezelfde klokken; null op de laatste.')),
}) {}

/** How the document describes the header of a page. */
export const LINK_HEADER = { Link: 'De volgende bladzijde (rel="next"), bij dezelfde klokken.' };

export const pageOf = ({ limiet, na }: { readonly limiet: number | undefined; readonly na: string | undefined }): PageRequest => ({
  limit: limiet ?? DEFAULT_LIMIT,
  ...(na === undefined ? {} : { after: na }),
});

/** The address of the page after `next`, at the same clocks; null for none. */
export const nextAt = ({ validOn, volgnummer }: ResolvedClocks, path: string, query: unknown, next: string | null): string | null =>
  next === null
    ? null
    : nextPage(path, query, { geldigOp: validOn, volgnummer: String(volgnummer), bekendOp: undefined, wachtOp: undefined, na: next });

/** Sends a page; the next one is asked at the same clocks, so that nothing is missed or seen twice. */
export function sendPage<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  { clocks, value }: Answer<Page<T>>,
  items: Readonly<Record<string, unknown>>,
): void {
  const volgende = nextAt(clocks, path, request.query, value.next);
  const answer = { klokken: klokkenOf(clocks), ...items, totaal: value.total, volgende };
  sendJson(request, reply, answer, { headers: nextLink(volgende), vary: ['Accept'] });
}
