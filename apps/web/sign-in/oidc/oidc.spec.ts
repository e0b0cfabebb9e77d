import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@peildatum/kernel';
import { createApi } from '../../../api/create-api.js';
import { startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { openPages } from '../../open-pages.js';
import { CLIENT, isIn, ORIGIN, startSignInApi, visitorOf } from '../../testing/sign-in-api.js';
import { type Told, ToldIssuer } from '../../testing/told-issuer.js';
import type { Visitor } from '../../testing/visitor.js';
import { freshWebCore } from '../../testing/web-core.js';
import type { SignInSettings } from '../../web-settings.js';
import { ATTEMPT_LASTS_MS } from './attempts.js';
import { RENEW_EVERY_MS } from './oidc-sign-in.js';

const SESSION = '__Host-peildatum-sessie';

let issuer: ToldIssuer;
let api: TestApi;
/** When a spec takes place: the one after the other, and not before now, for the clock of the machine is looked at as well. */
let begin = Date.now();
beforeAll(async () => {
  issuer = await ToldIssuer.start();
  api = await startSignInApi(issuer);
  issuer.now = () => Math.floor(Date.parse(api.clock.now()) / 1_000);
});
afterAll(async () => {
  await api.close();
  await issuer.close();
});
beforeEach(() => {
  begin += 60 * 60_000;
  at(0);
  issuer.asked.length = 0;
  issuer.revoked.length = 0;
  issuer.renewed = {};
});
afterEach(() => {
  issuer.answers = true;
});

/** Sets the clock of the register so many milliseconds after the start of the spec. */
const at = (ms: number) => api.clock.set(new Date(begin + ms).toISOString() as Instant);

/** Leaves for the issuer. @returns where it is sent */
async function leave(visitor: Visitor, back = '/thematafels'): Promise<string> {
  const left = await visitor.get(`/aanmelden/uitgever?terug=${encodeURIComponent(back)}`);
  expect(left.status).toBe(303);
  return left.headers.get('location') ?? '';
}

async function signedIn(told: Told = {}): Promise<Visitor> {
  const visitor = visitorOf(api);
  const back = await visitor.get(issuer.letIn(await leave(visitor), told));
  expect([back.status, back.headers.get('location')]).toEqual([303, '/thematafels']);
  return visitor;
}

/** The code of the refusal that a page shows. */
const codeOn = ({ page }: Visitor): string => /\(([A-Z_]+\.[A-Z_]+)\)/.exec(page)?.[1] ?? '';

describe('signing in at the issuer', () => {
  it('is offered, leads there with PKCE and what is asked once, and back to where one was', async () => {
    const visitor = visitorOf(api);
    await visitor.get('/aanmelden?terug=%2Facties%3Fzoek%3Dnorm');
    expect(visitor.page).toContain('href="/aanmelden/uitgever?terug=%2Facties%3Fzoek%3Dnorm"');
    const address = await leave(visitor, '/acties?zoek=norm');
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({ response_type: 'code', client_id: CLIENT.id, scope: 'openid', code_challenge_method: 'S256' });
    expect(asked.redirect_uri).toBe(`${ORIGIN}/aanmelden/uitgever/terug`);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/);
    const back = await visitor.get(issuer.letIn(address));
    expect([back.status, back.headers.get('location')]).toEqual([303, '/acties?zoek=norm']);
    await visitor.get('/sessies');
    expect(visitor.page).toContain('U bent coördinator van thematafel D');
  });

  it('gives the rights of the token, and a new session each time', async () => {
    const visitor = await signedIn({ access: { rol: 'auditor', organisatie: 'ADR' } });
    const before = visitor.cookies.get(SESSION) ?? '';
    await visitor.get('/sessies');
    expect(visitor.page).toContain('U bent auditor, ADR');
    await visitor.get(issuer.letIn(await leave(visitor)));
    expect(visitor.cookies.get(SESSION)).not.toBe(before);
    const thief = visitorOf(api);
    thief.cookies.set(SESSION, before);
    expect([await isIn(visitor), await isIn(thief)]).toEqual([true, false]);
  });

  it('keeps its tokens on the server, and in the database sealed', async () => {
    const visitor = await signedIn({ refreshToken: 'verversing-geheim' });
    const { rows } = await api.pool.query("SELECT encode(bewaard, 'escape') AS bewaard, web_sessie::text AS alles FROM web_sessie");
    expect(rows.length).toBeGreaterThan(0);
    for (const secret of ['verversing-geheim', 'eyJ', visitor.cookies.get(SESSION) ?? 'x'])
      expect(JSON.stringify(rows)).not.toContain(secret);
    await visitor.get('/sessies');
    const seen = JSON.stringify([...visitor.cookies]) + visitor.page;
    for (const secret of ['verversing-geheim', 'eyJ']) expect(seen).not.toContain(secret);
  });

  it('goes on to no other site', async () => {
    const visitor = visitorOf(api);
    const back = await visitor.get(issuer.letIn(await leave(visitor, '//elders.example')));
    expect(back.headers.get('location')).toBe('/');
  });

  it('is not there where no issuer is known', async () => {
    const other = await startTestApi();
    try {
      for (const path of ['/aanmelden/uitgever', '/aanmelden/uitgever/terug'])
        expect((await other.call(path, { headers: { Accept: 'text/html' } })).status).toBe(404);
    } finally {
      await other.close();
    }
  });
});

