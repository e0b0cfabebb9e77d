import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routeRules } from '../../apps/api/auth/route-rules.js';
import { startTestApi, type TestApi } from '../../apps/api/testing/test-api.js';
import { KADER_INSIDE, PUBLICATION, SECRET_TEXTS, tellAll, tellInsiders } from './secrets.js';

/** Who write from outside the embargoes: one by each kind of reach, the owner of the monitor, and another who measures. */
const OUTSIDERS = ['coordinator-d', 'verzekeraar-zk', 'rivm', 'cbs'] as const;
const NOBODYS_EVENT = '11111111-2222-4333-8444-555555555555';
const RIVM_MONITOR = '/v1/monitors/uitkomsten';

/** Two registers to which the same was told, but that the first holds something under embargo besides. */
let hiding: TestApi;
let plain: TestApi;
let secrets: readonly string[];

const writing =
  (api: TestApi) =>
  async (path: string, body: object, as = 'beheerder') => {
    const response = await api.call(path, { as, body });
    const text = await response.text();
    if (response.status !== 201) throw new Error(`${path} answered ${response.status}: ${text}`);
    return (JSON.parse(text) as { gebeurtenissen: readonly { id: string }[] }).gebeurtenissen.map(({ id }) => id);
  };

const HELD = { soort: 'meetronde-gehouden', deelmonitor: 'd1', ronde: 0, gehouden: 'Geheime meting', geldigVanaf: '2025-07-01' };
const OPEN_HELD = { ...HELD, gehouden: 'in de zomer' };

beforeAll(async () => {
  [hiding, plain] = await Promise.all([startTestApi(), startTestApi()]);
  for (const api of [hiding, plain]) {
    await tellAll(writing(api));
    const deelmonitors = [{ deelmonitor: 'd1', titel: 'Deel', eigenaar: 'RIVM' }];
    const monitor = { soort: 'monitor', titel: 'Uitkomsten', laag: 'uitkomst', eigenaar: 'RIVM', deelmonitors, geldigVanaf: '2024-01-01' };
    await writing(api)(`${RIVM_MONITOR}/inrichting`, monitor);
    const planned = { soort: 'meetronde', deelmonitor: 'd1', ronde: 0, verwacht: 'medio 2025', geldigVanaf: '2024-02-01' };
    await writing(api)(`${RIVM_MONITOR}/inrichting`, planned, 'rivm');
  }
  secrets = [
    ...(await tellInsiders(writing(hiding))),
    ...(await writing(hiding)(`${RIVM_MONITOR}/inrichting`, { ...HELD, publicatie: PUBLICATION })),
  ];
});
afterAll(() => Promise.all([hiding.close(), plain.close()]));

/** Of every route that writes: subjects that all know, that only insiders know, and that nobody knows. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  '/v1/acties/:code': ['X-1', 'X-9'],
  '/v1/thematafels/:letter': ['D', 'E'],
  '/v1/snelle-toetsen/:code': ['ST-1', 'ST-9'],
  '/v1/transformatieplannen/:code': ['ST-1.1'],
  '/v1/kpis/:code': ['ST-1.1.K1'],
  '/v1/budgetten/:code': ['transformatiemiddelen'],
  '/v1/kaders/:code': ['msz-2024', KADER_INSIDE, 'mdz-2024', 'huisartsenzorg-2024'],
  '/v1/kadertabellen/:code': ['iza-besparingen'],
  '/v1/waardelijsten/:code': ['themas'],
  '/v1/edities/:code': ['2025-05-20'],
  '/v1/redactie/:peildatum': ['2026-01-31', '2025-12-31'],
  '/v1/monitors/:code': ['beweging', 'uitkomsten', 'nergens'],
  '/v1/volumenormen/:code': ['multitrauma'],
  '/v1/instellingen/:code': ['mst'],
  '/v1/normtranches/:nummer': ['1'],
  '/v1/partijenregisters/:code': ['landelijk'],
  '/v1/organen/:code': ['bo'],
  '/v1/vergaderingen/:code': ['bo-1'],
  '/v1/besluiten/:code': ['bo-besluit'],
  '/v1/publicaties/:code': [PUBLICATION, 'open-2025', 'nooit-geweest'],
};

/** The addresses of a route; its other parameters are ids that nobody knows. */
function pathsOf(url: string): string[] {
  const known = Object.keys(SUBJECTS).find((prefix) => url === prefix || url.startsWith(`${prefix}/`));
  const filled = (path: string) => path.replace(/:[a-z]+/g, NOBODYS_EVENT);
  if (known === undefined) return [filled(url)];
  const [base = ''] = known.split('/:');
  return (SUBJECTS[known] ?? []).map((subject) => filled(`${base}/${subject}${url.slice(known.length)}`));
}

