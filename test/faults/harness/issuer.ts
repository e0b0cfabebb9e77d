import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A small OIDC issuer on loopback: one key, its JWKS over HTTP, and tokens. */
export interface Issuer {
  /** `OIDC_ISSUER`, `OIDC_AUDIENCE` and `OIDC_JWKS_URL` of who is to believe it. */
  readonly env: Readonly<Record<'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'OIDC_JWKS_URL', string>>;
  /** A token of a beheerder, good for an hour. The same person has the same Idempotency-Keys. */
  token(person: string): Promise<string>;
  close(): Promise<void>;
}

const AUDIENCE = 'peildatum';

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'storing', use: 'sig', alg: 'ES256' }] });
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(keys));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: { OIDC_ISSUER: issuer, OIDC_AUDIENCE: AUDIENCE, OIDC_JWKS_URL: `${issuer}/jwks` },
    token: (person) =>
      new SignJWT({ rol: 'beheerder', organisatie: 'Storingen' })
        .setProtectedHeader({ alg: 'ES256', kid: 'storing' })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setSubject(person)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
