import type { Clock } from '@peildatum/kernel';
import type { OidcConfig } from '@peildatum/platform';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { TokenVerifier } from '../ports/token-verifier.js';
import { keysUnreachable } from './token-errors.js';
import { CLOCK_TOLERANCE, verifiedActor } from './verify-jwt.js';

/** Signatures with a private key alone: never `none`, and no HS256 that could be made from a public key. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Believes the tokens of one OIDC issuer for one audience; its keys are fetched when needed, so that they may be replaced. */
export function oidcVerifier({ issuer, audience, jwksUrl }: OidcConfig, clock: Clock): TokenVerifier {
  const keys = remoteKeys(new URL(jwksUrl));
  return {
    verify: (token) =>
      verifiedActor(() =>
        jwtVerify(token, keys, {
          issuer,
          audience,
          algorithms: ALGORITHMS,
          clockTolerance: CLOCK_TOLERANCE,
          requiredClaims: ['exp', 'sub'],
          currentDate: new Date(clock.now()),
        }),
      ),
  };
}

/** Keys that do not come, or come as something else, are not the fault of who holds the token. */
function remoteKeys(url: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, { timeoutDuration: 5_000 });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw keysUnreachable(error);
    }
  };
}
