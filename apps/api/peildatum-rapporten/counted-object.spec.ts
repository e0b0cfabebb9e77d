import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '@peildatum/reporting';
import { Dossiers } from '../testing/dossiers.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.call('/v1/budgetten/transformatiemiddelen/besluiten', {
    as: 'beheerder',
    body: { soort: 'budget', titel: 'Transformatiemiddelen', bedrag: '2800 mln', geldigVanaf: '2024-01-01' },
  });
  const dossiers = new Dossiers(async (path, body) => await bodyOf(await api.call(path, { as: 'beheerder', body })));
  await dossiers.approvedPlan();
  await dossiers.approvedToets();
});
afterAll(() => api.close());

const get = (query: string) => api.call(`/v1/peildatum-rapporten?geldigOp=2025-05-20${query}`);

describe('what the report counts per sector, theme and region', () => {
  it.each([
    ['', 'snelle-toetsen', 2],
    ['&tel=snelle-toetsen', 'snelle-toetsen', 2],
    ['&tel=transformatieplannen', 'transformatieplannen', 1],
  ])('with "%s" is %s', async (query, object, approved) => {
    const { beoordeeld } = await bodyOf<Report>(await get(query));
    expect(beoordeeld?.object).toBe(object);
    expect(beoordeeld?.perSector.map(({ waarde, goedgekeurd }) => [waarde, goedgekeurd.aantal])).toEqual([['MSZ', approved]]);
  });

  it('is another report, with a tag of its own', async () => {
    const tags = await Promise.all(['', '&tel=transformatieplannen'].map(async (query) => (await get(query)).headers.get('etag')));
    expect(new Set(tags).size).toBe(2);
  });

  it('is by default what the edition says, from its peildatum on, and anything else when that is asked', async () => {
    const before = (await get('')).headers.get('etag');
    const edition = { soort: 'editie', peildatum: '2025-05-20', naam: 'Q2 2025', tel: 'transformatieplannen' };
    expect((await api.call('/v1/rapportage/gegevens', { as: 'beheerder', body: edition })).status).toBe(201);
    const objectOf = async (query: string) => (await bodyOf<Report>(await get(query))).beoordeeld?.object;
    expect([await objectOf(''), await objectOf('&tel=snelle-toetsen')]).toEqual(['transformatieplannen', 'snelle-toetsen']);
    expect((await get('')).headers.get('etag')).not.toBe(before);
    const page = await (await get('&formaat=html')).text();
    expect(page).not.toContain('--tel');
    expect(await (await get('&formaat=html&tel=snelle-toetsen')).text()).toContain('--tel snelle-toetsen');
  });

  it('refuses another object', async () => {
    expect(await problemFrom(await get('&tel=kpis'))).toMatchObject({ status: 400 });
  });
});
