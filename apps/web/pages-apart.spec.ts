import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../api/create-api.js';
import { startTestApi, type TestApi } from '../api/testing/test-api.js';
import { type OpenedPages, openPages } from './index.js';
import { signedIn, Visitor } from './testing/visitor.js';
import { freshWebCore } from './testing/web-core.js';

interface Server {
  readonly base: string;
  readonly pages: OpenedPages;
}

let api: TestApi;
let here: Server;
let there: Server;
const closers: (() => Promise<void>)[] = [];
beforeAll(async () => {
  api = await startTestApi();
  closers.push(api.close);
  [here, there] = [await startPages(), await startPages()];
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

/** The pages as another process has them: what they share is the database. */
async function startPages(): Promise<Server> {
  const { core, pool, clock } = api;
  const pages = openPages(core, freshWebCore({ pool, clock, ids: core.ids }));
  const app = await createApi(core, {}, pages, { onlyPages: true });
  closers.push(() => app.close());
  await app.listen(0, '127.0.0.1');
  return { base: (await app.getUrl()).replace('[::1]', '127.0.0.1'), pages };
}

/** The same browser at another server. */
function moved(visitor: Visitor, to: Pick<Server, 'base'>): Visitor {
  const other = new Visitor(to);
  for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
  return other;
}

const isIn = async (visitor: Visitor) => (await visitor.get('/sessies')).status === 200;

describe('pages in a process of their own', () => {
  it('know who signed in at another, take in his forms, and know when he signed out', async () => {
    const visitor = await signedIn(here, { rol: 'auditor', organisatie: '' });
    const other = moved(visitor, there);
    expect([await isIn(visitor), await isIn(other), await isIn(moved(visitor, api))]).toEqual([true, true, true]);
    expect((await other.post('/afmelden')).status).toBe(303);
    expect(await isIn(visitor)).toBe(false);
  });

  it('let somebody in with a code that another made, once', async () => {
    const way = (await here.pages.wayIn()) ?? '';
    const visitor = new Visitor(there);
    await visitor.get(way);
    const fields = { code: visitor.hidden('code') ?? '', rol: 'auditor', thematafel: '', organisatie: '' };
    expect((await visitor.post('/demonstratie', fields)).status).toBe(303);
    expect((await new Visitor(here).get(way)).status).toBe(403);
  });

  it('have nothing of the API, but how they are', async () => {
    const visitor = new Visitor(here);
    for (const path of ['/', '/acties', '/gezondheid/levend', '/gezondheid/gereed', '/.well-known/security.txt'])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
    const token = { Authorization: 'Bearer beheerder', 'Content-Type': 'application/json' };
    for (const [method, path] of [
      ['GET', '/v1/acties'],
      ['GET', '/v1/openapi.json'],
      ['POST', '/v1/acties'],
    ] as const)
      expect((await fetch(`${here.base}${path}`, { method, headers: token, body: method === 'POST' ? '{}' : null })).status).toBe(404);
    expect((await fetch(`${api.base}/v1/acties`)).status).toBe(200);
  });
});
