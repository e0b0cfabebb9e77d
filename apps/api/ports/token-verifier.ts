import type { Actor } from '@peildatum/kernel';

/** Says who holds a bearer token. */
export interface TokenVerifier {
  /** @throws PeildatumError `TOKEN.INVALID`, `TOKEN.EXPIRED`, `TOKEN.CLAIMS` (unauthenticated), `TOKEN.KEYS_UNREACHABLE` (unavailable). */
  verify(token: string): Promise<Actor>;
}
