import type { FastifyRequest } from 'fastify';
import type { Arrival, Session, SessionKind } from './session.js';

/** Where somebody can sign in by one of the ways. */
export interface Offer {
  /** Dutch: what the link says. */
  readonly text: string;
  /** On our own pages: a link to it begins the signing in. */
  readonly address: string;
  /** Dutch: what somebody has to know or have. */
  readonly advice?: string;
}

/** A way to come in to the pages. What it began is a session like any other, and gives the rights of its actor. */
export interface WayIn {
  readonly kind: SessionKind;
  /** Null where this way is not there for who asks. */
  offer(request: FastifyRequest): Offer | null;
  /** Whether a session that it began counts for this request. */
  holds(request: FastifyRequest, session: Session): boolean;
  /**
   * Says anew who a session speaks of; null where it speaks of nobody any more. Absent where no session asks for it.
   * @throws PeildatumError of kind unavailable when nobody knows now
   */
  renew?(session: Session): Promise<Arrival | null>;
}
