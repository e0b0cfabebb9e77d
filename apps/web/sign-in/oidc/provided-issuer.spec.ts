import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '@peildatum/kernel';
import type { TestApi } from '../../../api/testing/test-api.js';
import { type People, type ProvidedIssuer, startProvidedIssuer } from '../../testing/provided-issuer.js';
import { AUDIENCE, CLIENT, isIn, ORIGIN, startSignInApi, visitorOf } from '../../testing/sign-in-api.js';
import { Visitor } from '../../testing/visitor.js';
import { RENEW_EVERY_MS } from './oidc-sign-in.js';

const COORDINATOR = '11111111-2222-4333-8444-555555555555';
const SESSION = '__Host-peildatum-sessie';

let people: People;
let issuer: ProvidedIssuer;
let api: TestApi;
beforeAll(async () => {
  people = new Map([[COORDINATOR, { rol: 'coordinator', organisatie: 'VWS', thematafel: 'D' }]]);
  issuer = await startProvidedIssuer({ clientId: CLIENT.id, clientSecret: CLIENT.secret, origin: ORIGIN, audience: AUDIENCE, people });
  api = await startSignInApi(issuer);
  issuer.reach(ORIGIN, api.base);
});
afterAll(async () => {
  await api?.close();
  await issuer?.close();
});

/** The clock of the register, so many milliseconds from now: the issuer has the clock of the machine. */
const at = (ms: number) => api.clock.set(new Date(Date.now() + ms).toISOString() as Instant);

/** Goes through the pages of the issuer as somebody does. @returns the address of ours that it sends back to */
async function throughIssuer(there: Visitor, address: string): Promise<string> {
  const follow = async (answer: Response): Promise<Response> => {
    const next = answer.headers.get('location');
    if (next === null || next.startsWith(ORIGIN)) return answer;
    const { pathname, search } = new URL(next, issuer.url);
    return await follow(await there.get(pathname + search));
  };
  let answer = await follow(await there.get(address.slice(issuer.url.length)));
  for (const fields of [{ prompt: 'login', login: COORDINATOR, password: 'x' }, { prompt: 'consent' }]) {
    const form = /action="([^"]+)"/.exec(there.page)?.[1] ?? '';
    answer = await follow(await there.post(new URL(form, issuer.url).pathname, fields));
  }
  return (answer.headers.get('location') ?? '').slice(ORIGIN.length);
}

async function signedIn(there = new Visitor({ base: issuer.url })): Promise<Visitor> {
  at(0);
  const visitor = visitorOf(api);
  const left = await visitor.get('/aanmelden/uitgever?terug=%2Fmijn-werk');
  const back = await visitor.get(await throughIssuer(there, left.headers.get('location') ?? ''));
  expect([back.status, back.headers.get('location')]).toEqual([303, '/mijn-werk']);
  return visitor;
}

describe('a provider of another’s making', () => {
  it('lets somebody in, as who its token says', async () => {
    const visitor = await signedIn();
    await visitor.get('/sessies');
    expect(visitor.page).toContain('U bent coördinator van thematafel D');
  });

  it('is asked again, again and again, with the token that it gave last', async () => {
    const visitor = await signedIn();
    for (const times of [1, 2, 3]) {
      at(times * RENEW_EVERY_MS);
      expect(await isIn(visitor)).toBe(true);
    }
  });

  it('takes a role away, and is believed', async () => {
    const visitor = await signedIn();
    people.set(COORDINATOR, { organisatie: 'VWS' });
    at(RENEW_EVERY_MS);
    expect(await isIn(visitor)).toBe(false);
    people.set(COORDINATOR, { rol: 'coordinator', organisatie: 'VWS', thematafel: 'D' });
  });

  it('hears of who signs out', async () => {
    const there = new Visitor({ base: issuer.url });
    const visitor = await signedIn(there);
    const id = visitor.cookies.get(SESSION) ?? '';
    await visitor.get('/');
    const out = await visitor.post('/afmelden');
    const refresh = out.headers.get('refresh') ?? '';
    const asked = await there.get(refresh.slice('0; url='.length + issuer.url.length));
    expect([asked.status, there.page.includes('Do you want to sign-out')]).toEqual([200, true]);
    const gone = await there.post('/session/end/confirm', {
      xsrf: /name="xsrf" value="([^"]+)"/.exec(there.page)?.[1] ?? '',
      logout: 'yes',
    });
    expect(gone.headers.get('location')).toBe(`${ORIGIN}/`);
    visitor.cookies.set(SESSION, id);
    expect(await isIn(visitor)).toBe(false);
  });

  it('says of who signs out there that the session is over here too', async () => {
    const there = new Visitor({ base: issuer.url });
    const visitor = await signedIn(there);
    issuer.told.length = 0;
    await there.get('/session/end');
    await there.post('/session/end/confirm', { xsrf: /name="xsrf" value="([^"]+)"/.exec(there.page)?.[1] ?? '', logout: 'yes' });
    expect(issuer.told).toEqual([[`${ORIGIN}/aanmelden/uitgever/afmelding`, 200]]);
    expect(await isIn(visitor)).toBe(false);
  });
});
