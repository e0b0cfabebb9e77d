import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { AUDIENCE, CLIENT, isIn, ORIGIN } from '../../testing/sign-in-api.js';
import { codeOn, moved, SESSION_COOKIE, SignInStand } from '../../testing/sign-in-stand.js';
import { CLAIMS, PERSON, SESSION_THERE, type Told } from '../../testing/told-issuer.js';
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
  it('ends it here and at the issuer, which is told who it is', async () => {
    const visitor = await stand.signedIn({ refreshToken: 'verversing-weg' });
    const id = visitor.cookies.get(SESSION_COOKIE) ?? '';
    await visitor.get('/');
    const out = await visitor.post('/afmelden');
    expect(out.status).toBe(200);
    expect(stand.issuer.revoked).toEqual(['verversing-weg']);
    const [address, asked = ''] = (out.headers.get('refresh') ?? '').split('?');
    expect([address, out.headers.get('cache-control')]).toEqual([`0; url=${stand.issuer.url}/end`, 'no-store']);
    const { id_token_hint: hint = '', ...rest } = Object.fromEntries(new URLSearchParams(asked));
    expect(rest).toEqual({ post_logout_redirect_uri: `${ORIGIN}/`, client_id: CLIENT.id });
    expect(JSON.parse(Buffer.from(hint.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ aud: CLIENT.id, sub: PERSON });
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
    expect([out.status, out.headers.get('refresh')]).toEqual([200, null]);
    expect(visitor.page).toContain('antwoordt niet, dus daar bent u misschien nog aangemeld');
    stand.issuer.answers = true;
    stand.at(22 * 60_000);
    expect(await isIn(visitor)).toBe(false);
  });

  it('sends no token along that a register takes for an access token, as where pages and API are one at the issuer', async () => {
    const visitor = await stand.signedIn({ id: { ...CLAIMS, aud: [CLIENT.id, AUDIENCE], azp: CLIENT.id } });
    await visitor.get('/');
    const out = await visitor.post('/afmelden');
    expect(out.headers.get('refresh')).toContain(`${stand.issuer.url}/end?`);
    expect(out.headers.get('refresh')).not.toContain('id_token_hint');
  });
});

describe('signing out at the issuer', () => {
  const tell = (token: string) =>
    fetch(`${stand.api.base}/aanmelden/uitgever/afmelding`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });

  it.each<[string, JWTPayload]>([
    ['the session that it names', { sid: SESSION_THERE }],
    ['every session of a person', { sub: PERSON }],
    ['both', { sub: PERSON, sid: SESSION_THERE }],
  ])('ends here at once %s', async (_, told) => {
    const visitor = await stand.signedIn();
    const answer = await tell(await stand.issuer.logoutToken(told));
    expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([200, 'no-store', '']);
    expect(await isIn(visitor)).toBe(false);
  });

  it('ends those of which the issuer gave no name with any of their person’s', async () => {
    const visitor = await stand.signedIn({ id: { sid: undefined } });
    await tell(await stand.issuer.logoutToken({ sid: 'een-andere' }));
    expect(await isIn(visitor)).toBe(true);
    await tell(await stand.issuer.logoutToken({ sid: 'een-andere', sub: PERSON }));
    expect(await isIn(visitor)).toBe(false);
  });

  it('leaves another session, and another person, signed in', async () => {
    const visitor = await stand.signedIn();
    for (const told of [{ sid: 'een-andere', sub: PERSON }, { sub: '99999999-2222-4333-8444-555555555555' }, { sub: 'geen-uuid' }])
      expect((await tell(await stand.issuer.logoutToken(told))).status).toBe(200);
    expect(await isIn(visitor)).toBe(true);
  });

  it('is believed of the issuer alone, of this register, now, and said as a signing out', async () => {
    const visitor = await stand.signedIn();
    const sub = PERSON;
    const tokens = [
      '',
      'geen.jwt.dus',
      await stand.issuer.logoutToken({ sub }, { forged: true }),
      await stand.issuer.logoutToken({ sub }, { typ: 'at+jwt' }),
      await stand.issuer.logoutToken({ sub, aud: AUDIENCE }),
      await stand.issuer.logoutToken({ sub, iss: 'https://elders.example' }),
      await stand.issuer.logoutToken({ sub, nonce: 'n' }),
      await stand.issuer.logoutToken({ sub, events: { iets: {} } }),
      await stand.issuer.logoutToken({ sub, events: undefined }),
      await stand.issuer.logoutToken({ sub, jti: undefined } as unknown as JWTPayload),
      await stand.issuer.logoutToken({ sub, iat: stand.issuer.now() - 600 }),
      await stand.issuer.logoutToken({ sub, exp: stand.issuer.now() - 120 }),
      await stand.issuer.logoutToken({}),
    ];
    for (const token of tokens) {
      const answer = await tell(token);
      expect([token, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([token, 400, 'SIGN_IN.LOGOUT_TOKEN']);
    }
    expect(await isIn(visitor)).toBe(true);
  });
});
