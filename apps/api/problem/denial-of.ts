import type { Denial } from '@peildatum/audit';
import type { Uuid } from '@peildatum/kernel';
import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

const DENIED = [401, 403, 429];

/** What the trail keeps of a refused request; null for an answer that is no refusal. No address, no token, no person. */
export function denialOf({ id, method, routeOptions, actor }: FastifyRequest, { status, code }: Problem): Denial | null {
  if (!DENIED.includes(status)) return null;
  return {
    method,
    route: routeOptions.url ?? '(onbekend)',
    status,
    code,
    role: actor?.role ?? null,
    organisation: actor?.organisation ?? null,
    thematafel: actor?.thematafel ?? null,
    correlationId: id as Uuid,
  };
}
