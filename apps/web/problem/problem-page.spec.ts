import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemFrom, startTestApi, type TestApi } from '../../api/testing/test-api.js';
import { signedIn } from '../testing/visitor.js';

/** What a browser sends with an address that somebody opens. */
const BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8' };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('a problem', () => {
  it.each([
    ['/nergens', 404, 'Deze pagina is er niet'],
    ['/v1/nergens', 404, 'Deze pagina is er niet'],
    ['/v1/acties?onzin=1', 400, 'Dit kan zo niet'],
    ['/v1/gebeurtenissen', 401, 'Meld u aan'],
    // Refused before any route is looked for.
    ['/moties/%zz', 400, 'Dit kan zo niet'],
    [`/moties/${'x'.repeat(3000)}`, 414, 'Dit kan zo niet'],
  ])('at %s is a page for people, and problem+json for programs', async (path, status, title) => {
    const page = await api.call(path, { headers: BROWSER });
    expect([page.status, page.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    expect(await page.text()).toContain(`<h1 class="nl-heading nl-heading--level-1">${title}</h1>`);
    const answer = await api.call(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
  });

  it.each(['/acties?zoek=a%00b', '/moties/a%00b'])(
    'has no sign in it that no page may have, whatever stands in the address: %s',
    async (path) => {
      const page = await (await api.call(path, { headers: BROWSER })).text();
      expect([page.includes('\0'), page.includes('a\uFFFDb')]).toEqual([false, true]);
    },
  );

  it('is shown when something breaks, without a word of our inside', async () => {
    const visitor = await signedIn(api, { rol: 'auditor' });
    api.queries.failNext(new Error('geheim'));
    expect((await visitor.get('/')).status).toBe(500);
    expect(visitor.page).toContain('Er ging bij ons iets mis');
    expect(visitor.page).toContain('>Afmelden</');
    expect(visitor.page).not.toContain('geheim');
  });

  it.each([
    ['/nergens', 404],
    ['/v1/nergens', 404],
    ['/acties?onzin=1', 400],
    ['/mijn-werk', 403],
  ])('at %s is that of who is signed in: who that is, and the way out', async (path, status) => {
    const visitor = await signedIn(api, { rol: 'bo' });
    expect((await visitor.get(path)).status).toBe(status);
    expect(visitor.page).toContain('href="/sessies"');
    expect(visitor.page).not.toContain('>Aanmelden</a>');
    expect((await visitor.post('/afmelden')).status).toBe(303);
    expect((await visitor.get('/sessies')).status).toBe(303);
  });

  it('sends who has to sign in to where that is, and back again', async () => {
    const page = await api.call('/sessies', { headers: BROWSER });
    expect([page.status, page.headers.get('location')]).toEqual([303, '/aanmelden?terug=%2Fsessies']);
    expect(await problemFrom(await api.call('/sessies', { headers: { Accept: 'application/json' } }))).toMatchObject({
      status: 401,
      code: 'SESSION.MISSING',
    });
  });
});
