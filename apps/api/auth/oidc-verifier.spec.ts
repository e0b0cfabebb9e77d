import { createHmac, type webcrypto } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Clock, fixedClock, type Instant } from '@peildatum/kernel';
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
let served: { status: number; keys: JWK[]; body?: string; location?: string };
let fetches: number;
let clock: Clock & { set(at: Instant): void };
let url: string;
let first: { privateKey: CryptoKey; publicKey: CryptoKey };
let second: typeof first;
let verifier: TokenVerifier;

beforeAll(async () => {
  [first, second] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  server = createServer((_request, response) => {
    fetches += 1;
    const location = served.location === undefined ? {} : { Location: served.location };
    response
      .writeHead(served.status, { 'Content-Type': 'application/json', ...location })
      .end(served.body ?? JSON.stringify({ keys: served.keys }));
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
  fetches = 0;
  clock = fixedClock(NOW);
  verifier = oidcVerifier({ issuer: ISSUER, audience: AUDIENCE, jwksUrl: url }, clock);
});

/** Sets the clock so many seconds after the start. */
const at = (seconds: number) => clock.set(new Date(Date.parse(NOW) + seconds * 1_000).toISOString() as Instant);

const signed = (claims: JWTPayload = {}, { key = first, kid = 'een', header = {} } = {}): Promise<string> =>
  new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: PERSON, iat: SECONDS, exp: SECONDS + 300, ...CLAIMS, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid, ...header })
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
    ['of an organisation that steers a terminal', { organisatie: 'VWS\u001b[2J' }, 'TOKEN.CLAIMS'],
    ['of an organisation that steers it in one character', { organisatie: 'VWS\u009b2J' }, 'TOKEN.CLAIMS'],
    ['of an organisation of two lines', { organisatie: 'VWS\nbeheerder' }, 'TOKEN.CLAIMS'],
    ['of an organisation of which nothing is seen', { organisatie: '\u200b\u00a0' }, 'TOKEN.CLAIMS'],
    ['of an organisation of too long a name', { organisatie: '\u{1F600}'.repeat(201) }, 'TOKEN.CLAIMS'],
  ])('is refused when it is %s', async (_, claims, code) => {
    await expect(verifier.verify(await signed(claims as JWTPayload))).rejects.toMatchObject({ code, kind: 'unauthenticated' });
  });

  it.each([
    ['\u00a0VWS\u200b ', 'VWS'],
    ['Zorgcoo\u0308peratie\u202e', 'Zorgcoöperatie'],
    ['\u{1F600}'.repeat(200), '\u{1F600}'.repeat(200)],
  ])('names its organisation in the normal form: %j', async (organisatie, organisation) => {
    expect(await verifier.verify(await signed({ organisatie }))).toMatchObject({ organisation });
  });

  it.each([
    ['expired', { exp: SECONDS - 59 }],
    ['not valid yet', { nbf: SECONDS + 59 }],
  ])('may be %s by less than a minute', async (_, claims) => {
    await expect(verifier.verify(await signed(claims))).resolves.toMatchObject({ person: PERSON });
  });

  it('is believed until a minute after its end, and from a minute before its beginning', async () => {
    const token = await signed({ nbf: SECONDS, exp: SECONDS + 300 });
    for (const [seconds, outcome] of [
      [-61, 'TOKEN.EXPIRED'],
      [-59, PERSON],
      [359, PERSON],
      [361, 'TOKEN.EXPIRED'],
    ] as const) {
      at(seconds);
      const seen = await verifier.verify(token).then(
        ({ person }) => person,
        ({ code }: { code: string }) => code,
      );
      expect([seconds, seen]).toEqual([seconds, outcome]);
    }
  });

  it.each(['JWT', 'at+jwt', 'application/at+jwt'])('may say that it is of type %s', async (typ) => {
    await expect(verifier.verify(await signed({}, { header: { typ } }))).resolves.toMatchObject({ person: PERSON });
  });

  it.each([
    ['it is no access token', { typ: 'logout+jwt' }],
    ['it proves something else', { typ: 'dpop+jwt' }],
    ['it must be understood in a way that we do not know', { crit: ['exp'], exp: 1 }],
    ['it asks for a payload of another coding', { crit: ['b64'], b64: false }],
    ['it says of no key', { kid: 'onbekend' }],
    ['it says of a key of another kind', { alg: 'RS256' }],
  ])('is refused when %s', async (_, header) => {
    const claims = part({ iss: ISSUER, aud: AUDIENCE, sub: PERSON, exp: SECONDS + 300, ...CLAIMS });
    const text = `${part({ alg: 'ES256', kid: 'een', ...header })}.${claims}`;
    const { privateKey } = first;
    const signature = Buffer.from(
      await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey as webcrypto.CryptoKey, Buffer.from(text)),
    ).toString('base64url');
    await expect(verifier.verify(`${text}.${signature}`)).rejects.toMatchObject({ code: 'TOKEN.INVALID', kind: 'unauthenticated' });
  });

  it('is refused when it brings its own key', async () => {
    const jwk = await exportJWK(second.publicKey);
    await expect(verifier.verify(await signed({}, { key: second, header: { jwk } }))).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
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

describe('the keys of the OIDC issuer', () => {
  const MINUTES = 60;
  const lasting = (options: Parameters<typeof signed>[1] = {}) => signed({ exp: SECONDS + 86_400 }, options);

  it('are fetched once for many tokens at the same time, and not again while they are fresh', async () => {
    const token = await lasting();
    await Promise.all(Array.from({ length: 20 }, () => verifier.verify(token)));
    at(9 * MINUTES);
    await verifier.verify(token);
    expect(fetches).toBe(1);
  });

  it('are fetched again for a new one, and after that not before half a minute', async () => {
    await verifier.verify(await lasting());
    served.keys.push(await published(second, 'twee'));
    const token = await lasting({ key: second, kid: 'twee' });
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
    expect(fetches).toBe(1);
    at(31);
    await expect(verifier.verify(token)).resolves.toMatchObject({ person: PERSON });
    const invented = await lasting({ key: second, kid: 'verzonnen' });
    for (let i = 0; i < 10; i += 1) await expect(verifier.verify(invented)).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
    expect(fetches).toBe(2);
  });

  it('are believed no longer than ten minutes after the issuer took them away', async () => {
    const token = await lasting();
    await verifier.verify(token);
    served.keys = [await published(second, 'twee')];
    at(10 * MINUTES - 1);
    await expect(verifier.verify(token)).resolves.toMatchObject({ person: PERSON });
    at(10 * MINUTES);
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
  });

  it('serve on while the issuer is away, for an hour, without asking it for every token', async () => {
    const token = await lasting();
    await verifier.verify(token);
    served.status = 500;
    at(11 * MINUTES);
    for (let i = 0; i < 5; i += 1) await expect(verifier.verify(token)).resolves.toMatchObject({ person: PERSON });
    expect(fetches).toBe(2);
    const unknown = await lasting({ key: second, kid: 'twee' });
    await expect(verifier.verify(unknown)).rejects.toMatchObject({ code: 'TOKEN.KEYS_UNREACHABLE', kind: 'unavailable' });
    at(61 * MINUTES);
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'TOKEN.KEYS_UNREACHABLE', kind: 'unavailable' });
    served.status = 200;
    await expect(verifier.verify(token)).resolves.toMatchObject({ person: PERSON });
  });

  it('are fetched again when the clock was set back', async () => {
    const token = await signed({ nbf: 0, exp: SECONDS + 86_400 });
    await verifier.verify(token);
    at(-3_600);
    await verifier.verify(token);
    expect(fetches).toBe(2);
  });

  it.each(['<html>', '', 'null', '[]', '{}', '{"keys":1}', '{"keys":["x"]}'])('are not there when the answer is %j', async (body) => {
    const token = await lasting();
    served.body = body;
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'TOKEN.KEYS_UNREACHABLE', kind: 'unavailable' });
    delete served.body;
    await expect(verifier.verify(token)).resolves.toMatchObject({ person: PERSON });
    served.body = body;
    at(11 * MINUTES);
    await expect(verifier.verify(token)).resolves.toMatchObject({ person: PERSON });
  });

  it('are not looked for elsewhere', async () => {
    served = { ...served, status: 302, location: url };
    await expect(verifier.verify(await lasting())).rejects.toMatchObject({ code: 'TOKEN.KEYS_UNREACHABLE' });
    expect(fetches).toBe(1);
  });
});
