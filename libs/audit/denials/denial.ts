import type { Instant, Uuid } from '@peildatum/kernel';

/** A request that was refused, and in what capacity it was asked: nothing in it says by whom. */
export interface Denial {
  readonly method: string;
  /** The template of the address (`/v1/acties/:code`), never the address itself. */
  readonly route: string;
  /** 401, 403 or 429. */
  readonly status: number;
  readonly code: string;
  /** Of a token that was believed. */
  readonly role: string | null;
  readonly organisation: string | null;
  /** The own one of a coordinator. */
  readonly thematafel: string | null;
  readonly correlationId: Uuid;
}

/** What was refused alike within one minute. */
export interface CountedDenial extends Omit<Denial, 'correlationId'> {
  /** Grows as rows come: the place in a list. */
  readonly number: number;
  /** The whole minute, UTC. */
  readonly minute: Instant;
  readonly count: number;
  /** Of the first of them: leads to its line in the service's log. */
  readonly firstCorrelationId: Uuid;
}
