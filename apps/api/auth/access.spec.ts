import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly security?: readonly object[]; readonly servers?: unknown }>>>>;
}

const ID = '11111111-2222-4333-8444-555555555555';

/** Whether nobody is let in without a token: an empty way in is none. */
const isClosed = (ways: readonly object[] = []): boolean => ways.length > 0 && ways.every((way) => Object.keys(way).length > 0);

let api: TestApi;
let routes: { readonly method: string; readonly path: string; readonly closed: boolean }[];

beforeAll(async () => {
  api = await startTestApi();
  const { paths } = await bodyOf<Document>(await api.call('/v1/openapi.json'));
  routes = Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method];
      const address = `${item.servers ? '' : '/v1'}${path}`
        .replace('{letter}', 'D')
        .replace('transformatieplannen/{code}', 'transformatieplannen/X-1.1')
        .replace('kpis/{code}', 'kpis/X-1.1.K01')
        .replace('budgetten/{code}', 'budgetten/middelen')
        .replace('uitputting/{code}', 'uitputting/middelen')
        .replace(/(kaders|macrobeheersing)\/\{code\}/, '$1/msz-2024')
        .replace('indicatoren/{code}', 'indicatoren/monitor.indicator')
        .replace(
          /(kadertabellen|publicaties|monitors|volumenormen|instellingen|partijenregisters|organen|vergaderingen|besluiten|randvoorwaarden|impactramingen|transitiedoelen|begrotingsposten)\/\{code\}/,
          '$1/x-1',
        )
        .replace('cycli/{code}', 'cycli/passende-zorg-2025')
        .replace('akkoorden/{code}', 'akkoorden/AZWA')
        .replace(/(afspraken|regeldruktoetsen)\/\{\w+\}/, '$1/AZWA-A1')
        .replace('{nummer}', '1')
        .replace('/doorrekening', '/doorrekening?minimum=100&per=instelling')
        .replace('waardelijsten/{code}', 'waardelijsten/themas')
        .replace('{peildatum}', '2025-05-20')
        .replace('edities/{code}', 'edities/2025-05-20')
        .replace('controles/{peildatum}', 'controles/2025-05-20')
        .replace('reeksen/{sleutel}', 'reeksen/acties.totaal')
        .replace('verklaringen/{sleutel}', 'verklaringen/acties.totaal')
        .replace(/vergelijkingen$/, 'vergelijkingen?vanGeldigOp=2025-01-01&totGeldigOp=2025-02-01')
        .replace('{lijst}', 'nza')
        .replace('{code}', 'X-1')
        .replaceAll(/\{\w+\}/g, ID);
      return operation ? [{ method: method.toUpperCase(), path: address, closed: isClosed(operation.security) }] : [];
    }),
  );
});
afterAll(() => api.close());

const writes = () => routes.filter(({ method }) => method === 'POST');

