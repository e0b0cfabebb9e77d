import type { Operation } from '@peildatum/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import type { RouteRule } from './route-rules.js';

/** By these somebody reads who did what. */
const WATCHED: readonly Operation[] = ['read-log', 'read-denials'];

/** The name of a stream; of other text that was typed nothing is kept. */
const STREAM = /^[a-z]+(?:-[\w.-]{1,100})?$/;

/** Who watches is watched: what of the log was read, in which capacity and by which filter. Of a filter its name is kept, for its value may name a person. */
export function recordReadings(server: FastifyInstance, { readings }: Pick<ApiCore, 'readings'>, rules: readonly RouteRule[]): void {
  const watched = new Set(rules.flatMap(({ method, url, operation }) => (WATCHED.includes(operation) ? [`${method} ${url}`] : [])));
  server.addHook('onResponse', async (request, reply) => {
    const { actor, method, routeOptions } = request;
    const route = routeOptions.url ?? '';
    if (actor === null || reply.statusCode >= 400 || !watched.has(`${method} ${route}`)) return;
    const { role, organisation, thematafel = null } = actor;
    const said = { role, organisation, thematafel, status: reply.statusCode, code: filterOf(request) };
    readings.record({ method, route, ...said, correlationId: request.id as Parameters<typeof readings.record>[0]['correlationId'] });
  });
}

function filterOf({ query }: FastifyRequest): string {
  const asked = Object.entries(query as Readonly<Record<string, unknown>>).sort(([a], [b]) => (a < b ? -1 : 1));
  return asked
    .map(([name, value]) =>
      name === 'onderwerp' && typeof value === 'string' && STREAM.test(value) ? `${name} ${value}` : name.slice(0, 60),
    )
    .join(', ');
}
