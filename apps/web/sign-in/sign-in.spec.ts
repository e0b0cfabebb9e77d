import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@peildatum/kernel';
import { NOW } from '../../api/testing/now.js';
import { startTestApi, type TestApi } from '../../api/testing/test-api.js';
import { IDLE_MS, LONGEST_MS } from '../sessions/session.js';
import { signedIn, Visitor } from '../testing/visitor.js';
import { CODE_LASTS_MS } from './demonstratie/access-codes.js';

const COOKIE = 'peildatum-sessie';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set(NOW));

const later = (ms: number) => new Date(Date.parse(NOW) + ms).toISOString() as Instant;
const wayIn = async () => (await api.pages.wayIn()) ?? '';
const isIn = async (visitor: Visitor) => (await visitor.get('/sessies')).status === 200;
const D = { rol: 'coordinator', thematafel: 'D' };

/** Asks with headers that fetch would not send. */
const statusWith = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(api.base);
    const asked = request({ host: '127.0.0.1', port, path, headers: { Accept: 'text/html', ...headers } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.once('error', reject).end();
  });

describe('the way in to the demonstration', () => {
  it('leads to a choice of role, and from there in, under a banner', async () => {
    const visitor = await signedIn(api, D);
    const response = await visitor.get('/');
    expect(visitor.page).toContain('Demonstratie');
    expect(visitor.page).toContain('coördinator van thematafel D');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('counts once', async () => {
    const way = await wayIn();
    const [one, other] = [new Visitor(api), new Visitor(api)];
    await one.get(way);
    await other.get(way);
    const enter = (visitor: Visitor) => visitor.post('/demonstratie', { code: visitor.hidden('code') ?? '', ...D, organisatie: '' });
    expect([(await enter(one)).status, (await enter(other)).status, (await new Visitor(api).get(way)).status]).toEqual([303, 403, 403]);
    expect([await isIn(one), await isIn(other)]).toEqual([true, false]);
  });

  it('counts for ten minutes', async () => {
    const way = await wayIn();
    api.clock.set(later(CODE_LASTS_MS - 1));
    expect((await new Visitor(api).get(way)).status).toBe(200);
    api.clock.set(later(CODE_LASTS_MS));
    expect((await new Visitor(api).get(way)).status).toBe(403);
  });

  it.each(['', 'a', 'A'.repeat(43), "' OR true --"])('is none with the code %j', async (code) => {
    expect((await new Visitor(api).get(`/demonstratie?code=${encodeURIComponent(code)}`)).status).toBe(403);
  });

  it('is kept by its digest alone', async () => {
    const code = (await wayIn()).split('=')[1] ?? '';
    const { rows } = await api.pool.query('SELECT web_toegangscode::text AS alles FROM web_toegangscode');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('asks again, at the field, for a choice that is none; the code is not spent by that', async () => {
    const visitor = new Visitor(api);
    await visitor.get(await wayIn());
    const code = visitor.hidden('code') ?? '';
    const wrong = await visitor.post('/demonstratie', { code, rol: 'verzekeraar', thematafel: '', organisatie: ' ' });
    expect(wrong.status).toBe(400);
    expect(visitor.page).toContain('href="#organisatie"');
    expect((await visitor.post('/demonstratie', { code, rol: 'auditor', thematafel: '', organisatie: '' })).status).toBe(303);
  });

  it.each([
    ['Host', { Host: 'peildatum.example' }],
    ['Forwarded', { Host: '127.0.0.1', Forwarded: 'for=127.0.0.1' }],
    ['X-Forwarded-For', { Host: '127.0.0.1', 'X-Forwarded-For': '127.0.0.1' }],
  ])('is not there with another %s, and what it began does not count then', async (_, headers) => {
    expect(await statusWith(await wayIn(), headers)).toBe(404);
    const visitor = await signedIn(api, D);
    const Cookie = `${COOKIE}=${visitor.cookies.get(COOKIE)}`;
    const { port } = new URL(api.base);
    expect(await statusWith('/sessies', { Cookie, Host: `127.0.0.1:${port}` })).toBe(200);
    expect(await statusWith('/sessies', { Cookie, ...headers })).toBe(303);
  });

  it('is not there where an issuer says who is who, or where others can come', async () => {
    const other = await startTestApi({}, { demonstration: null });
    try {
      expect(await other.pages.wayIn()).toBeNull();
      expect((await new Visitor(other).get('/demonstratie')).status).toBe(404);
      const visitor = new Visitor(other);
      await visitor.get('/aanmelden');
      expect(visitor.page).toContain('Aanmelden kan hier nog niet');
    } finally {
      await other.close();
    }
  });
});

describe('a session', () => {
  it('has an id that nobody chose: one that was there before signing in is worth nothing', async () => {
    const visitor = new Visitor(api);
    const fixed = 'x'.repeat(43);
    visitor.cookies.set(COOKIE, fixed);
    await visitor.get(await wayIn());
    await visitor.post('/demonstratie', { code: visitor.hidden('code') ?? '', ...D, organisatie: '' });
    expect(visitor.cookies.get(COOKIE)).not.toBe(fixed);
    const thief = new Visitor(api);
    thief.cookies.set(COOKIE, fixed);
    expect([await isIn(visitor), await isIn(thief)]).toEqual([true, false]);
  });

  it('ends when its person becomes somebody else', async () => {
    const visitor = await signedIn(api, D);
    const before = visitor.cookies.get(COOKIE) ?? '';
    await visitor.get('/demonstratie');
    expect((await visitor.post('/demonstratie', { code: '', rol: 'auditor', thematafel: '', organisatie: '' })).status).toBe(303);
    const thief = new Visitor(api);
    thief.cookies.set(COOKIE, before);
    expect([await isIn(visitor), await isIn(thief)]).toEqual([true, false]);
  });

  it('is in a cookie that scripts do not read and other sites do not send, and in the database by its digest', async () => {
    const visitor = new Visitor(api);
    await visitor.get(await wayIn());
    const entered = await visitor.post('/demonstratie', { code: visitor.hidden('code') ?? '', ...D, organisatie: '' });
    const set = entered.headers.getSetCookie().find((one) => one.startsWith(`${COOKIE}=`)) ?? '';
    expect(set).toMatch(/^peildatum-sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const { rows } = await api.pool.query('SELECT web_sessie::text AS alles FROM web_sessie');
    expect(JSON.stringify(rows)).not.toContain(visitor.cookies.get(COOKIE));
  });

  it('has a name over TLS that other hosts cannot give', async () => {
    const other = await startTestApi({}, { settings: { origin: 'https://register.example' } });
    try {
      const visitor = new Visitor(other);
      await visitor.get((await other.pages.wayIn()) ?? '');
      expect([...visitor.cookies.keys()]).toEqual(['__Host-peildatum-formulier']);
    } finally {
      await other.close();
    }
  });

  it('ends when it was not used for a while, and however much it was used', async () => {
    const visitor = await signedIn(api, D);
    for (let ms = 0; ms < LONGEST_MS; ms += IDLE_MS - 1) {
      api.clock.set(later(ms));
      expect(await isIn(visitor)).toBe(true);
    }
    api.clock.set(later(LONGEST_MS));
    expect(await isIn(visitor)).toBe(false);
    api.clock.set(NOW);
    const idle = await signedIn(api, D);
    api.clock.set(later(IDLE_MS));
    expect(await isIn(idle)).toBe(false);
  });

  it('is listed and ended from another browser, by its own person and nobody else', async () => {
    const [here, there] = [await signedIn(api, { rol: 'nza' }), await signedIn(api, { rol: 'nza' })];
    const stranger = await signedIn(api, { rol: 'auditor' });
    await there.get('/sessies');
    const refs = [...there.page.matchAll(/name="sessie" value="([0-9a-f-]{36})"/g)].map(([, ref = '']) => ref);
    expect(refs).toHaveLength(2);
    await stranger.get('/sessies');
    for (const sessie of refs) await stranger.post('/sessies/einde', { sessie });
    expect([await isIn(here), await isIn(there)]).toEqual([true, true]);
    await here.get('/sessies');
    for (const sessie of refs) {
      const own = new RegExp(`${sessie}[\\s\\S]{0,400}Afmelden`).test(here.page);
      if (!own) expect((await here.post('/sessies/einde', { sessie })).headers.get('location')).toBe('/sessies');
    }
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  });

  it('ends by signing out', async () => {
    const visitor = await signedIn(api, D);
    const id = visitor.cookies.get(COOKIE) ?? '';
    await visitor.get('/');
    expect((await visitor.post('/afmelden')).status).toBe(303);
    expect(visitor.cookies.has(COOKIE)).toBe(false);
    const thief = new Visitor(api);
    thief.cookies.set(COOKIE, id);
    expect(await isIn(thief)).toBe(false);
  });

  it('is worth nothing to the API', async () => {
    const visitor = await signedIn(api, { rol: 'auditor' });
    expect((await visitor.get('/v1/gebeurtenissen', { Accept: 'application/json' })).status).toBe(401);
  });

  it('gives the rights of its role, and a token gives none on pages', async () => {
    const visitor = await signedIn(api, { rol: 'auditor' });
    await visitor.get('/sessies');
    expect(visitor.page).toContain('U bent auditor');
    expect((await api.call('/sessies', { as: 'auditor', headers: { Accept: 'application/json' } })).status).toBe(401);
  });
});

describe('a form', () => {
  it('is not taken in from another site, or from one that does not say which', async () => {
    const visitor = await signedIn(api, D);
    await visitor.get('/');
    for (const Origin of ['https://elders.example', 'null', 'http://localhost:1', ''])
      expect((await visitor.post('/afmelden', {}, { Origin })).status).toBe(403);
    expect(await isIn(visitor)).toBe(true);
  });

  it('is not taken in without its token, or with one of another session', async () => {
    const [visitor, other] = [await signedIn(api, D), await signedIn(api, { rol: 'auditor' })];
    await other.get('/');
    expect((await visitor.post('/afmelden', { _formulier: '' })).status).toBe(403);
    expect((await visitor.post('/afmelden', { _formulier: other.hidden('_formulier') ?? '' })).status).toBe(403);
    // With the secret of the other browser as well: a token goes with its session.
    visitor.cookies.set('peildatum-formulier', other.cookies.get('peildatum-formulier') ?? '');
    expect((await visitor.post('/afmelden', { _formulier: other.hidden('_formulier') ?? '' })).status).toBe(403);
    expect(visitor.page).toContain('hoort niet (meer) bij uw sessie');
    expect(await isIn(visitor)).toBe(true);
  });

  it('is read on pages alone, and nothing else is there', async () => {
    const form = { type: 'application/x-www-form-urlencoded', bytes: 'a=1' };
    expect((await api.call('/v1/acties', { as: 'beheerder', file: form })).status).toBe(415);
    expect((await api.call('/afmelden', { body: { a: 1 } })).status).toBe(403);
  });
});
