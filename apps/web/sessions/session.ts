import type { Actor, Instant, Uuid } from '@peildatum/kernel';

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
  /** What its way in keeps beside it, such as the tokens of an issuer. Never shown, and never sent to a browser. */
  readonly kept: Readonly<Record<string, unknown>> | null;
}

/** What a way in knows of who comes in. */
export interface Arrival {
  readonly kind: SessionKind;
  readonly actor: Actor;
  readonly kept?: Readonly<Record<string, unknown>>;
}

const MINUTE = 60_000;

/** How long a session lasts without being used. */
export const IDLE_MS = 30 * MINUTE;
/** How long a session lasts however much it is used: a working day. */
export const LONGEST_MS = 10 * 60 * MINUTE;
/** How often at most it is written down that a session was used. */
export const SEEN_EVERY_MS = MINUTE;
