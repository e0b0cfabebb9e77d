import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FieldProblem } from '../problem/problem.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

interface Acties {
  readonly klokken: { readonly geldigOp: string; readonly volgnummer: number };
  readonly acties: readonly { readonly code: string; readonly status: string; readonly teLaat: boolean }[];
  readonly totaal: number;
  readonly volgende: string | null;
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.call('/v1/thematafels/D', { as: 'beheerder', body: { naam: 'Passende zorg', geldigVanaf: '2024-01-01' } });
  for (const n of [1, 2, 3, 4, 5]) await register(`X-${n}`);
});
afterAll(() => api.close());

const register = async (code: string) => {
  const body = { code, thematafel: 'D', geldigVanaf: '2025-01-01', gereed: 'Q1 2025', verantwoordelijken: ['VWS'] };
  const response = await api.call('/v1/acties', { as: 'beheerder', body });
  expect(response.status).toBe(201);
};

const faultsOf = async (path: string): Promise<readonly FieldProblem[]> => {
  const response = await api.call(path);
  expect(`${path} ${response.status}`).toBe(`${path} 400`);
  const { fouten = [] } = await problemFrom(response);
  return fouten;
};

describe('the query of a read', () => {
  it('has all its faults named at once', async () => {
    const faults = await faultsOf(
      '/v1/acties?geldigOp=2025-02-30&bekendOp=gisteren&limiet=501&status=bijna&thematafel=D,Z&teLaat=ja&onzin=1&afgerondNa=x&zoek=%20&zoek=b&volgnummer=-1',
    );
    expect(faults.map(({ veld }) => veld).sort()).toEqual(
      ['afgerondNa', 'bekendOp', 'bekendOp', 'geldigOp', 'limiet', 'onzin', 'status', 'teLaat', 'thematafel', 'volgnummer', 'zoek'].sort(),
    );
    expect(faults.find(({ veld }) => veld === 'onzin')?.melding).toContain('dit adres kent: thematafel, status');
  });

  it('has a word of its own for a + that arrived as a space', async () => {
    const [fault, ...others] = await faultsOf('/v1/acties?bekendOp=2025-05-30T12:00:00+02:00');
    expect(others).toEqual([]);
    expect(fault?.melding).toContain('bekendOp=2025-05-30T12:00:00%2B02:00');
    expect((await api.call('/v1/acties?bekendOp=2025-05-30T12:00:00%2B02:00')).status).toBe(200);
  });

  it.each([
    ['bekendOp=2025-05-30&volgnummer=3', 'bekendOp'],
    ['wachtOp=x&bekendOp=2025-05-30', 'wachtOp'],
    ['wachtOp=x&volgnummer=3', 'wachtOp'],
  ])('does not go with both of %s', async (query, field) => {
    for (const path of ['/v1/acties', '/v1/acties/X-1', '/v1/thematafels', '/v1/thematafels/D', '/v1/peildatum-rapporten']) {
      expect(await faultsOf(`${path}?${query}`)).toMatchObject([{ veld: field, code: 'QUERY.EXCLUDES' }]);
    }
  });

  it.each(['zoek=a%00b', 'verantwoordelijke=%0A', 'na=%00', 'wachtOp=%00'])('refuses control characters in %s', async (query) => {
    expect(await faultsOf(`/v1/acties?${query}`)).toHaveLength(1);
  });

  it('reaches the query as it was meant', async () => {
    await api.call(
      '/v1/acties?geldigOp=2025-05-20&bekendOp=2025-05-30&thematafel=D,onbekend&status=loopt-achter&teLaat=false&zoek=a%2Bb&limiet=7&na=X-1',
    );
    expect(api.queries.asked.at(-1)).toMatchObject({
      clocks: { validOn: '2025-05-20', knownAt: '2025-05-30T21:59:59.999Z' },
      filter: { thematafels: ['D', 'unknown'], statuses: ['behind'], overdue: false, search: 'a+b' },
      page: { limit: 7, after: 'X-1' },
    });
    const [registered] = await api.log.readStream('actie-X-3');
    await api.call(`/v1/acties?verantwoordelijke=VWS&afgerondNa=2024-12-31&wachtOp=${registered?.id}`);
    expect(api.queries.asked.at(-1)).toMatchObject({
      clocks: { after: registered?.id },
      filter: { responsible: 'VWS', completedAfter: '2024-12-31' },
      page: { limit: 50 },
    });
  });
});

