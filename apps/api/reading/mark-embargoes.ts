import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { OPEN } from '../auth/access.js';
import type { RouteRule } from '../auth/route-rules.js';
import { embargoWords, underEmbargo } from './under-embargo.js';

/** Finds out before anything is read whether what is under embargo can be in it for who asks: every page, file and answer then says so. */
export function markEmbargoes(server: FastifyInstance, core: Pick<ApiCore, 'queries'>, rules: readonly RouteRule[]): void {
  const marked = new Set(
    rules.filter(({ method, operation, bySession }) => method === 'GET' && (bySession || operation !== OPEN)).map(({ url }) => url),
  );
  server.decorateRequest('embargo', null);
  server.addHook('preHandler', async (request: FastifyRequest) => {
    const { actor, method, routeOptions } = request;
    if (actor === null || !['GET', 'HEAD'].includes(method) || !marked.has(routeOptions.url ?? '')) return;
    request.embargo = embargoWords(await underEmbargo(core, actor));
  });
}
