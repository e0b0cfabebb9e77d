import type { JWTHeaderParameters } from 'jose';
import { tokenInvalid } from './token-errors.js';

/** Issuers sign more than access tokens: a logout token or a proof of possession is not one (RFC 9068, 4; RFC 8725, 3.11). */
const ACCESS_TOKENS = ['jwt', 'at+jwt'];

/** @throws PeildatumError `TOKEN.INVALID` for another kind of token; one that does not say its kind passes. */
export function assertAccessToken({ typ }: JWTHeaderParameters): void {
  if (typ !== undefined && !ACCESS_TOKENS.includes(typ.toLowerCase().replace(/^application\//, ''))) throw tokenInvalid();
}
