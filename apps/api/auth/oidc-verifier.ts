import type { Clock } from '@peildatum/kernel';
import type { OidcConfig } from '@peildatum/platform';
import { jwtVerify } from 'jose';
import type { TokenVerifier } from '../ports/token-verifier.js';
import { remoteKeys } from './remote-keys.js';
import { assertAccessToken } from './token-type.js';
import { CLOCK_TOLERANCE, verifiedActor } from './verify-jwt.js';

/** Signatures with a private key alone: never `none`, and no HS256 that could be made from a public key. */
export const SIGNATURES = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Believes the tokens of one OIDC issuer for one audience; its keys are fetched when needed, so that they may be replaced. */
export function oidcVerifier({ issuer, audience, jwksUrl }: OidcConfig, clock: Clock): TokenVerifier {
  const keys = remoteKeys(jwksUrl, clock);
  return {
    verify: (token) =>
      verifiedActor(async () => {
        const verified = await jwtVerify(token, keys, {
          issuer,
          audience,
          algorithms: SIGNATURES,
          clockTolerance: CLOCK_TOLERANCE,
          requiredClaims: ['exp', 'sub'],
          currentDate: new Date(clock.now()),
        });
        assertAccessToken(verified.protectedHeader);
        return verified;
      }),
  };
}
