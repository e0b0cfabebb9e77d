import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACTORS } from '../testing/actors.js';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';

const ADDRESS = '192.0.2.77';
const STATUS = { status: 'loopt-voor', geldigVanaf: '2025-01-01', toelichting: 'Gezegd door Anna de Vries' };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ rateLimit: 20, trustedProxies: ['loopback'] });
  await api.call('/v1/thematafels/E', { as: 'beheerder', body: { naam: 'E', geldigVanaf: '2024-01-01' } });
  await api.call('/v1/acties', { as: 'beheerder', body: { code: 'E-1', thematafel: 'E', geldigVanaf: '2025-01-01' } });
});
afterAll(() => api.close());

const headers = { 'X-Forwarded-For': ADDRESS, 'User-Agent': 'Anna/1.0' };

describe('what is kept of a refused request', () => {
  it('is what was asked and in what capacity', async () => {
    const before = api.denied.length;
    const missing = await api.call('/v1/gebeurtenissen', { headers });
    await api.call('/v1/gebeurtenissen', { headers: { ...headers, Authorization: 'Bearer geheim-token-van-anna' } });
    await api.call('/v1/acties', { as: 'auditor', body: STATUS, headers });
    await api.call('/v1/acties/E-1/statusmeldingen', { as: 'coordinator-d', body: STATUS, headers });
    const common = { method: 'POST', correlationId: expect.any(String) };
    const nobody = { role: null, organisation: null, thematafel: null };
    expect(api.denied.slice(before)).toEqual([
      {
        ...common,
        ...nobody,
        method: 'GET',
        route: '/v1/gebeurtenissen',
        status: 401,
        code: 'TOKEN.MISSING',
        correlationId: missing.headers.get('x-correlatie-id'),
      },
      { ...common, ...nobody, method: 'GET', route: '/v1/gebeurtenissen', status: 401, code: 'TOKEN.INVALID' },
      { ...common, route: '/v1/acties', status: 403, code: 'RIGHTS.ROLE', role: 'auditor', organisation: 'ADR', thematafel: null },
      {
        ...common,
        route: '/v1/acties/:code/statusmeldingen',
        status: 403,
        code: 'RIGHTS.THEMATAFEL',
        role: 'coordinator',
        organisation: 'ZN',
        thematafel: 'D',
      },
    ]);
  });

  it('is nothing of an answer that was no refusal', async () => {
    const before = api.denied.length;
    for (const path of ['/v1/acties', '/v1/acties?geldigOp=x', '/bestaat-niet', '/v1/acties/onbekend']) await api.call(path, { headers });
    expect(api.denied).toHaveLength(before);
  });

  it('is one of too many requests, also about an address that is not there', async () => {
    const from = { ...headers, 'X-Forwarded-For': '192.0.2.88' };
    for (let i = 0; i < 20; i += 1) await api.call('/v1/acties', { headers: from });
    await api.call('/v1/acties?zoek=Anna', { headers: from });
    await api.call('/personen/anna-de-vries', { headers: from });
    expect(api.denied.slice(-2)).toMatchObject([
      { route: '/v1/acties', status: 429, code: 'RATE_LIMIT.REQUESTS', role: null },
      { route: '(onbekend)', status: 429, code: 'RATE_LIMIT.REQUESTS', role: null },
    ]);
  });

  it('says nothing of who it was: no person, token, address, program or text', () => {
    const kept = JSON.stringify(api.denied);
    expect(api.denied.length).toBeGreaterThan(5);
    for (const personal of [
      ADDRESS,
      '192.0.2',
      '127.0.0.1',
      'geheim',
      'Bearer',
      'Anna',
      'anna',
      'E-1',
      ...Object.values(ACTORS).map(({ person }) => person),
    ])
      expect(kept).not.toContain(personal);
  });

  it('is read by an auditor, and by nobody else', async () => {
    const response = await api.call('/v1/geweigerde-verzoeken', { as: 'auditor' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    const { geweigerdeVerzoeken, totaal, volgende } = await bodyOf<{
      geweigerdeVerzoeken: { nummer: number; code: string }[];
      totaal: number;
      volgende: null;
    }>(response);
    expect([geweigerdeVerzoeken.length, volgende]).toEqual([totaal, null]);
    const numbers = geweigerdeVerzoeken.map(({ nummer }) => nummer);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(geweigerdeVerzoeken.find(({ code }) => code === 'TOKEN.MISSING')).toEqual({
      nummer: expect.any(Number),
      minuut: expect.any(String),
      methode: 'GET',
      route: '/v1/gebeurtenissen',
      status: 401,
      code: 'TOKEN.MISSING',
      rol: null,
      organisatie: null,
      thematafel: null,
      aantal: 1,
      eersteCorrelatie: expect.any(String),
    });
    const csv = await api.call('/v1/geweigerde-verzoeken?formaat=csv', { as: 'auditor' });
    expect(['cache-control', 'etag', 'content-disposition', 'peildatum-volgnummer'].map((name) => csv.headers.get(name))).toEqual([
      'private, no-cache',
      expect.stringMatching(/^"[0-9a-f]{64}"$/),
      'attachment; filename="geweigerde-verzoeken.csv"',
      null,
    ]);
    const [head, ...lines] = (await csv.text()).trimEnd().split('\r\n');
    expect(head).toMatch(/^nummer,minuut,methode,route,status,code,/);
    expect(lines.map((line) => Number(line.split(',')[0]))).toEqual(numbers);
    expect((await api.call('/v1/geweigerde-verzoeken?formaat=xlsx', { as: 'auditor' })).status).toBe(200);
    for (const address of ['', '?formaat=csv'])
      expect((await api.call(`/v1/geweigerde-verzoeken${address}`, { as: 'beheerder' })).status).toBe(403);
    expect((await api.call('/v1/geweigerde-verzoeken?van=gisteren&limiet=0', { as: 'auditor' })).status).toBe(400);
  });
});
