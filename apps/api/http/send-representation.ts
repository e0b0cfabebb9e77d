import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { digestOf, strongTag, tagHeld } from './entity-tag.js';
import { addVary } from './vary.js';

/** What a read answers: bytes, with a tag that is theirs. */
export type Representation = Described & (Whole | Streamed);

interface Whole {
  readonly body: string | Buffer;
  /** Default: the SHA-256 of the body. */
  readonly tag?: string;
}

interface Streamed {
  /** Begun when it is wanted, and not where the reader has it already. */
  readonly body: () => Readable;
  /** Null: nothing names these bytes before they are there. */
  readonly tag: string | null;
}

interface Described {
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The headers of the request that chose it. */
  readonly vary?: readonly string[];
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Answers 200 with the bytes, or 304 without them when the reader has them already. */
export function sendRepresentation(request: FastifyRequest, reply: FastifyReply, representation: Representation): void {
  const { body, contentType, headers = {}, vary = [] } = representation;
  const tag = tagOf(representation);
  const held = tag === null ? undefined : tagHeld(request.headers['if-none-match'], tag);
  // What somebody who is named gets may be more than others get: no cache on the way keeps it.
  const cached = request.actor === null ? 'no-cache' : 'private, no-cache';
  reply.headers({ 'Cache-Control': cached, ...(tag === null ? {} : { ETag: held ?? tag }), ...headers });
  addVary(reply, 'Authorization', ...vary);
  if (held === undefined)
    reply
      .code(200)
      .header('Content-Type', contentType)
      .send(typeof body === 'function' ? body() : body);
  else reply.code(304).send();
}

const tagOf = (representation: Representation): string | null =>
  typeof representation.body === 'function'
    ? (representation.tag ?? null)
    : (representation.tag ?? strongTag(digestOf(representation.body)));

export const sendJson = (
  request: FastifyRequest,
  reply: FastifyReply,
  value: object,
  { tagOf: tagged, ...others }: Pick<Representation, 'headers' | 'vary'> & { readonly tagOf?: (body: string) => string } = {},
): void => {
  const body = JSON.stringify(value);
  sendRepresentation(request, reply, { body, contentType: JSON_TYPE, ...others, ...(tagged ? { tag: tagged(body) } : {}) });
};
