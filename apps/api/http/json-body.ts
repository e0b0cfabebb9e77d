import type { FastifyInstance } from 'fastify';
import { HttpFault } from '../problem/http-fault.js';
import { BODY_LIMIT } from './server-options.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** JSON in UTF-8 is the one kind of body that is read; `__proto__` and the like are refused. */
export function readOnlyJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (request, body, done) => {
    const text = decoded(body as Buffer);
    if (text === undefined) done(new HttpFault(400, 'HTTP.UTF8', 'De aanvraag is geen geldige UTF-8; stuur de tekst in die codering.'));
    else void parse(request, text, done); // it answers through `done`
  });
}

function decoded(body: Buffer): string | undefined {
  try {
    return utf8.decode(body);
  } catch {
    return undefined; // the one thing that decode throws for: bytes that are no UTF-8
  }
}
