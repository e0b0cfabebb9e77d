import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApi } from '../../../api/testing/test-api.js';
import { CLIENT, isIn, ORIGIN, visitorOf } from '../../testing/sign-in-api.js';
import { codeOn, SESSION_COOKIE, SignInStand } from '../../testing/sign-in-stand.js';
import { ATTEMPT_LASTS_MS } from './attempts.js';

let stand: SignInStand;
beforeAll(async () => {
  stand = await SignInStand.open();
});
afterAll(() => stand?.close());
beforeEach(() => stand.beginAnew());

describe('signing in at the issuer', () => {
  it('is offered, leads there with PKCE and what is asked once, and back to where one was', async () => {
    const visitor = visitorOf(stand.api);
    await visitor.get('/aanmelden?terug=%2Facties%3Fzoek%3Dnorm');
    expect(visitor.page).toContain('href="/aanmelden/uitgever?terug=%2Facties%3Fzoek%3Dnorm"');
    const address = await stand.leave(visitor, '/acties?zoek=norm');
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({ response_type: 'code', client_id: CLIENT.id, scope: 'openid', code_challenge_method: 'S256' });
    expect(asked.redirect_uri).toBe(`${ORIGIN}/aanmelden/uitgever/terug`);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/);
    const back = await visitor.get(stand.issuer.letIn(address));
    expect([back.status, back.headers.get('location')]).toEqual([303, '/acties?zoek=norm']);
    await visitor.get('/sessies');
    expect(visitor.page).toContain('U bent coördinator van thematafel D');
  });

  it('gives the rights of the token, and a new session each time', async () => {
    const visitor = await stand.signedIn({ access: { rol: 'auditor', organisatie: 'ADR' } });
    const before = visitor.cookies.get(SESSION_COOKIE) ?? '';
    await visitor.get('/sessies');
    expect(visitor.page).toContain('U bent auditor, ADR');
    await visitor.get(stand.issuer.letIn(await stand.leave(visitor)));
    expect(visitor.cookies.get(SESSION_COOKIE)).not.toBe(before);
    const thief = visitorOf(stand.api);
    thief.cookies.set(SESSION_COOKIE, before);
    expect([await isIn(visitor), await isIn(thief)]).toEqual([true, false]);
  });

  it('keeps its tokens on the server, and in the database sealed', async () => {
    const visitor = await stand.signedIn({ refreshToken: 'verversing-geheim' });
    const { rows } = await stand.api.pool.query("SELECT encode(bewaard, 'escape') AS bewaard, web_sessie::text AS alles FROM web_sessie");
    expect(rows.length).toBeGreaterThan(0);
    for (const secret of ['verversing-geheim', 'eyJ', visitor.cookies.get(SESSION_COOKIE) ?? 'x'])
      expect(JSON.stringify(rows)).not.toContain(secret);
    await visitor.get('/sessies');
    const seen = JSON.stringify([...visitor.cookies]) + visitor.page;
    for (const secret of ['verversing-geheim', 'eyJ']) expect(seen).not.toContain(secret);
  });

  it('goes on to no other site', async () => {
    const visitor = visitorOf(stand.api);
    const back = await visitor.get(stand.issuer.letIn(await stand.leave(visitor, '//elders.example')));
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
    const visitor = visitorOf(stand.api);
    const path = stand.issuer.letIn(await stand.leave(visitor));
    const cookies = new Map(visitor.cookies);
    expect((await visitor.get(path)).status).toBe(303);
    const again = visitorOf(stand.api);
    for (const [name, value] of cookies) again.cookies.set(name, value);
    expect((await again.get(path)).status).toBe(400);
    expect(codeOn(again)).toBe('SIGN_IN.STALE');
    expect(stand.issuer.asked).toEqual(['authorization_code']);
    expect([await isIn(visitor), await isIn(again)]).toEqual([true, false]);
  });

  it('is for the browser that began it, and for no other: nobody is signed in as who wrote the address', async () => {
    const [attacker, victim] = [visitorOf(stand.api), visitorOf(stand.api)];
    const path = stand.issuer.letIn(await stand.leave(attacker));
    expect((await victim.get(path)).status).toBe(400);
    await stand.leave(victim);
    expect((await victim.get(path)).status).toBe(400);
    expect([codeOn(victim), await isIn(victim)]).toEqual(['SIGN_IN.STALE', false]);
    expect(stand.issuer.asked).toEqual([]);
    // And it was not spent by that.
    expect((await attacker.get(path)).status).toBe(303);
  });

  it('counts for ten minutes', async () => {
    const visitor = visitorOf(stand.api);
    const path = stand.issuer.letIn(await stand.leave(visitor));
    stand.at(ATTEMPT_LASTS_MS);
    expect((await visitor.get(path)).status).toBe(400);
    expect(visitor.page).toContain('langer dan tien minuten');
    expect(visitor.page).toContain('href="/aanmelden"');
  });

  it('says so where the code was used already, or was made for another', async () => {
    const visitor = visitorOf(stand.api);
    const path = stand.issuer.letIn(await stand.leave(visitor)).replace(/code=[^&]*/, 'code=van-een-ander');
    expect((await visitor.get(path)).status).toBe(400);
    expect(codeOn(visitor)).toBe('SIGN_IN.STALE');
  });

  it.each([
    ['access_denied', 403, 'SIGN_IN.DENIED'],
    ['login_required', 403, 'SIGN_IN.REFUSED'],
    ['<script>alert(1)</script>', 403, 'SIGN_IN.REFUSED'],
    ['temporarily_unavailable', 503, 'SIGN_IN.ISSUER_UNREACHABLE'],
  ])('shows in Dutch that the issuer answered %s', async (error, status, code) => {
    const visitor = visitorOf(stand.api);
    const state = new URL(await stand.leave(visitor)).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error, state, iss: stand.issuer.url, error_description: 'Betaal hier' });
    expect((await visitor.get(`/aanmelden/uitgever/terug?${query}`)).status).toBe(status);
    expect(codeOn(visitor)).toBe(code);
    for (const theirs of ['alert(1)', 'Betaal hier']) expect(visitor.page).not.toContain(theirs);
    expect(await isIn(visitor)).toBe(false);
  });

  it('reads nothing of an address that anybody can write', async () => {
    const visitor = visitorOf(stand.api);
    expect((await visitor.get('/aanmelden/uitgever/terug?error=access_denied&error_description=Betaal+hier')).status).toBe(400);
    expect([codeOn(visitor), visitor.page.includes('Betaal')]).toEqual(['SIGN_IN.STALE', false]);
  });
});
