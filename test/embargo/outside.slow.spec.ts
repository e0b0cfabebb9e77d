import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '@peildatum/kernel';
import { fetchDocument, routesOf } from '../openapi/document.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { ADDRESSES, PAGES } from './addresses.js';
import { KADER_INSIDE, PUBLICATION, SECRET_TEXTS, tellAll, tellInsiders, tellMore } from './secrets.js';

/** Everyone outside: nobody in particular, and every role without a right to what is under embargo. */
const OUTSIDERS = [undefined, 'coordinator-d', 'verzekeraar-zk', 'nza', 'zorginstituut', 'rivm', 'nivel', 'cbs', 'migratie'] as const;
/** Who are taken along all routes: nobody, and one by each kind of reach. */
const WALKERS = [undefined, 'verzekeraar-zk', 'rivm'] as const;
const INSIDERS = ['vws', 'bo', 'beheerder', 'auditor'] as const;

let now = '2026-11-20T10:00:00.000Z' as Instant;
const clock = { now: () => now };

let api: ApiStand;
beforeAll(async () => {
  api = await openApiStand({ history: 'leeg', clock });
});
afterAll(() => api.close());

interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What says when, or by whom, it was asked, and not what was found. */
const OF_THE_REQUEST = ['date', 'x-correlatie-id', 'keep-alive', 'connection'];

async function ask(path: string, as: string | undefined): Promise<Seen> {
  const response = await fetch(`${api.base}${path}`, {
    redirect: 'manual',
    ...(as === undefined ? {} : { headers: { Authorization: `Bearer ${as}` } }),
  });
  const body = (await response.text()).replaceAll(response.headers.get('x-correlatie-id') ?? '-', '(correlatie)');
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !OF_THE_REQUEST.includes(name)));
  return { status: response.status, headers, body };
}

