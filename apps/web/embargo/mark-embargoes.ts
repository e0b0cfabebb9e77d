import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiCore } from '../../api/api-core.js';
import type { PageRule } from '../../api/ports/pages.js';
import { embargoWords, underEmbargo } from '../../api/reading/under-embargo.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** How a page is marked for who may see what is under embargo; null: nothing is, or it is not there for who looks. */
    embargo: string | null;
  }
}

/** Finds out for every page, before it is made, whether what is under embargo can be on it for who looks at it. */
export function markEmbargoes(server: FastifyInstance, rules: readonly PageRule[], core: Pick<ApiCore, 'queries'>): void {
  const pages = new Set(rules.filter(({ bySession, method }) => bySession && method === 'GET').map(({ url }) => url));
  server.decorateRequest('embargo', null);
  server.addHook('preHandler', async (request: FastifyRequest) => {
    if (request.visit !== null && pages.has(request.routeOptions.url ?? '')) {
      request.embargo = embargoWords(await underEmbargo(core, request.visit.actor));
    }
  });
}
