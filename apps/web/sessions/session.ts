import type { Actor, Instant, Uuid } from '@peildatum/kernel';
import type { Kept } from './sealed.js';

/** By which way somebody came in: each decides for itself whether what it began still counts. */
export type SessionKind = 'demonstratie' | 'oidc';

/** Somebody who is signed in, at one browser. */
export interface Session {
  /** What it is called where it is shown and ended. Nobody comes in with it. */
  readonly ref: Uuid;
  readonly kind: SessionKind;
  readonly actor: Actor;
  readonly begunAt: Instant;
  readonly seenAt: Instant;
  /** At the latest; before it when it was not used for a while. */
  readonly endsAt: Instant;
  /** The digest of its id, for what is bound to this session and to no other: it leaves the server as little as the id does. */
  readonly key: string;
  /** Null: its way in is not asked again. */
  readonly renewal: Renewal | null;
  /** What its way in keeps beside it, such as a token of an issuer. Known where the session is found by its id; never shown, and never sent to a browser. */
  readonly kept: Kept | null;
}

/** When the way in of a session has to say again that it counts, and for whom. */
export interface Renewal {
  /** From then on it is asked; when it does not answer, the session counts until the latest moment. */
  readonly due: Instant;
  readonly latest: Instant;
}

/** What a way in knows of who comes in. */
export interface Arrival {
  readonly kind: SessionKind;
  readonly actor: Actor;
  readonly kept?: Kept;
  /** Absent: its way in is not asked again. */
  readonly renewal?: Renewal;
  /** When it ends at the latest, where that is sooner than other sessions do. */
  readonly endsAt?: Instant;
  /** What the issuer calls the session there, so that it can say when that is over. Absent: it calls it nothing. */
  readonly issuerSession?: string;
}

const MINUTE = 60_000;

/** How long a session lasts without being used. */
export const IDLE_MS = 30 * MINUTE;
/** How long a session lasts however much it is used: a working day. */
export const LONGEST_MS = 10 * 60 * MINUTE;
/** How often at most it is written down that a session was used. */
export const SEEN_EVERY_MS = MINUTE;
/** How long one process renews a session before another may think that it was ended in the middle of it. */
export const RENEWAL_LAPSES_MS = MINUTE / 4;
