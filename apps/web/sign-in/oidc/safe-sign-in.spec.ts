import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isIn, ORIGIN, visitorOf } from '../../testing/sign-in-api.js';
import { codeOn, SESSION_COOKIE, SignInStand } from '../../testing/sign-in-stand.js';

let stand: SignInStand;
beforeAll(async () => {
  stand = await SignInStand.open();
});
afterAll(() => stand?.close());
beforeEach(() => stand.beginAnew());

/** What every cookie of ours has over TLS; none has a Domain, for then other hosts would get it. */
const OVER_TLS =
  /^__Host-peildatum-(sessie|formulier|aanmelding)=[\w.-]*; (Max-Age=\d+; )?Path=\/; (Expires=[^;]+; )?HttpOnly; Secure; SameSite=Lax$/;

/** Leaves for the issuer with headers that fetch would not send. @returns where it is sent */
const leaveWith = (headers: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(stand.api.base);
    const asked = request(
      { host: '127.0.0.1', port, path: '/aanmelden/uitgever', headers: { Accept: 'text/html', ...headers } },
      (response) => {
        response.resume();
        resolve(response.headers.location ?? '');
      },
    );
    asked.once('error', reject).end();
  });

describe('over TLS', () => {
  it('every cookie is of this host alone, for no script and for no other site', async () => {
    const visitor = visitorOf(stand.api);
    const left = await visitor.get('/aanmelden/uitgever');
    const back = await visitor.get(stand.issuer.letIn(left.headers.get('location') ?? ''));
    const page = await visitor.get('/');
    const out = await visitor.post('/afmelden');
    const set = [left, back, page, out].map(({ headers }) => headers.getSetCookie());
    expect(set.map(({ length }) => length)).toEqual([1, 3, 1, 2]);
    for (const cookie of set.flat()) expect(cookie).toMatch(OVER_TLS);
    // The one of an attempt ends by itself, that of a session with the browser.
    expect([set[0]?.[0], set[1]?.[1]]).toEqual([expect.stringContaining('Max-Age=600'), expect.not.stringContaining('Max-Age')]);
  });

  it('a session counts by the name that other hosts cannot give, and by no other', async () => {
    const visitor = await stand.signedIn();
    const other = visitorOf(stand.api);
    other.cookies.set('peildatum-sessie', visitor.cookies.get(SESSION_COOKIE) ?? '');
    expect([await isIn(visitor), await isIn(other)]).toEqual([true, false]);
  });

  it('an id that was planted before signing in is worth nothing after it', async () => {
    const visitor = visitorOf(stand.api);
    const planted = 'x'.repeat(43);
    visitor.cookies.set(SESSION_COOKIE, planted);
    await visitor.get(stand.issuer.letIn(await stand.leave(visitor)));
    const thief = visitorOf(stand.api);
    thief.cookies.set(SESSION_COOKIE, planted);
    expect([visitor.cookies.get(SESSION_COOKIE) === planted, await isIn(visitor), await isIn(thief)]).toEqual([false, true, false]);
  });

  it('a cookie of an attempt that was planted leads nobody into the session of who planted it', async () => {
    const [attacker, victim] = [visitorOf(stand.api), visitorOf(stand.api)];
    const path = stand.issuer.letIn(await stand.leave(attacker));
    for (const [name, value] of attacker.cookies) victim.cookies.set(name, value);
    // Who begins himself gets an own one in its place.
    await stand.leave(victim);
    expect([(await victim.get(path)).status, codeOn(victim), await isIn(victim)]).toEqual([400, 'SIGN_IN.STALE', false]);
  });
});

