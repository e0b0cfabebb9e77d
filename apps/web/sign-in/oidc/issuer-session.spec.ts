import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLIENT, isIn, ORIGIN } from '../../testing/sign-in-api.js';
import { codeOn, moved, SESSION_COOKIE, SignInStand } from '../../testing/sign-in-stand.js';
import type { Told } from '../../testing/told-issuer.js';
import { RENEW_EVERY_MS } from './oidc-sign-in.js';

let stand: SignInStand;
beforeAll(async () => {
  stand = await SignInStand.open();
});
afterAll(() => stand?.close());
beforeEach(() => stand.beginAnew());

describe('a session of the issuer', () => {
  it('asks the issuer again after five minutes, and takes the role that it then gives', async () => {
    const visitor = await stand.signedIn();
    stand.at(RENEW_EVERY_MS - 1);
    expect(await isIn(visitor)).toBe(true);
    expect(stand.issuer.asked).toEqual(['authorization_code']);
    stand.issuer.renewed = { access: { rol: 'auditor', organisatie: 'ADR' } };
    stand.at(RENEW_EVERY_MS);
    expect(await isIn(visitor)).toBe(true);
    expect(visitor.page).toContain('U bent auditor, ADR');
    expect(stand.issuer.asked).toEqual(['authorization_code', 'refresh_token']);
    expect(await isIn(visitor)).toBe(true);
    expect(stand.issuer.asked).toHaveLength(2);
  });

  it.each<[string, Told | null]>([
    ['the issuer ended it there', null],
    ['its person has no role any more', { access: { rol: undefined } }],
    ['it speaks of somebody else', { access: { sub: '99999999-2222-4333-8444-555555555555' } }],
  ])('is over when %s', async (_, renewed) => {
    const visitor = await stand.signedIn();
    stand.issuer.renewed = renewed;
    stand.at(RENEW_EVERY_MS);
    expect(await isIn(visitor)).toBe(false);
    stand.issuer.renewed = {};
    expect(await isIn(visitor)).toBe(false);
  });

  it('ends with its token where the issuer cannot be asked again', async () => {
    const visitor = await stand.signedIn({ refreshToken: null });
    stand.at(19 * 60_000);
    expect(await isIn(visitor)).toBe(true);
    stand.at(20 * 60_000);
    expect(await isIn(visitor)).toBe(false);
    expect(stand.issuer.asked).toEqual(['authorization_code']);
  });

  it('asks once, however many pages come at once', async () => {
    const visitor = await stand.signedIn();
    stand.at(RENEW_EVERY_MS);
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.get('/sessies')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(stand.issuer.asked.filter((kind) => kind === 'refresh_token')).toHaveLength(1);
  });

  it('goes on while the issuer does not answer, until its token is over; then it is nobody’s until it does', async () => {
    const visitor = await stand.signedIn();
    stand.issuer.answers = false;
    stand.at(RENEW_EVERY_MS);
    expect(await isIn(visitor)).toBe(true);
    stand.at(21 * 60_000);
    expect((await visitor.get('/mijn-werk')).status).toBe(503);
    expect(codeOn(visitor)).toBe('SESSION.UNSURE');
    expect((await visitor.get('/thematafels')).status).toBe(200);
    expect(visitor.page).toContain('Even niet aangemeld');
    stand.issuer.answers = true;
    stand.at(22 * 60_000);
    expect((await visitor.get('/mijn-werk')).status).toBe(200);
    expect(visitor.page).not.toContain('Even niet aangemeld');
  });

  it('counts no more where another issuer took its place', async () => {
    const visitor = await stand.signedIn();
    const there = await stand.startBeside({ issuer: 'https://elders.example' });
    try {
      expect([await isIn(visitor), await isIn(moved(visitor, there.base))]).toEqual([true, false]);
    } finally {
      await there.close();
    }
  });

  it('is renewed by one process of all, also where each has to know', async () => {
    const there = await stand.startBeside();
    try {
      const visitor = await stand.signedIn();
      const other = moved(visitor, there.base);
      for (const ms of [RENEW_EVERY_MS, 29 * 60_000]) {
        stand.at(ms);
        stand.issuer.asked.length = 0;
        expect(await Promise.all([isIn(visitor), isIn(other), isIn(visitor), isIn(other)])).toEqual([true, true, true, true]);
        expect(stand.issuer.asked).toEqual(['refresh_token']);
      }
    } finally {
      await there.close();
    }
  });
});

describe('signing out', () => {
  it('ends it here and at the issuer, without a token in an address', async () => {
    const visitor = await stand.signedIn({ refreshToken: 'verversing-weg' });
    const id = visitor.cookies.get(SESSION_COOKIE) ?? '';
    await visitor.get('/');
    const out = await visitor.post('/afmelden');
    expect([out.status, out.headers.get('location')]).toEqual([303, '/afgemeld']);
    expect(stand.issuer.revoked).toEqual(['verversing-weg']);
    const page = await visitor.get('/afgemeld');
    const address = page.headers.get('refresh') ?? '';
    expect(address).toBe(
      `0; url=${stand.issuer.url}/end?post_logout_redirect_uri=${encodeURIComponent(`${ORIGIN}/`)}&client_id=${CLIENT.id}`,
    );
    expect(visitor.page).toContain('U bent afgemeld');
    visitor.cookies.set(SESSION_COOKIE, id);
    expect(await isIn(visitor)).toBe(false);
  });

  it('does not wait for an issuer that does not answer, and says so', async () => {
    const visitor = await stand.signedIn();
    await visitor.get('/');
    stand.issuer.answers = false;
    stand.at(21 * 60_000);
    const out = await visitor.post('/afmelden');
    expect([out.status, out.headers.get('location')]).toEqual([303, '/afgemeld?uitgever=antwoordt-niet']);
    await visitor.get('/afgemeld?uitgever=antwoordt-niet');
    expect(visitor.page).toContain('antwoordt niet, dus daar bent u misschien nog aangemeld');
    stand.issuer.answers = true;
    stand.at(22 * 60_000);
    expect(await isIn(visitor)).toBe(false);
  });
});
