import type { FastifyRequest } from 'fastify';
import type { Session } from './session.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session that a page is asked with; null where there is none, and on what is no page. */
    visit: Session | null;
    /** Whether there is a session, of which nobody can tell now whether it counts: whoever issued it does not answer. */
    isVisitUnsure: boolean;
  }
}

/** What forms are bound to: the session, or nobody's. */
export const formOwnerOf = ({ visit }: Pick<FastifyRequest, 'visit'>): string => visit?.key ?? 'niemand';
