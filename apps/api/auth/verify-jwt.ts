import type { Actor } from '@peildatum/kernel';
import type { JWTPayload } from 'jose';
import * as errors from 'jose/errors';
import { actorOfClaims } from './actor-of-claims.js';
import { tokenExpired, tokenInvalid } from './token-errors.js';

/** How far the clocks of issuer and register may differ, in seconds. */
export const CLOCK_TOLERANCE = 60;

/** Runs a verification by jose and says in our words what came out. @throws PeildatumError `TOKEN.EXPIRED`, `TOKEN.INVALID`, `TOKEN.CLAIMS`. */
export async function verifiedActor(verification: () => Promise<{ payload: JWTPayload }>): Promise<Actor> {
  try {
    const { payload } = await verification();
    return actorOfClaims(payload);
  } catch (error) {
    throw error instanceof errors.JOSEError ? faultOf(error) : error;
  }
}

function faultOf(error: errors.JOSEError): Error {
  const outOfTime = error instanceof errors.JWTExpired || (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf');
  return outOfTime ? tokenExpired(error) : tokenInvalid(error);
}
