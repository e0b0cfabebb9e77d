import { PeildatumError } from '@peildatum/kernel';
import { assertRoleMay, isPublic, type Operation } from '@peildatum/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import type { RateLimits } from '../http/rate-limits.js';
import type { Pages } from '../ports/pages.js';
import { FIGURES } from './access.js';
import { bearerOf } from './bearer.js';
import type { RouteRule } from './route-rules.js';
import { sessionMissing } from './token-errors.js';

/**
 * Before any byte of a body is read: says who asks (`request.actor`), holds every client to its limit, and refuses what the
 * role can never do. On whose thematafel or plan is judged where the command is handled.
 */
export function recogniseCallers(
  server: FastifyInstance,
  { tokens }: Pick<ApiCore, 'tokens'>,
  rules: readonly RouteRule[],
  limits: RateLimits | null,
  pages: Pages | null,
): void {
  const ruleOf = new Map(rules.map((rule) => [`${rule.method} ${rule.url}`, rule]));
  server.addHook('onRequest', async (request, reply) => {
    const rule = ruleOf.get(`${request.method === 'HEAD' ? 'GET' : request.method} ${request.routeOptions.url}`);
    const refused = rule?.bySession
      ? await recogniseVisitor(request, rule, pages)
      : asksWho(rule?.operation, request)
        ? await recognise(request, reply, tokens, limits)
        : null;
    await limits?.count(request, reply);
    if (refused) throw refused;
    if (request.actor && rule) assertRoleMay(request.actor, rule.operation);
  });
}

/** The same for who comes with a session: nobody is asked for one where everyone may come. */
async function recogniseVisitor(request: FastifyRequest, { operation }: RouteRule, pages: Pages | null): Promise<PeildatumError | null> {
  request.actor = (await pages?.callerOf(request, isPublic(operation))) ?? null;
  return request.actor === null && !isPublic(operation) ? sessionMissing() : null;
}

/** Figures are for everyone, and more of them for some: who says who it is, is looked at. */
const asksWho = (operation: Operation | undefined, { headers }: FastifyRequest): boolean =>
  operation !== undefined && (!isPublic(operation) || (operation === FIGURES && headers.authorization !== undefined));

/** Sets `request.actor`. @returns why nobody is recognised; it is thrown when the request has been counted. */
async function recognise(
  request: FastifyRequest,
  reply: FastifyReply,
  tokens: ApiCore['tokens'],
  limits: RateLimits | null,
): Promise<PeildatumError | null> {
  await limits?.assertMayTry(request, reply);
  try {
    request.actor = await tokens.verify(bearerOf(request.headers.authorization));
    return null;
  } catch (error) {
    if (!(error instanceof PeildatumError)) throw error;
    if (error.kind === 'unauthenticated' && error.code !== 'TOKEN.MISSING') await limits?.countWrongToken(request);
    return error;
  }
}
