import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MIJLPAAL, tellCommitments } from '../../../api/testing/commitment-examples.js';
import { bodyOf, startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { signedIn, Visitor } from '../../testing/visitor.js';

let api: TestApi;
const post = async (path: string, body: object) => {
  const response = await api.call(path, { as: 'beheerder', body });
  if (response.status !== 201) throw new Error(`${path}: ${await response.text()}`);
};
beforeAll(async () => {
  api = await startTestApi();
  const kader = { soort: 'kader', prijspeil: 'rapportage', akkoord: 'IZA', bedrag: '26000 mln', geldigVanaf: '2022-08-12' };
  for (const [code, bedrag] of [
    ['msz-2024', '26000 mln'],
    ['ggz-2024', '5000 mln'],
    ['mdz-2024', '900 mln'],
  ]) {
    await post(`/v1/kaders/${code}/cijfers`, { ...kader, bedrag });
  }
});
afterAll(() => api.close());

/** The kaders of a page, in its order. */
const kadersOn = (page: string) => [...page.matchAll(/href="\/kaders\/([a-z]+-\d+)"/g)].map(([, code]) => code);

describe('a list as a page', () => {
  it.each(['', '?sorteer=rekening.kader.bedrag', '?sorteer=-rekening.kader.bedrag', '?sector=ggz', '?jaar=2023'])(
    'has the rows of the API in their order, by the same address: %s',
    async (query) => {
      const visitor = new Visitor(api);
      expect((await visitor.get(`/kaders${query}`)).status).toBe(200);
      const { kaders } = await bodyOf<{ kaders: { code: string }[] }>(await api.call(`/v1/kaders${query}`));
      expect(kadersOn(visitor.page)).toEqual(kaders.map(({ code }) => code));
    },
  );

  it('says what is asked in its form, and what comes next where nothing is there', async () => {
    const visitor = new Visitor(api);
    await visitor.get('/kaders?sector=ggz&sorteer=-jaar');
    expect(visitor.page).toMatch(/<option value="ggz" selected>GGZ<\/option>/);
    expect(visitor.page).toMatch(/<option value="-jaar" selected>Jaar, aflopend<\/option>/);
    await visitor.get('/kpis');
    expect(visitor.page).toContain('Wordt een transformatieplan goedgekeurd, dan staan de KPI’s ervan hier.');
    await visitor.get('/kpis?uitkomst=open');
    expect(visitor.page).toContain('Maak het filter ruimer.');
  });

  it('calls its own order what it is, and in the order of codes has them so', async () => {
    await tellCommitments(post, 'AZWA-A2', 'AZWA-A3');
    for (const [code, deadline] of [
      ['AZWA-A2', 'in Q3 2026'],
      ['AZWA-A3', 'in Q4 2025'],
    ])
      await post(`/v1/afspraken/${code}/vastleggingen`, { ...MIJLPAAL, deadline });
    const visitor = new Visitor(api);
    const shown = async (query: string) => {
      await visitor.get(`/mijlpalen${query}`);
      return [...visitor.page.matchAll(/AZWA-A\d+\/\d/g)].map(([code]) => code);
    };
    expect(await shown('')).toEqual(['AZWA-A3/1', 'AZWA-A2/1']);
    expect(visitor.page).toMatch(/<option[^>]*>Datum<\/option>/);
    expect(visitor.page).not.toContain('>Code</option>');
    expect(await shown('?sorteer=code')).toEqual(['AZWA-A2/1', 'AZWA-A3/1']);
    expect(visitor.page).toMatch(/<option value="code" selected>Code, oplopend<\/option>/);
  });

  it.each(['csv', 'xlsx', 'ods'])('gives its file as the API does: %s', async (formaat) => {
    const visitor = new Visitor(api);
    await visitor.get('/kaders?sector=ggz');
    const [, address = ''] = new RegExp(`href="([^"]*formaat=${formaat}[^"]*)"`).exec(visitor.page) ?? [];
    const asked = address.replaceAll('&amp;', '&');
    expect(asked).toBe(`/kaders?sector=ggz&formaat=${formaat}`);
    const [page, given] = [await visitor.get(asked), await api.call(`/v1${asked}`)];
    expect([page.status, page.headers.get('content-disposition')]).toEqual([200, given.headers.get('content-disposition')]);
    expect(page.headers.get('vary')).toContain('Cookie');
    if (formaat === 'csv') expect(await page.text()).toBe(await given.text());
  });

  it('leads to one of them with its history', async () => {
    const visitor = new Visitor(api);
    await visitor.get('/kaders/msz-2024');
    expect(visitor.page).toContain('<h1 class="nl-heading nl-heading--level-1">MSZ 2024</h1>');
    expect(visitor.page).toContain('Wat er is vastgelegd');
    expect((await visitor.get('/kaders/msz-2020')).status).toBe(404);
  });
});

describe('what is under embargo', () => {
  it('is marked on every page and file of who is inside, and nowhere else', async () => {
    const [nobody, inside] = [new Visitor(api), await signedIn(api, { rol: 'bo', organisatie: 'VWS' })];
    await inside.get('/cijfers');
    expect(inside.page).not.toContain('onder embargo');
    await post('/v1/publicaties/geheim-2026q1/embargobesluiten', {
      soort: 'embargo',
      besluitDoor: 'VWS',
      reden: 'Nog niet vastgesteld.',
      geldigVanaf: '2026-01-02',
      tot: '2030-07-01',
    });
    for (const path of ['/', '/kaders', '/kaders/msz-2024', '/rapport', '/acties', '/sessies']) {
      await inside.get(path);
      expect([path, /onder embargo tot 1 juli 2030 \(geheim-2026q1\)/.test(inside.page)]).toEqual([path, true]);
      await nobody.get(path);
      expect([path, nobody.page.includes('onder embargo')]).toEqual([path, false]);
    }
    const nameOf = async (visitor: Visitor) => (await visitor.get('/kaders?formaat=csv')).headers.get('content-disposition');
    expect(await nameOf(inside)).toMatch(/^attachment; filename="kaders-\d{4}-\d\d-\d\d-onder-embargo\.csv"$/);
    expect(await nameOf(nobody)).not.toContain('embargo');
  });
});
