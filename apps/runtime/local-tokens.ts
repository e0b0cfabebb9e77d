import { type Clock, PeildatumError, type Role, systemClock, type Uuid, uuidV5 } from '@peildatum/kernel';
import { SignJWT } from 'jose/jwt/sign';
import { jwtVerify } from 'jose/jwt/verify';
import { importJWK } from 'jose/key/import';
import { verifiedActor } from '../api/auth/verify-jwt.js';
import type { TokenVerifier } from '../api/ports/token-verifier.js';
import { localKey } from './local-key.js';

const ISSUER = 'urn:peildatum:ingebouwd';
const AUDIENCE = 'peildatum';
const ALGORITHM = 'EdDSA';

export interface MintOptions {
  readonly role: Role;
  /** Of a coordinator: the own one. */
  readonly thematafel?: string;
  /** Default: `lokaal`. */
  readonly organisation?: string;
  /** Default: the same person each time for this role and thematafel, or insurer, in this data folder. */
  readonly person?: Uuid;
  /** Default: 12 hours. */
  readonly ttlSeconds?: number;
}

/** The tokens of an embedded store: signed and believed with a key of its own data folder, and by nobody else. */
export interface LocalTokens {
  /** @throws PeildatumError `TOKEN.MINT_REFUSED` for what the register would not believe. */
  mint(options: MintOptions): Promise<string>;
  readonly verifier: TokenVerifier;
}

/** @param dataDir an existing folder; the key is made in it on first use. @throws PeildatumError `TOKEN.KEY_UNREADABLE`. */
export async function localTokens(dataDir: string, clock: Clock = systemClock): Promise<LocalTokens> {
  const { kid, jwk } = await localKey(dataDir);
  const { d: _secret, ...open } = jwk;
  const [privateKey, publicKey] = await Promise.all([importJWK(jwk, ALGORITHM), importJWK(open, ALGORITHM)]);
  const now = () => Math.floor(Date.parse(clock.now()) / 1_000);
  const verifier: TokenVerifier = {
    verify: (token) =>
      verifiedActor(() =>
        jwtVerify(token, publicKey, {
          issuer: ISSUER,
          audience: AUDIENCE,
          algorithms: [ALGORITHM],
          requiredClaims: ['exp', 'sub'],
          currentDate: new Date(clock.now()),
        }),
      ),
  };
  const mint = async ({ role, thematafel, organisation = 'lokaal', person, ttlSeconds = 43_200 }: MintOptions): Promise<string> => {
    const token = await new SignJWT({ rol: role, organisatie: organisation, ...(thematafel === undefined ? {} : { thematafel }) })
      .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(person ?? personOf(kid, role, role === 'verzekeraar' ? organisation : thematafel))
      .setIssuedAt(now())
      .setExpirationTime(now() + ttlSeconds)
      .sign(privateKey);
    await assertBelieved(verifier, token);
    return token;
  };
  return { mint, verifier };
}

/** So that an Idempotency-Key means the same with the next token; of the key's random id, so that it tells nothing. */
export const personOf = (kid: Uuid, role: Role, own = ''): Uuid => uuidV5(kid, `${role}:${own}`);

async function assertBelieved(verifier: TokenVerifier, token: string): Promise<void> {
  try {
    await verifier.verify(token);
  } catch (cause) {
    throw new PeildatumError(
      {
        code: 'TOKEN.MINT_REFUSED',
        kind: 'invalid',
        message: `Zo’n toegangsbewijs zou het register niet geloven: ${cause instanceof Error ? cause.message : String(cause)}`,
      },
      { cause },
    );
  }
}