describe('the way back from the issuer', () => {
  it('counts once', async () => {
    const visitor = visitorOf(api);
    const path = issuer.letIn(await leave(visitor));
    const cookies = new Map(visitor.cookies);
    expect((await visitor.get(path)).status).toBe(303);
    const again = visitorOf(api);
    for (const [name, value] of cookies) again.cookies.set(name, value);
    expect((await again.get(path)).status).toBe(400);
    expect(codeOn(again)).toBe('SIGN_IN.STALE');
    expect(issuer.asked).toEqual(['authorization_code']);
    expect([await isIn(visitor), await isIn(again)]).toEqual([true, false]);
  });

  it('is for the browser that began it, and for no other: nobody is signed in as who wrote the address', async () => {
    const [attacker, victim] = [visitorOf(api), visitorOf(api)];
    const path = issuer.letIn(await leave(attacker));
    expect((await victim.get(path)).status).toBe(400);
    await leave(victim);
    expect((await victim.get(path)).status).toBe(400);
    expect([codeOn(victim), await isIn(victim)]).toEqual(['SIGN_IN.STALE', false]);
    expect(issuer.asked).toEqual([]);
    // And it was not spent by that.
    expect((await attacker.get(path)).status).toBe(303);
  });

  it('counts for ten minutes', async () => {
    const visitor = visitorOf(api);
    const path = issuer.letIn(await leave(visitor));
    at(ATTEMPT_LASTS_MS);
    expect((await visitor.get(path)).status).toBe(400);
    expect(visitor.page).toContain('langer dan tien minuten');
    expect(visitor.page).toContain('href="/aanmelden"');
  });

  it('says so where the code was used already, or was made for another', async () => {
    const visitor = visitorOf(api);
    const path = issuer.letIn(await leave(visitor)).replace(/code=[^&]*/, 'code=van-een-ander');
    expect((await visitor.get(path)).status).toBe(400);
    expect(codeOn(visitor)).toBe('SIGN_IN.STALE');
  });

  it.each([
    ['access_denied', 403, 'SIGN_IN.DENIED'],
    ['login_required', 403, 'SIGN_IN.REFUSED'],
    ['<script>alert(1)</script>', 403, 'SIGN_IN.REFUSED'],
    ['temporarily_unavailable', 503, 'SIGN_IN.ISSUER_UNREACHABLE'],
  ])('shows in Dutch that the issuer answered %s', async (error, status, code) => {
    const visitor = visitorOf(api);
    const state = new URL(await leave(visitor)).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error, state, iss: issuer.url, error_description: 'Betaal hier' });
    expect((await visitor.get(`/aanmelden/uitgever/terug?${query}`)).status).toBe(status);
    expect(codeOn(visitor)).toBe(code);
    for (const theirs of ['alert(1)', 'Betaal hier']) expect(visitor.page).not.toContain(theirs);
    expect(await isIn(visitor)).toBe(false);
  });

  it('reads nothing of an address that anybody can write', async () => {
    const visitor = visitorOf(api);
    expect((await visitor.get('/aanmelden/uitgever/terug?error=access_denied&error_description=Betaal+hier')).status).toBe(400);
    expect([codeOn(visitor), visitor.page.includes('Betaal')]).toEqual(['SIGN_IN.STALE', false]);
  });
});

