import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';

/** What the issuer knows of a person, by the UUID with which he signs in. */
export type People = Map<string, Readonly<Record<string, string>>>;

export interface ProvidedIssuerOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where our pages are opened. */
  readonly origin: string;
  readonly audience: string;
  readonly people: People;
}

export interface ProvidedIssuer {
  readonly url: string;
  readonly jwksUrl: string;
  /** What it told the pages from server to server, and what they answered. */
  readonly told: [address: string, status: number][];
  /** Where an origin really is, for what it tells. */
  reach(origin: string, base: string): void;
  close(): Promise<void>;
}

/** A real OpenID provider, with its own pages: somebody signs in with his UUID and any password, and agrees. */
export async function startProvidedIssuer({
  clientId,
  clientSecret,
  origin,
  audience,
  people,
}: ProvidedIssuerOptions): Promise<ProvidedIssuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const told: ProvidedIssuer['told'] = [];
  const reached = new Map<string, string>();
  const provider = new Provider(url, {
    // It comes with what keeps it from addresses of this machine, where the pages of a spec are.
    fetch: async (address: string | URL, { method, headers, body }: RequestInit) => {
      const { origin: at, pathname } = new URL(address);
      const answer = await fetch(`${reached.get(at) ?? at}${pathname}`, { method, headers, body } as RequestInit);
      told.push([`${at}${pathname}`, answer.status]);
      return answer;
    },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/aanmelden/uitgever/terug`],
        post_logout_redirect_uris: [`${origin}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        backchannel_logout_uri: `${origin}/aanmelden/uitgever/afmelding`,
        backchannel_logout_session_required: true,
        // Lets an address of this machine be plain http.
        application_type: origin.startsWith('http:') ? 'native' : 'web',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'een', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }).toString()] },
    ttl: { AccessToken: 1_200, Grant: 3_600, IdToken: 1_200, Interaction: 600, RefreshToken: 3_600, Session: 3_600 },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    findAccount: async (_: unknown, id: string) => (people.has(id) ? { accountId: id, claims: async () => ({ sub: id }) } : undefined),
    extraTokenClaims: async (_: unknown, { accountId }: { accountId: string }) => people.get(accountId),
    features: {
      devInteractions: { enabled: true },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => audience,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({ scope: '', audience, accessTokenFormat: 'jwt', accessTokenTTL: 1_200 }),
      },
    },
  });
  server.on('request', provider.callback());
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, jwksUrl: `${url}/jwks`, told, reach: (at, base) => void reached.set(at, base), close };
}
