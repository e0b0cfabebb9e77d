import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isIn, visitorOf } from '../../testing/sign-in-api.js';
import { codeOn, SESSION_COOKIE, SignInStand } from '../../testing/sign-in-stand.js';
import type { Told } from '../../testing/told-issuer.js';

let stand: SignInStand;
beforeAll(async () => {
  stand = await SignInStand.open();
});
afterAll(() => stand?.close());
beforeEach(() => stand.beginAnew());

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
    const visitor = visitorOf(stand.api);
    expect((await visitor.get(stand.issuer.letIn(await stand.leave(visitor), told()))).status).toBe(403);
    expect(codeOn(visitor)).toBe(code);
    expect(visitor.page).toContain(words);
    expect([await isIn(visitor), visitor.cookies.has(SESSION_COOKIE)]).toEqual([false, false]);
  });

  it('is not believed of an answer of another issuer', async () => {
    const visitor = visitorOf(stand.api);
    const path = stand.issuer.letIn(await stand.leave(visitor)).replace(/iss=[^&]*/, 'iss=https%3A%2F%2Felders.example');
    expect((await visitor.get(path)).status).toBe(403);
    expect([codeOn(visitor), stand.issuer.asked]).toEqual(['SIGN_IN.NOT_BELIEVED', []]);
  });

  it('is waited for when it does not answer, and nobody is signed in by that', async () => {
    const visitor = visitorOf(stand.api);
    const path = stand.issuer.letIn(await stand.leave(visitor));
    stand.issuer.answers = false;
    expect((await visitor.get(path)).status).toBe(503);
    expect(codeOn(visitor)).toBe('SIGN_IN.ISSUER_UNREACHABLE');
    expect(await isIn(visitor)).toBe(false);
  });
});
