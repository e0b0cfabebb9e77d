import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { HttpFault, methodNotAllowed } from '../problem/http-fault.js';
import { addressFault } from './address-fault.js';
import { METHODS, OURS } from './method-not-allowed.js';

/** Headers that say one thing; of a repeated one, two readers may each take another. */
const ONCE: ReadonlySet<string> = new Set(['host', 'authorization', 'content-type', 'content-encoding']);

/**
 * Refuses what Node's parser lets through and a proxy in front of us may read in another way than we do, or what would be
 * read as something else than was meant.
 */
export function refuseOddRequests(server: FastifyInstance, { maxHeaders }: { readonly maxHeaders: number }): void {
  server.addHook('onRequest', ({ raw }, _reply, done) => done(framingFault(raw, maxHeaders) ?? addressFault(raw.url ?? '')));
}

/** After these it is not sure where the next request begins: the connection is closed. */
function framingFault(raw: IncomingMessage, maxHeaders: number): Error | undefined {
  const { headers, httpVersion, method = '', rawHeaders } = raw;
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return closing(400, 'HTTP.VERSION', 'Gebruik HTTP/1.1; dat staat achter het adres.');
  if (!METHODS.some((known) => known === method)) return methodNotAllowed(method, OURS);
  if (rawHeaders.length > 2 * maxHeaders) return closing(431, 'HTTP.TOO_MANY_HEADERS', `Stuur niet meer dan ${maxHeaders} kopregels.`);
  const repeated = repeatedHeader(rawHeaders);
  if (repeated !== undefined)
    return closing(400, 'HTTP.REPEATED_HEADER', `De kopregel ${repeated} staat er meer dan eens; geef hem een keer.`);
  if (headers.host === undefined && httpVersion === '1.1')
    return closing(400, 'HTTP.HOST', 'De kopregel Host ontbreekt; noem de server die u vraagt.');
  const coding = headers['transfer-encoding'];
  if (coding !== undefined && (coding.toLowerCase() !== 'chunked' || httpVersion !== '1.1'))
    return closing(
      400,
      'HTTP.FRAMING',
      'Zeg met Content-Length hoe lang de gegevens zijn, of stuur ze onder HTTP/1.1 met Transfer-Encoding: chunked.',
    );
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue')
    return closing(417, 'HTTP.EXPECTATION', 'Laat de kopregel Expect weg; alleen 100-continue kan hier.');
  return undefined;
}

function repeatedHeader(rawHeaders: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] as string).toLowerCase();
    if (seen.has(name)) return name;
    if (ONCE.has(name)) seen.add(name);
  }
  return undefined;
}

const closing = (status: number, code: string, message: string) => new HttpFault(status, code, message, { Connection: 'close' });
