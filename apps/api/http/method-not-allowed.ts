import type { FastifyInstance, HTTPMethods } from 'fastify';
import { methodNotAllowed } from '../problem/http-fault.js';

/** What is routed, be it to a refusal. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const satisfies readonly HTTPMethods[];

/** What some address of ours takes. */
export const OURS = ['GET', 'HEAD', 'POST'] as const;

/** The methods of every address, as they are added. Call before the first route. */
export function collectRoutes(server: FastifyInstance): ReadonlyMap<string, ReadonlySet<string>> {
  const routes = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    const known = routes.get(url) ?? new Set();
    for (const one of [method].flat()) known.add(one);
    routes.set(url, known);
  });
  return routes;
}

/** Answers 405 with Allow on every known address for the methods that it does not have. Call after the last route. */
export function refuseOtherMethods(server: FastifyInstance, routes: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [url, known] of [...routes]) {
    const allowed = [...known].sort();
    const others = METHODS.filter((method) => !known.has(method) && !(method === 'HEAD' && known.has('GET')));
    if (others.length === 0) continue;
    server.route({
      method: others,
      url,
      exposeHeadRoute: false,
      onRequest: (request, _reply, done) => done(methodNotAllowed(request.method, allowed)),
      handler: (_request, reply) => reply.callNotFound(),
    });
  }
}