describe('what the issuer says', () => {
  const hour = 3_600;
  const then = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

  it.each<[string, () => Told, string, string]>([
    ['another nonce', () => ({ id: { nonce: 'van-een-ander' } }), 'SIGN_IN.NOT_BELIEVED', 'nonce'],
    ['another audience of the ID token', () => ({ id: { aud: 'een-ander' } }), 'SIGN_IN.NOT_BELIEVED', 'aud'],
    ['another issuer of the ID token', () => ({ id: { iss: 'https://elders.example' } }), 'SIGN_IN.NOT_BELIEVED', 'iss'],
    ['an ID token that is over', () => ({ id: { exp: then(-hour), iat: then(-2 * hour) } }), 'SIGN_IN.NOT_BELIEVED', 'exp'],
    ['a signature of another key', () => ({ forged: true }), 'SIGN_IN.NOT_BELIEVED', 'OAUTH'],
    ['an access token for another service', () => ({ access: { aud: 'een-ander' } }), 'SIGN_IN.NOBODY', 'hoort niet bij dit register'],
    [
      'an access token of another issuer',
      () => ({ access: { iss: 'https://elders.example' } }),
      'SIGN_IN.NOBODY',
      'hoort niet bij dit register',
    ],
    ['an access token that is over', () => ({ access: { exp: then(-hour) } }), 'SIGN_IN.NOBODY', 'verlopen'],
    ['no role', () => ({ access: { rol: undefined } }), 'SIGN_IN.NOBODY', 'rol moet een van deze zijn'],
    ['a role that no token gives', () => ({ access: { rol: 'migratie' } }), 'SIGN_IN.NOBODY', 'rol moet een van deze zijn'],
    ['a login in the place of a person', () => ({ access: { sub: 'jan@vws' } }), 'SIGN_IN.NOBODY', 'sub moet de UUID'],
  ])('is not believed with %s', async (_, told, code, words) => {
    const visitor = visitorOf(api);
    expect((await visitor.get(issuer.letIn(await leave(visitor), told()))).status).toBe(403);
    expect(codeOn(visitor)).toBe(code);
    expect(visitor.page).toContain(words);
    expect([await isIn(visitor), visitor.cookies.has(SESSION)]).toEqual([false, false]);
  });

  it('is not believed of an answer of another issuer', async () => {
    const visitor = visitorOf(api);
    const path = issuer.letIn(await leave(visitor)).replace(/iss=[^&]*/, 'iss=https%3A%2F%2Felders.example');
    expect((await visitor.get(path)).status).toBe(403);
    expect([codeOn(visitor), issuer.asked]).toEqual(['SIGN_IN.NOT_BELIEVED', []]);
  });

  it('is waited for when it does not answer, and nobody is signed in by that', async () => {
    const visitor = visitorOf(api);
    const path = issuer.letIn(await leave(visitor));
    issuer.answers = false;
    expect((await visitor.get(path)).status).toBe(503);
    expect(codeOn(visitor)).toBe('SIGN_IN.ISSUER_UNREACHABLE');
    expect(await isIn(visitor)).toBe(false);
  });
});