describe('what a request says of itself', () => {
  it.each([
    ['Host', { Host: 'elders.example' }],
    ['X-Forwarded-Host', { 'X-Forwarded-Host': 'elders.example' }],
    ['Forwarded', { Forwarded: 'host=elders.example;proto=http' }],
    ['X-Forwarded-Proto', { 'X-Forwarded-Proto': 'http' }],
  ])('does not say where the issuer sends somebody back to: %s', async (_, headers) => {
    expect(new URL(await leaveWith(headers)).searchParams.get('redirect_uri')).toBe(`${ORIGIN}/aanmelden/uitgever/terug`);
  });

  it.each(['https://elders.example', 'http://register.example', 'https://register.example:444', 'null', ''])(
    'lets no form in from another origin: %j',
    async (Origin) => {
      const visitor = await stand.signedIn();
      await visitor.get('/');
      expect((await visitor.post('/afmelden', {}, { Origin })).status).toBe(403);
      expect(await isIn(visitor)).toBe(true);
    },
  );

  it('lets no form in with the token of somebody else, or of who was signed in before', async () => {
    const [visitor, other] = [await stand.signedIn(), await stand.signedIn()];
    await other.get('/');
    await visitor.get('/');
    const [own, theirs] = [visitor.hidden('_formulier') ?? '', other.hidden('_formulier') ?? ''];
    expect((await visitor.post('/afmelden', { _formulier: theirs })).status).toBe(403);
    await visitor.get(stand.issuer.letIn(await stand.leave(visitor)));
    expect((await visitor.post('/afmelden', { _formulier: own })).status).toBe(403);
    expect(await isIn(visitor)).toBe(true);
  });
});

describe('a session that was stolen', () => {
  it('is worth nothing when its person has ended it, from another browser too', async () => {
    const [visitor, elsewhere] = [await stand.signedIn(), await stand.signedIn()];
    const thief = visitorOf(stand.api);
    thief.cookies.set(SESSION_COOKIE, visitor.cookies.get(SESSION_COOKIE) ?? '');
    expect(await isIn(thief)).toBe(true);
    await elsewhere.get('/sessies');
    const refs = [...elsewhere.page.matchAll(/name="sessie" value="([0-9a-f-]{36})"/g)].map(([, ref = '']) => ref);
    for (const sessie of refs) {
      const own = new RegExp(`${sessie}[\\s\\S]{0,400}Afmelden`).test(elsewhere.page);
      if (!own) await elsewhere.post('/sessies/einde', { sessie });
    }
    expect([await isIn(thief), await isIn(visitor), await isIn(elsewhere)]).toEqual([false, false, true]);
  });

  it('renews nothing of the issuer after that', async () => {
    const visitor = await stand.signedIn();
    await visitor.get('/');
    const thief = visitorOf(stand.api);
    thief.cookies.set(SESSION_COOKIE, visitor.cookies.get(SESSION_COOKIE) ?? '');
    await visitor.post('/afmelden');
    stand.issuer.asked.length = 0;
    stand.at(10 * 60_000);
    expect([await isIn(thief), stand.issuer.asked]).toEqual([false, []]);
  });

  it('is worth nothing to the API', async () => {
    const visitor = await stand.signedIn({ access: { rol: 'auditor', organisatie: 'ADR' } });
    expect((await visitor.get('/v1/gebeurtenissen', { Accept: 'application/json' })).status).toBe(401);
  });
});

describe('what a page of signing in says', () => {
  it('is kept by nobody, and tells no other site where it came from', async () => {
    const visitor = visitorOf(stand.api);
    const left = await visitor.get('/aanmelden/uitgever');
    expect(left.headers.get('cache-control')).toBe('no-store');
    const path = stand.issuer.letIn(left.headers.get('location') ?? '');
    const back = await visitor.get(path);
    expect(back.headers.get('cache-control')).toBe('no-store');
    const refused = await visitor.get(path);
    expect([refused.status, refused.headers.get('cache-control'), refused.headers.get('referrer-policy')]).toEqual([
      400,
      'no-store',
      'same-origin',
    ]);
  });

  it('goes back to a page of ours alone', async () => {
    for (const back of [
      'https://elders.example/',
      '//elders.example',
      '/\\elders.example',
      '/a\r\nSet-Cookie: x=1',
      'javascript:alert(1)',
    ]) {
      const visitor = visitorOf(stand.api);
      const there = await visitor.get(stand.issuer.letIn(await stand.leave(visitor, back)));
      expect([back, there.headers.get('location')]).toEqual([back, '/']);
    }
  });
});