async function write(path: string, body: object): Promise<readonly string[]> {
  const response = await fetch(`${api.base}${path}`, {
    method: 'POST',
    headers: { Authorization: 'Bearer beheerder', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`${path} answered ${response.status}: ${text}`);
  const { gebeurtenissen } = JSON.parse(text) as { gebeurtenissen: readonly { id: string }[] };
  return gebeurtenissen.map(({ id }) => id);
}

/** The head; between what everyone may know and what insiders may; when that was recorded; a date, and a number before it. */
const CLOCKS = ['', 'bekendOp=2026-11-20T10:00:30.000Z', 'bekendOp=2026-11-20T10:01:00.000Z', 'geldigOp=2026-01-31', 'volgnummer=5'];

const FIGURES = /^\/v1\/(?!openapi|documentatie|gebeurtenissen|geweigerde)/;

const withClock = (address: string, parameter: string): string =>
  parameter === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${parameter}`;

const addresses = (more: readonly string[] = []): string[] =>
  [...Object.values(ADDRESSES).flat(), ...more].flatMap((address) =>
    FIGURES.test(address) ? CLOCKS.map((parameter) => withClock(address, parameter)) : [address],
  );

/** Every answer that everyone outside gets; of the clocks that is asked for nobody in particular. */
async function seenOutside(paths: readonly string[]): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const as of WALKERS)
    for (const path of paths)
      if (as === undefined || !CLOCKS.some((parameter) => parameter !== '' && path.includes(parameter)))
        seen.set(`${as ?? 'niemand'}: ${path}`, await ask(path, as));
  return seen;
}

describe('an embargo', () => {
  let before: Map<string, Seen>;
  let after: Map<string, Seen>;
  let later: Map<string, Seen>;
  let ids: readonly string[];
  /** The last event that all may know of. */
  let visible: number;

  it('is asked of every route that can be read', async () => {
    const routes = routesOf(await fetchDocument(api.base)).filter(({ method }) => method === 'GET');
    expect(routes.length).toBeGreaterThan(25);
    const outsideTheDocument = [
      ...PAGES,
      '/.well-known/security.txt',
      '/v1/openapi.json',
      '/v1/documentatie',
      '/v1/documentatie/{bestand}',
    ];
    expect(Object.keys(ADDRESSES).sort()).toEqual([...new Set([...routes.map(({ path }) => path), ...outsideTheDocument])].sort());
  });

  it('leaves every answer to who is outside it as it was, byte for byte', async () => {
    await tellAll(write);
    visible = (JSON.parse((await ask('/v1/acties', undefined)).body) as { klokken: { volgnummer: number } }).klokken.volgnummer;
    const beyond = [`/v1/kaders?volgnummer=${visible + 1}`, `/v1/peildatum-rapporten?volgnummer=${visible + 1}`];
    const unknown = '/v1/gebeurtenissen/11111111-2222-4333-8444-555555555555';
    now = '2026-11-20T10:01:00.000Z' as Instant;
    before = await seenOutside(addresses([...beyond, unknown]));
    ids = await tellInsiders(write);
    after = await seenOutside(addresses([...beyond, unknown]));
    for (const [asked, seen] of before)
      if (!asked.includes('/gezondheid/') && !asked.includes('geweigerde')) expect([asked, after.get(asked)]).toEqual([asked, seen]);
    expect(before.size).toBeGreaterThan(250);
  });

  it('stays out of every answer when more becomes known after it', async () => {
    await tellMore(write);
    later = await seenOutside(addresses());
    const figures = (seen: Seen | undefined) => {
      // A CSV has no clocks: those are in its headers.
      if (seen?.body.startsWith('{') !== true) return seen?.body;
      const { klokken: _clocks, volgende: _next, ...answer } = JSON.parse(seen.body) as Record<string, unknown>;
      return answer;
    };
    const compared = [...later.keys()].filter((asked) => /\/v1\/(kader|monitors|indicatoren|publicaties)/.test(asked));
    for (const asked of compared) expect([asked, figures(later.get(asked))]).toEqual([asked, figures(before.get(asked))]);
    expect(compared.length).toBeGreaterThan(60);
  });

  it('has no number of its own to ask for', async () => {
    const last = await ask(`/v1/monitors/beweging?volgnummer=${visible}`, undefined);
    for (const between of [visible + 1, visible + ids.length]) {
      const seen = await ask(`/v1/monitors/beweging?volgnummer=${between}`, undefined);
      expect(seen).toEqual(last);
    }
    expect(last.body).toContain(`"volgnummer":${visible}`);
  });

  it('is nowhere in what who is outside it gets: no value, no id, no code', async () => {
    expect(ids).toHaveLength(16);
    const secrets = [...SECRET_TEXTS, ...ids];
    // An address that was asked for is said back.
    const found = [...after, ...later].flatMap(([asked, { headers, body }]) =>
      secrets
        .filter((secret) => !asked.includes(secret) && `${JSON.stringify(headers)}${body}`.includes(secret))
        .map((secret) => `${asked}: ${secret}`),
    );
    expect(found).toEqual([]);
  });

  it('answers about what is under it as about what nobody knows', async () => {
    for (const [inside, nowhere] of [
      [`/v1/kaders/${KADER_INSIDE}`, '/v1/kaders/ggz-2019'],
      ['/v1/kaders/mdz-2024', '/v1/kaders/mdz-2019'],
      [`/v1/publicaties/${PUBLICATION}`, '/v1/publicaties/nooit-geweest'],
      [`/v1/gebeurtenissen/${ids[0]}`, '/v1/gebeurtenissen/11111111-2222-4333-8444-555555555555'],
    ] as const) {
      for (const as of OUTSIDERS) {
        const same = ({ status, headers, body }: Seen, code: string) => ({
          status,
          headers: { ...headers, etag: '', 'content-length': '' },
          body: body.replaceAll(code.split('/').at(-1) as string, '(code)'),
        });
        const hidden = await ask(inside, as);
        expect([inside, as, same(hidden, inside)]).toEqual([inside, as, same(await ask(nowhere, as), nowhere)]);
        expect([401, 403, 404]).toContain(hidden.status);
        if (!inside.includes('gebeurtenissen')) expect(hidden.status).toBe(404);
      }
    }
  });

  it.each(INSIDERS)('keeps nothing from %s', async (as) => {
    const kader = JSON.parse((await ask('/v1/kaders/msz-2024', as)).body) as {
      kader: { ramingen: { bedrag: string; publicatie: string | null }[] };
      geschiedenis: { id: string }[];
      klokken: { volgnummer: number };
      revisie: number;
    };
    expect(kader.kader.ramingen.map(({ bedrag, publicatie }) => [bedrag, publicatie])).toEqual([
      ['25900000000.00', null],
      ['24321098765.43', PUBLICATION],
    ]);
    expect(kader.geschiedenis.map(({ id }) => id)).toEqual(expect.arrayContaining([ids[1], ids[2]]));
    expect(kader.klokken.volgnummer).toBe(visible + ids.length + 1);
    expect((await ask(`/v1/kaders/${KADER_INSIDE}`, as)).status).toBe(200);
    expect((await ask('/v1/kaders', as)).body).toContain('24321098765.43');
    expect((await ask(`/v1/publicaties/${PUBLICATION}`, as)).body).toContain('Geheime reden');
    expect((await ask('/v1/indicatoren/beweging.i1', as)).body).toContain('"eenmeting":"77.125"');
    expect((await ask('/v1/monitors/beweging', as)).body).toContain('"gehouden":"Geheime meting"');
    expect((await ask('/v1/kaders', as)).headers['cache-control']).toBe('private, no-cache');
  });

  it('counts what is under it for insiders alone', async () => {
    const totals = async (path: string) =>
      await Promise.all([undefined, 'bo'].map(async (as) => (JSON.parse((await ask(path, as)).body) as { totaal: number }).totaal));
    expect(await totals('/v1/kaders')).toEqual([1, 2]);
    expect(await totals('/v1/publicaties')).toEqual([1, 2]);
  });

  it('lets an auditor read the log whole', async () => {
    const { gebeurtenissen, totaal } = JSON.parse((await ask('/v1/gebeurtenissen?limiet=500', 'auditor')).body) as {
      gebeurtenissen: { id: string }[];
      totaal: number;
    };
    expect(totaal).toBe(visible + ids.length + 1);
    expect(gebeurtenissen.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
    expect((await ask(`/v1/gebeurtenissen/${ids[0]}`, 'auditor')).status).toBe(200);
  });

  it('is the same in the report: what is under it is there for insiders, and for the others once it is lifted', async () => {
    const published = async (as?: string) => {
      const doelgroep = as === undefined ? '' : '&doelgroep=bo';
      return JSON.parse((await ask(`/v1/peildatum-rapporten?geldigOp=2026-11-20${doelgroep}`, as)).body) as Record<string, unknown>;
    };
    expect(await published()).toMatchObject({ doelgroep: 'openbaar', publicaties: [] });
    expect(await published('bo')).toMatchObject({ doelgroep: 'bo', publicaties: [PUBLICATION] });
    await write(`/v1/publicaties/${PUBLICATION}/embargobesluiten`, {
      soort: 'embargo-opheffing',
      besluitDoor: 'BO IZA',
      reden: 'Vastgesteld.',
      geldigVanaf: '2026-11-20',
    });
    const kader = await ask('/v1/kaders/msz-2024', undefined);
    expect(kader.body).toContain('24321098765.43');
    expect((await ask(`/v1/publicaties/${PUBLICATION}`, undefined)).status).toBe(200);
    expect(await published()).toMatchObject({ doelgroep: 'openbaar', publicaties: [PUBLICATION] });
    const { klokken } = JSON.parse(kader.body) as { klokken: { volgnummer: number } };
    expect(klokken.volgnummer).toBe(visible + ids.length + 2);
  });

  it('does not come back on what was open: the same key gives the same bytes for ever', async () => {
    const open = { soort: 'uitgavenraming', cijferjaar: 2025, cijferkwartaal: 2, status: 'voorlopig', geldigVanaf: '2024-01-01' };
    await write('/v1/kaders/msz-2024/cijfers', { ...open, publicatie: 'altijd-open', regel: 'Stand juni', bedrag: '24000 mln' });
    const { klokken } = JSON.parse((await ask('/v1/kaders/msz-2024', undefined)).body) as { klokken: { volgnummer: number } };
    const report = `/v1/peildatum-rapporten?geldigOp=2026-11-20&volgnummer=${klokken.volgnummer}`;
    const published = await ask(report, undefined);
    expect(JSON.parse(published.body)).toMatchObject({ publicaties: ['altijd-open', PUBLICATION] });
    const { geschiedenis } = JSON.parse((await ask(`/v1/publicaties/${PUBLICATION}`, 'vws')).body) as { geschiedenis: { id: string }[] };
    const embargo = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Toch niet.', geldigVanaf: '2026-11-20' };
    const [wasSet, wasLifted] = geschiedenis.map(({ id }) => ({ gebeurtenis: id, reden: 'Toch niet.', vervanging: null }));
    const orders = [wasSet, wasLifted, { ...wasLifted, vervanging: { ...embargo, geldigVanaf: '2026-01-03' } }];
    for (const [path, body] of [
      [`/v1/publicaties/${PUBLICATION}/embargobesluiten`, embargo],
      ['/v1/publicaties/altijd-open/embargobesluiten', embargo],
      ['/v1/publicaties/open-2025/embargobesluiten', embargo],
      ...orders.map((order) => [`/v1/publicaties/${PUBLICATION}/correcties`, order] as const),
    ] as const) {
      const answer = await fetch(`${api.base}${path}`, {
        method: 'POST',
        headers: { Authorization: 'Bearer vws', 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const { code } = (await answer.json()) as { code: string };
      expect([path, body, answer.status, code]).toEqual([path, body, 409, expect.stringMatching(/^EMBARGO\.(ALREADY_OPEN|NOT_SET)$/)]);
    }
    expect(await ask(report, undefined)).toEqual(published);
  });
});
