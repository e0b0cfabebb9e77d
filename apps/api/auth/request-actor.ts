import type { Actor } from '@peildatum/kernel';
import type { FastifyRequest } from 'fastify';
import { tokenMissing } from './token-errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on a route that asks nobody. */
    actor: Actor | null;
  }
}

/** @throws PeildatumError `TOKEN.MISSING` where no guard has recognised anybody. */
export function actorOfRequest({ actor }: FastifyRequest): Actor {
  if (actor === null) throw tokenMissing();
  return actor;
}
