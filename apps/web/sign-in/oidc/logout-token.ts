import type { Clock } from '@peildatum/kernel';
import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { JOSEError } from 'jose/errors';
import { SIGNATURES } from '../../../api/auth/oidc-verifier.js';
import { CLOCK_TOLERANCE } from '../../../api/auth/verify-jwt.js';
import { logoutTokenRefused } from './sign-in-faults.js';

/** Who is signed out at the issuer: a person, or a session there of that name. */
export interface SignedOutThere {
  readonly person?: string;
  readonly issuerSession?: string;
}

export interface Expected {
  readonly issuer: string;
  /** As the issuer knows our pages. */
  readonly audience: string;
  readonly clock: Clock;
}

/** What a logout token tells of (OpenID Connect Back-Channel Logout 1.0, 2.4). */
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const KINDS: readonly (string | undefined)[] = [undefined, 'jwt', 'logout+jwt'];
/** What came long ago says nothing of who signed in since. */
const OLDEST = '5 minutes';

/** Reads a logout token as 2.6 of that specification has it. @throws HttpFault `SIGN_IN.LOGOUT_TOKEN` */
export async function readLogoutToken(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience, clock }: Expected,
): Promise<SignedOutThere> {
  const { payload, protectedHeader } = await verified(token, keys, { issuer, audience, clock });
  const { sub, sid } = payload;
  const event = (payload.events as Readonly<Record<string, unknown>> | undefined)?.[EVENT];
  const isLogout =
    typeof event === 'object' && event !== null && payload.nonce === undefined && KINDS.includes(kindOf(protectedHeader.typ));
  const [person, issuerSession] = [sub, sid].map((claim) => (typeof claim === 'string' && claim !== '' ? claim : undefined));
  if (!isLogout || (person === undefined && issuerSession === undefined)) throw logoutTokenRefused();
  return { ...(person === undefined ? {} : { person }), ...(issuerSession === undefined ? {} : { issuerSession }) };
}

const kindOf = (typ: string | undefined): string | undefined => typ?.toLowerCase().replace(/^application\//, '');

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience, clock }: Expected,
): Promise<{ payload: JWTPayload; protectedHeader: { typ?: string } }> {
  try {
    return await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: SIGNATURES,
      clockTolerance: CLOCK_TOLERANCE,
      maxTokenAge: OLDEST,
      requiredClaims: ['iat', 'jti', 'events'],
      currentDate: new Date(clock.now()),
    });
  } catch (error) {
    throw error instanceof JOSEError ? logoutTokenRefused() : error;
  }
}
