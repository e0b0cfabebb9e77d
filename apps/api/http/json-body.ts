import { readJson } from '@peildatum/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpFault } from '../problem/http-fault.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** JSON in UTF-8, as it is, is the one kind of body that is read. */
export function readOnlyJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addHook('preParsing', (request, _reply, _payload, done) => done(codingFault(request)));
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJson(decoded(body as Buffer)));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Before the body is read: what is not UTF-8, or was compressed. Of a GET none is read, whatever its headers say. */
function codingFault({ method, headers }: FastifyRequest): HttpFault | null {
  if (method === 'GET' || method === 'HEAD') return null;
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (coding !== 'identity') {
    return new HttpFault(415, 'HTTP.CONTENT_ENCODING', 'Stuur de gegevens zoals ze zijn, zonder Content-Encoding.', {
      'Accept-Encoding': 'identity',
    });
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return charset.toLowerCase() === 'utf-8'
    ? null
    : new HttpFault(415, 'HTTP.CHARSET', 'Stuur de gegevens in UTF-8; noem geen andere charset.');
}

function decoded(body: Buffer): string {
  const text = decode(body);
  if (text === undefined) throw new HttpFault(400, 'HTTP.UTF8', 'De aanvraag is geen geldige UTF-8; stuur de tekst in die codering.');
  if (text.startsWith('\ufeff'))
    throw new HttpFault(400, 'HTTP.BOM', 'De aanvraag begint met een BOM (EF BB BF); laat die drie bytes weg.');
  return text;
}

function decode(body: Buffer): string | undefined {
  try {
    return utf8.decode(body);
  } catch {
    return undefined; // the one thing that decode throws for: bytes that are no UTF-8
  }
}