describe('a session of the issuer', () => {
  it('asks the issuer again after five minutes, and takes the role that it then gives', async () => {
    const visitor = await signedIn();
    at(RENEW_EVERY_MS - 1);
    expect(await isIn(visitor)).toBe(true);
    expect(issuer.asked).toEqual(['authorization_code']);
    issuer.renewed = { access: { rol: 'auditor', organisatie: 'ADR' } };
    at(RENEW_EVERY_MS);
    expect(await isIn(visitor)).toBe(true);
    expect(visitor.page).toContain('U bent auditor, ADR');
    expect(issuer.asked).toEqual(['authorization_code', 'refresh_token']);
    expect(await isIn(visitor)).toBe(true);
    expect(issuer.asked).toHaveLength(2);
  });

  it.each<[string, Told | null]>([
    ['the issuer ended it there', null],
    ['its person has no role any more', { access: { rol: undefined } }],
    ['it speaks of somebody else', { access: { sub: '99999999-2222-4333-8444-555555555555' } }],
  ])('is over when %s', async (_, renewed) => {
    const visitor = await signedIn();
    issuer.renewed = renewed;
    at(RENEW_EVERY_MS);
    expect(await isIn(visitor)).toBe(false);
    issuer.renewed = {};
    expect(await isIn(visitor)).toBe(false);
  });

  it('ends with its token where the issuer cannot be asked again', async () => {
    const visitor = await signedIn({ refreshToken: null });
    at(19 * 60_000);
    expect(await isIn(visitor)).toBe(true);
    at(20 * 60_000);
    expect(await isIn(visitor)).toBe(false);
    expect(issuer.asked).toEqual(['authorization_code']);
  });

  it('asks once, however many pages come at once', async () => {
    const visitor = await signedIn();
    at(RENEW_EVERY_MS);
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.get('/sessies')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(issuer.asked.filter((kind) => kind === 'refresh_token')).toHaveLength(1);
  });

  it('goes on while the issuer does not answer, until its token is over; then it is nobody’s until it does', async () => {
    const visitor = await signedIn();
    issuer.answers = false;
    at(RENEW_EVERY_MS);
    expect(await isIn(visitor)).toBe(true);
    at(21 * 60_000);
    expect((await visitor.get('/mijn-werk')).status).toBe(503);
    expect(codeOn(visitor)).toBe('SESSION.UNSURE');
    expect((await visitor.get('/thematafels')).status).toBe(200);
    expect(visitor.page).toContain('Even niet aangemeld');
    issuer.answers = true;
    at(22 * 60_000);
    expect((await visitor.get('/mijn-werk')).status).toBe(200);
    expect(visitor.page).not.toContain('Even niet aangemeld');
  });

  it('counts no more where another issuer took its place', async () => {
    const visitor = await signedIn();
    const there = await startBeside({ issuer: 'https://elders.example', clientId: CLIENT.id, scope: 'openid', origin: ORIGIN });
    try {
      expect([await isIn(visitor), await isIn(moved(visitor, there.base))]).toEqual([true, false]);
    } finally {
      await there.close();
    }
  });

  it('is renewed by one process of all, also where each has to know', async () => {
    const there = await startBeside({
      issuer: issuer.url,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      scope: 'openid',
      origin: ORIGIN,
    });
    try {
      const visitor = await signedIn();
      const other = moved(visitor, there.base);
      for (const ms of [RENEW_EVERY_MS, 29 * 60_000]) {
        at(ms);
        issuer.asked.length = 0;
        expect(await Promise.all([isIn(visitor), isIn(other), isIn(visitor), isIn(other)])).toEqual([true, true, true, true]);
        expect(issuer.asked).toEqual(['refresh_token']);
      }
    } finally {
      await there.close();
    }
  });
});

/** The pages as another process has them, over the same database. */
async function startBeside(signIn: SignInSettings): Promise<{ readonly base: string; close(): Promise<void> }> {
  const { core, pool, clock } = api;
  const web = { ...freshWebCore({ pool, clock, ids: core.ids }), settings: { origin: ORIGIN, signIn }, demonstration: null };
  const app = await createApi(core, {}, openPages(core, web), { onlyPages: true });
  await app.listen(0, '127.0.0.1');
  return { base: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close: () => app.close() };
}

/** The same browser at another server. */
function moved(visitor: Visitor, base: string): Visitor {
  const other = visitorOf({ base });
  for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
  return other;
}

describe('signing out', () => {
  it('ends it here and at the issuer, without a token in an address', async () => {
    const visitor = await signedIn({ refreshToken: 'verversing-weg' });
    const id = visitor.cookies.get(SESSION) ?? '';
    await visitor.get('/');
    const out = await visitor.post('/afmelden');
    expect([out.status, out.headers.get('location')]).toEqual([303, '/afgemeld']);
    expect(issuer.revoked).toEqual(['verversing-weg']);
    const page = await visitor.get('/afgemeld');
    const address = page.headers.get('refresh') ?? '';
    expect(address).toBe(`0; url=${issuer.url}/end?post_logout_redirect_uri=${encodeURIComponent(`${ORIGIN}/`)}&client_id=${CLIENT.id}`);
    expect(visitor.page).toContain('U bent afgemeld');
    visitor.cookies.set(SESSION, id);
    expect(await isIn(visitor)).toBe(false);
  });

  it('does not wait for an issuer that does not answer, and says so', async () => {
    const visitor = await signedIn();
    await visitor.get('/');
    issuer.answers = false;
    at(21 * 60_000);
    const out = await visitor.post('/afmelden');
    expect([out.status, out.headers.get('location')]).toEqual([303, '/afgemeld?uitgever=antwoordt-niet']);
    await visitor.get('/afgemeld?uitgever=antwoordt-niet');
    expect(visitor.page).toContain('antwoordt niet, dus daar bent u misschien nog aangemeld');
    issuer.answers = true;
    at(22 * 60_000);
    expect(await isIn(visitor)).toBe(false);
  });
});
