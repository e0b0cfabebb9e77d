import type { FastifyReply, FastifyRequest } from 'fastify';
import { addVary } from '../vary.js';
import { embargoHeader, marked } from './embargo-mark.js';
import { digestOf, strongTag, tagHeld } from './entity-tag.js';

/** What a read answers: bytes, with a tag that is theirs. */
export interface Representation {
  readonly body: string | Buffer;
  readonly contentType: string;
  /** Default: the SHA-256 of the body. */
  readonly tag?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The headers of the request that chose it. */
  readonly vary?: readonly string[];
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** What else is asked does something: its answer is always told. */
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Answers 200 with the bytes, or 304 without them when the reader has them already. */
export function sendRepresentation(request: FastifyRequest, reply: FastifyReply, representation: Representation): void {
  const { body, contentType, headers = {}, vary = [] } = representation;
  const tag = representation.tag ?? strongTag(digestOf(body));
  const held = READS.has(request.method) ? tagHeld(request.headers['if-none-match'], tag) : undefined;
  // What somebody who is named gets may be more than others get: no cache on the way keeps it.
  const cached = request.actor === null ? 'no-cache' : 'private, no-cache';
  reply.headers({ 'Cache-Control': cached, ETag: held ?? tag, ...embargoHeader(request), ...headers });
  addVary(reply, 'Authorization', ...vary);
  if (held === undefined) reply.code(200).header('Content-Type', contentType).send(body);
  else reply.code(304).send();
}

export const sendJson = (
  request: FastifyRequest,
  reply: FastifyReply,
  value: object,
  { tagOf, ...others }: Pick<Representation, 'headers' | 'vary'> & { readonly tagOf?: (body: string) => string } = {},
): void => {
  const body = JSON.stringify(marked(value, request.embargo));
  sendRepresentation(request, reply, { body, contentType: JSON_TYPE, ...others, ...(tagOf ? { tag: tagOf(body) } : {}) });
};