describe('who may call which route', () => {
  it('knows of routes of both kinds', () => {
    expect(writes().length).toBeGreaterThanOrEqual(15);
    expect(routes.filter(({ closed, method }) => !closed && method === 'GET').length).toBeGreaterThanOrEqual(7);
  });

  it('asks a token for every write and for the log, and for nothing else', async () => {
    for (const { method, path, closed } of routes) {
      const response = await api.call(path, method === 'POST' ? { body: {} } : {});
      if (closed) {
        expect(`${path} ${response.status}`).toBe(`${path} 401`);
        expect(response.headers.get('www-authenticate')).toBe('Bearer realm="peildatum"');
        expect(await problemFrom(response)).toMatchObject({ code: 'TOKEN.MISSING' });
      } else {
        expect(method).toBe('GET');
        expect([200, 404]).toContain(response.status);
      }
    }
    expect(routes.filter(({ closed }) => closed).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/v1/gebeurtenissen', `/v1/gebeurtenissen/${ID}`, ...writes().map(({ path }) => path)]),
    );
  });

  it('asks for it however the address is written, and for its headers alone too', async () => {
    for (const [method, path] of [
      ['HEAD', '/v1/gebeurtenissen'],
      ['HEAD', `/v1/gebeurtenissen/${ID}`],
      ['GET', '/v1/%67ebeurtenissen'],
      ['GET', '/v1/gebeurtenissen?limiet=1'],
      ['GET', `/v1/gebeurtenissen/%31${ID.slice(1)}`],
    ] as const) {
      expect(`${method} ${path} ${(await api.call(path, { method })).status}`).toBe(`${method} ${path} 401`);
    }
  });

  it('lets an auditor write nothing but findings', async () => {
    const others = writes().filter(({ path }) => !path.startsWith('/v1/bevindingen') && !['/v1/importen', '/v1/werkbladen'].includes(path));
    expect(others.length).toBeGreaterThan(40);
    for (const { path } of others) {
      const response = await api.call(path, { as: 'auditor', body: {} });
      expect(`${path} ${response.status}`).toBe(`${path} 403`);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="peildatum", error="insufficient_scope"');
      expect(await problemFrom(response)).toMatchObject({ code: 'RIGHTS.ROLE' });
    }
  });

  it('lets a beheerder come as far as the input on every write', async () => {
    for (const { path } of writes()) {
      const response = await api.call(path, { as: 'beheerder', body: {} });
      // What takes a file takes no JSON.
      expect(`${path} ${response.status}`).toBe(`${path} ${['/v1/importen', '/v1/werkbladen'].includes(path) ? 415 : 400}`);
    }
  });

  it.each([
    ['/v1/acties', { thematafel: 'D', geldigVanaf: '2025-01-01' }, 'RIGHTS.ROLE'],
    ['/v1/thematafels/D', { naam: 'D', geldigVanaf: '2025-01-01' }, 'RIGHTS.ROLE'],
    ['/v1/thematafels/D/coordinatoren', { naam: 'N', organisatie: 'O', geldigVanaf: '2025-01-01' }, 'RIGHTS.ROLE'],
    ['/v1/thematafels/E/afstemmingen', { peildatum: '2025-05-20', geldigVanaf: '2025-05-20' }, 'RIGHTS.THEMATAFEL'],
  ])('keeps a coordinator from %s', async (path, body, code) => {
    const response = await api.call(path, { as: 'coordinator-d', body });
    expect(response.status).toBe(403);
    expect(await problemFrom(response)).toMatchObject({ code });
  });

  it('shows the log to auditor and beheerder alone', async () => {
    expect((await api.call('/v1/gebeurtenissen', { as: 'auditor' })).status).toBe(200);
    expect((await api.call('/v1/gebeurtenissen', { as: 'beheerder' })).status).toBe(200);
    const response = await api.call('/v1/gebeurtenissen', { as: 'coordinator-d' });
    expect(response.status).toBe(403);
    expect(await problemFrom(response)).toMatchObject({ code: 'RIGHTS.ROLE' });
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'beheerder', 'Bearer onbekend'])('does not know who holds %p', async (Authorization) => {
    const response = await api.call('/v1/gebeurtenissen', { headers: { Authorization } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect(await problemFrom(response)).toMatchObject({ code: 'TOKEN.INVALID' });
  });

  describe('figures, which everyone may read', () => {
    it('are read by who says nothing, and by who says who it is', async () => {
      expect((await api.call('/v1/acties')).status).toBe(200);
      expect((await api.call('/v1/acties', { as: 'bo' })).status).toBe(200);
    });

    it('are not given to who says it with a token that does not hold: that reader would see less than it should', async () => {
      const response = await api.call('/v1/acties', { as: 'onbekend' });
      expect(response.status).toBe(401);
      expect(await problemFrom(response)).toMatchObject({ code: 'TOKEN.INVALID' });
    });

    it('are kept by no cache on the way when they are somebody’s', async () => {
      const open = await api.call('/v1/acties');
      const own = await api.call('/v1/acties', { as: 'vws' });
      expect([open, own].map(({ headers }) => headers.get('cache-control'))).toEqual(['no-cache', 'private, no-cache']);
      for (const { headers } of [open, own]) expect(headers.get('vary')).toContain('Authorization');
    });

    it.each(['/v1/openapi.json', '/gezondheid/levend', '/'])('are not what %s is: it asks nobody', async (path) => {
      expect((await api.call(path, { as: 'onbekend' })).status).toBe(200);
    });
  });

  it('left nothing in the log', async () => {
    const { totaal } = await bodyOf<{ totaal: number }>(await api.call('/v1/gebeurtenissen', { as: 'auditor' }));
    expect(totaal).toBe(1);
  });
});
