import type { FastifyRequest } from 'fastify';
import type { Session } from './session.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session that a page is asked with; null where there is none, and on what is no page. */
    visit: Session | null;
  }
}

/** What forms are bound to: the session, or nobody's. */
export const formOwnerOf = ({ visit }: Pick<FastifyRequest, 'visit'>): string => visit?.key ?? 'niemand';
