import type { Actor } from '@peildatum/kernel';
import type { FastifyRequest } from 'fastify';
import { sessionMissing } from '../../api/auth/token-errors.js';

/** Who is signed in. @throws PeildatumError of who is not */
export function visitorOf({ visit }: Pick<FastifyRequest, 'visit'>): Actor {
  if (visit === null) throw sessionMissing();
  return visit.actor;
}