/** What is asked of it: nothing that can be read, and where events are named, some that are hidden and one that nobody knows. */
const bodiesOf = (url: string): object[] =>
  url.endsWith('/correcties')
    ? [secrets[1], secrets.at(-1), NOBODYS_EVENT].map((gebeurtenis) => ({ gebeurtenis, reden: 'Onjuist.', vervanging: null }))
    : [{}, HELD];

interface Seen {
  readonly status: number;
  readonly text: string;
}
const REVISIONS = [undefined, '"1"', '"2"', '"999"'] as const;

async function asked(api: TestApi, path: string, body: object, as: string | undefined, revision: string | undefined): Promise<Seen> {
  const headers = revision === undefined ? {} : { 'If-Match': revision };
  const response = await api.call(path, { ...(as === undefined ? {} : { as }), body, headers });
  const text = await response.text();
  const correlation = response.headers.get('x-correlatie-id') ?? '-';
  return { status: response.status, text: text.replaceAll(correlation, '(correlatie)') };
}

describe('who writes from outside an embargo', () => {
  it('is refused on every route as if what is under it had never been recorded', async () => {
    const routes = routeRules(hiding.app).filter(({ method, bySession }) => method === 'POST' && !bySession);
    expect(routes.length).toBeGreaterThan(35);
    const different: object[] = [];
    let compared = 0;
    // Who has no right to it hears the same whatever revision it names: a few revisions will do.
    for (const { url } of routes)
      for (const path of pathsOf(url))
        for (const as of OUTSIDERS)
          for (const body of bodiesOf(url))
            for (const revision of path.includes('/monitors/') ? REVISIONS : REVISIONS.slice(0, 1)) {
              // What would be taken is told below.
              if (as === 'rivm' && path === `${RIVM_MONITOR}/inrichting` && 'soort' in body) continue;
              const [here, there] = [await asked(hiding, path, body, as, revision), await asked(plain, path, body, as, revision)];
              compared += 1;
              if (here.status !== there.status || here.text !== there.text) different.push({ path, as, body, revision, here, there });
            }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  });

  it('is told in one way that it cannot be, where only what is hidden is in the way', async () => {
    for (const body of [OPEN_HELD, { ...OPEN_HELD, geldigVanaf: '2025-06-01' }, { ...HELD, publicatie: PUBLICATION }]) {
      const seen = await asked(hiding, `${RIVM_MONITOR}/inrichting`, body, 'rivm', undefined);
      expect(seen).toEqual({
        status: 409,
        text: expect.stringContaining('Dit kan nu niet worden vastgelegd; een beheerder kan zien waarom. Vraag het een beheerder.'),
      });
      expect(JSON.parse(seen.text)).toMatchObject({ code: 'WRITE.NOT_POSSIBLE' });
      for (const secret of [...SECRET_TEXTS, ...secrets, '2025-07-01']) expect(seen.text).not.toContain(secret);
    }
    const inside = await asked(hiding, `${RIVM_MONITOR}/inrichting`, OPEN_HELD, 'beheerder', undefined);
    expect(inside.status).toBe(409);
    expect(inside.text).toContain(secrets.at(-1));
  });

  it('names the revision that it reads, and so learns of no other', async () => {
    const { revisie } = JSON.parse(await (await hiding.call(RIVM_MONITOR)).text()) as { revisie: number };
    const next = { soort: 'meetronde', deelmonitor: 'd1', ronde: 1, verwacht: 'medio 2026', geldigVanaf: '2024-03-01' };
    const stale = await asked(hiding, `${RIVM_MONITOR}/inrichting`, next, 'rivm', `"${revisie + 1}"`);
    expect([stale.status, JSON.parse(stale.text)]).toEqual([412, expect.objectContaining({ code: 'WRITE.STALE' })]);
    expect((await asked(hiding, `${RIVM_MONITOR}/inrichting`, next, 'rivm', `"${revisie}"`)).status).toBe(201);
  });

  it('corrects what its own organisation recorded, and hears why where that is in the way', async () => {
    const held = { ...HELD, ronde: 1, gehouden: 'onder embargo', geldigVanaf: '2026-02-01', publicatie: PUBLICATION };
    const own = await writing(hiding)(`${RIVM_MONITOR}/inrichting`, held, 'rivm');
    const again = await asked(hiding, `${RIVM_MONITOR}/inrichting`, { ...held, gehouden: 'anders' }, 'rivm', undefined);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining(own[0] ?? '')]);
    const order = { gebeurtenis: own[0], reden: 'Niet gehouden.', vervanging: null };
    expect((await asked(hiding, `${RIVM_MONITOR}/correcties`, order, 'rivm', undefined)).status).toBe(201);
  });
});
