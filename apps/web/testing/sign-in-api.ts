import { oidcVerifier } from '../../api/auth/oidc-verifier.js';
import { startTestApi, type TestApi } from '../../api/testing/test-api.js';
import { Visitor } from './visitor.js';

/** Where people open the pages of the specs: over TLS, as a browser sees it. */
export const ORIGIN = 'https://register.example';
export const AUDIENCE = 'https://register.example/v1';
export const CLIENT = { id: 'register', secret: 'geheim-van-de-client' } as const;
export const CALLBACK_ADDRESS = `${ORIGIN}/aanmelden/uitgever/terug`;

/** The edge where people sign in at an issuer, and the API believes the tokens of that issuer. */
export async function startSignInApi({ url: issuer, jwksUrl }: { readonly url: string; readonly jwksUrl: string }): Promise<TestApi> {
  const signIn = { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, scope: 'openid', origin: ORIGIN };
  return await startTestApi({}, { settings: { origin: ORIGIN, signIn }, demonstration: null }, ({ clock }) => ({
    tokens: oidcVerifier({ issuer, audience: AUDIENCE, jwksUrl }, clock),
  }));
}

/** Somebody at a browser that came by that address. */
export const visitorOf = (api: Pick<TestApi, 'base'>): Visitor => new Visitor(api, ORIGIN);

/** Whether somebody is signed in. */
export const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/sessies')).status === 200;