describe('the pages of a list', () => {
  it('follow each other, and stand still while events arrive', async () => {
    const codes: string[] = [];
    let address: string | null = '/v1/acties?limiet=2';
    for (let page = 1; address !== null; page += 1) {
      const response: Response = await api.call(address);
      const { acties, totaal, volgende, klokken }: Acties = await bodyOf<Acties>(response);
      codes.push(...acties.map(({ code }) => code));
      expect(totaal).toBe(5);
      expect(klokken.volgnummer).toBe(7);
      expect(response.headers.get('link')).toBe(volgende === null ? null : `<${volgende}>; rel="next"`);
      if (page === 1) {
        expect(new URLSearchParams(volgende?.split('?')[1]).get('geldigOp')).toBe('2026-11-20');
        await register('X-3a');
      }
      address = volgende;
    }
    expect(codes).toEqual(['X-1', 'X-2', 'X-3', 'X-4', 'X-5']);
    expect((await bodyOf<Acties>(await api.call('/v1/acties'))).totaal).toBe(6);
  });

  it('keep the filters, and take the place of bekendOp by the volgnummer that it came down to', async () => {
    const { volgende } = await bodyOf<Acties>(await api.call('/v1/acties?bekendOp=2026-11-20T10:00:00Z&thematafel=D&limiet=1'));
    const next = new URLSearchParams(volgende?.split('?')[1]);
    expect(Object.fromEntries(next)).toEqual({ thematafel: 'D', limiet: '1', geldigOp: '2026-11-20', volgnummer: '8', na: 'X-1' });
  });
});

describe('one subject', () => {
  it('is shown with its clocks, its revision and its history, without the person', async () => {
    const response = await api.call('/v1/acties/X-1?geldigOp=2025-05-20');
    const answer = await bodyOf<Record<string, unknown>>(response);
    expect(answer).toMatchObject({
      klokken: { geldigOp: '2025-05-20', bekendOp: expect.any(String), voorlopig: false },
      actie: {
        code: 'X-1',
        thematafel: 'D',
        gereed: { tekst: 'Q1 2025', datum: '2025-03-31' },
        status: 'onbekend',
        statusNaam: 'Onbekend',
        statusHerkomst: 'vastgelegd',
        teLaat: true,
      },
      revisie: 0,
      geschiedenis: [{ soort: 'ActionRegistered', wie: { rol: 'beheerder', organisatie: 'VWS', thematafel: null } }],
    });
    expect(JSON.stringify(answer)).not.toContain('persoon');
  });

  it('is unknown when no subject can have that name, too', async () => {
    for (const path of ['/v1/acties/Y-9', '/v1/acties/a%20b', '/v1/acties/a%00b']) {
      const response = await api.call(path);
      expect(response.status).toBe(404);
      expect(await problemFrom(response)).toMatchObject({ code: 'ACTION.NOT_FOUND' });
    }
    for (const letter of ['E', 'K', 'd', 'AA']) {
      const response = await api.call(`/v1/thematafels/${letter}`);
      expect(response.status).toBe(404);
      expect(await problemFrom(response)).toMatchObject({ code: 'THEMATAFEL.NOT_FOUND' });
    }
  });

  it('is not sent again to who has it, until it changes', async () => {
    for (const path of ['/v1/acties/X-2', '/v1/acties', '/v1/thematafels', '/v1/openapi.json', '/v1/documentatie', '/']) {
      const etag = (await api.call(path)).headers.get('etag') ?? '';
      const again = await api.call(path, { headers: { 'If-None-Match': `"x", W/${etag}` } });
      expect(`${path} ${again.status}`).toBe(`${path} 304`);
      expect(again.headers.get('etag')).toBe(etag);
      expect(await again.text()).toBe('');
      expect((await api.call(path, { headers: { 'If-None-Match': '"x"' } })).status).toBe(200);
    }
    const before = (await api.call('/v1/acties/X-2')).headers.get('etag') ?? '';
    const body = { status: 'loopt-voor', geldigVanaf: '2025-02-01' };
    expect((await api.call('/v1/acties/X-2/statusmeldingen', { as: 'coordinator-d', body })).status).toBe(201);
    expect((await api.call('/v1/acties/X-2', { headers: { 'If-None-Match': before } })).status).toBe(200);
  });
});
