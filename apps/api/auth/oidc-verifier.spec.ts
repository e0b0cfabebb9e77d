import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock, type Instant } from '@peildatum/kernel';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { TokenVerifier } from '../ports/token-verifier.js';
import { oidcVerifier } from './oidc-verifier.js';

const ISSUER = 'https://login.example';
const AUDIENCE = 'peildatum';
const NOW = '2026-11-20T10:00:00.000Z' as Instant;
const SECONDS = Date.parse(NOW) / 1_000;
const PERSON = '11111111-2222-4333-8444-555555555555';
const CLAIMS = { rol: 'coordinator', organisatie: 'ZN', thematafel: 'D' };

let server: Server;
let served: { status: number; keys: JWK[] };
let url: string;
let first: { privateKey: CryptoKey; publicKey: CryptoKey };
let second: typeof first;
let verifier: TokenVerifier;

beforeAll(async () => {
  [first, second] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  server = createServer((_request, response) => {
    response.writeHead(served.status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ keys: served.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const published = async ({ publicKey }: typeof first, kid: string): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  alg: 'ES256',
  use: 'sig',
});

beforeEach(async () => {
  served = { status: 200, keys: [await published(first, 'een')] };
  verifier = oidcVerifier({ issuer: ISSUER, audience: AUDIENCE, jwksUrl: url }, fixedClock(NOW));
});

const signed = (claims: JWTPayload = {}, { key = first, kid = 'een' } = {}): Promise<string> =>
  new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: PERSON, iat: SECONDS, exp: SECONDS + 300, ...CLAIMS, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(key.privateKey);

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token of the OIDC issuer', () => {
  it('says who holds it', async () => {
    expect(await verifier.verify(await signed())).toEqual({ person: PERSON, role: 'coordinator', organisation: 'ZN', thematafel: 'D' });
  });

  it.each([
    ['expired', { exp: SECONDS - 61 }, 'TOKEN.EXPIRED'],
    ['not valid yet', { nbf: SECONDS + 61 }, 'TOKEN.EXPIRED'],
    ['of another issuer', { iss: 'https://ander.example' }, 'TOKEN.INVALID'],
    ['for another audience', { aud: 'ander' }, 'TOKEN.INVALID'],
    ['without an end', { exp: undefined }, 'TOKEN.INVALID'],
    ['of a login in the place of a person', { sub: 'j.jansen' }, 'TOKEN.CLAIMS'],
    ['of a role that no token gives', { rol: 'migratie' }, 'TOKEN.CLAIMS'],
    ['of a coordinator of no thematafel', { thematafel: undefined }, 'TOKEN.CLAIMS'],
    ['of no organisation', { organisatie: ' ' }, 'TOKEN.CLAIMS'],
    ['of an organisation that the log refuses', { organisatie: 'a\u0000b' }, 'TOKEN.CLAIMS'],
  ])('is refused when it is %s', async (_, claims, code) => {
    await expect(verifier.verify(await signed(claims as JWTPayload))).rejects.toMatchObject({ code, kind: 'unauthenticated' });
  });

  it.each([
    ['expired', { exp: SECONDS - 59 }],
    ['not valid yet', { nbf: SECONDS + 59 }],
  ])('may be %s by less than a minute', async (_, claims) => {
    await expect(verifier.verify(await signed(claims))).resolves.toMatchObject({ person: PERSON });
  });

  it('names all wrong claims at once', async () => {
    await expect(verifier.verify(await signed({ sub: 'x', rol: 'baas', organisatie: 1 }))).rejects.toThrow(/sub .*rol .*organisatie/);
  });

  it('is refused without a signature, and with one made of the public key', async () => {
    const claims = part({ iss: ISSUER, aud: AUDIENCE, sub: PERSON, exp: SECONDS + 300, ...CLAIMS });
    const unsigned = `${part({ alg: 'none' })}.${claims}.`;
    const text = `${part({ alg: 'HS256', kid: 'een' })}.${claims}`;
    const forged = `${text}.${createHmac('sha256', await exportSPKI(first.publicKey))
      .update(text)
      .digest('base64url')}`;
    for (const token of [unsigned, forged, 'a.b.c', 'x']) {
      await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
    }
  });

  it('is refused when another key made it', async () => {
    await expect(verifier.verify(await signed({}, { key: second }))).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
    await expect(verifier.verify(await signed({}, { key: second, kid: 'twee' }))).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
  });

  it('cannot be judged while the keys do not come, and can when they do', async () => {
    served.status = 500;
    await expect(verifier.verify(await signed())).rejects.toMatchObject({ code: 'TOKEN.KEYS_UNREACHABLE', kind: 'unavailable' });
    served.status = 200;
    await expect(verifier.verify(await signed())).resolves.toMatchObject({ person: PERSON });
    const deaf = oidcVerifier({ issuer: ISSUER, audience: AUDIENCE, jwksUrl: 'http://127.0.0.1:1/jwks' }, fixedClock(NOW));
    await expect(deaf.verify(await signed())).rejects.toMatchObject({ code: 'TOKEN.KEYS_UNREACHABLE' });
  });
});
