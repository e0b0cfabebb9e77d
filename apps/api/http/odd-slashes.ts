import type { FastifyInstance } from 'fastify';
import { HttpFault } from '../problem/http-fault.js';

/**
 * An address has one way of writing (NL GOV API Design Rules, /core/no-trailing-slash): with a slash behind it, or with
 * nothing between two, it is not there, and says why. The router would take nothing for a name.
 */
export function refuseOddSlashes(server: FastifyInstance): void {
  server.addHook('onRequest', ({ url }, _reply, done) => {
    const [path = ''] = url.split('?', 1);
    done(path.length > 1 && (path.endsWith('/') || path.includes('//')) ? notFound() : undefined);
  });
}

const notFound = () =>
  new HttpFault(
    404,
    'HTTP.NOT_FOUND',
    'Een adres van deze dienst eindigt niet op een schuine streep en heeft er geen twee naast elkaar; laat de overbodige weg.',
  );
