import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '@peildatum/reporting';
import { about } from '../../../libs/reporting/sheets/about.js';
import { readPdf } from '../../../libs/reporting/testing/read-pdf.js';
import { record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

const OPEN = 'actualisatie-2024q2';
const CLOSED = 'actualisatie-2024q3';

const KADER = { soort: 'kader', prijspeil: 'rapportage', akkoord: 'IZA', bedrag: '30215 mln', geldigVanaf: '2022-08-12' };
const EMBARGO = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Tot de Kamer ze heeft.', geldigVanaf: '2026-01-02' };
const estimate = (publicatie: string, cijferkwartaal: number, mln: number) => ({
  soort: 'uitgavenraming',
  publicatie,
  cijferjaar: 2024,
  cijferkwartaal,
  regel: 'Uitgaven',
  bedrag: `${mln} mln`,
  status: 'voorlopig',
  geldigVanaf: '2024-01-01',
});

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const tell = (path: string, body: object) => record(api, path, body);
  await tell('/v1/kaders/msz-2024/cijfers', KADER);
  await tell('/v1/kaders/msz-2024/cijfers', estimate(OPEN, 2, 30_000));
  await tell(`/v1/publicaties/${CLOSED}/embargobesluiten`, EMBARGO);
  await tell('/v1/kaders/msz-2024/cijfers', estimate(CLOSED, 3, 30_060));
});
afterAll(() => api.close());

const get = (query: string, as?: 'bo' | 'vws' | 'nza' | 'zorginstituut') =>
  api.call(`/v1/peildatum-rapporten?geldigOp=2025-05-20${query}`, as === undefined ? {} : { as });
const spent = ({ financieleKaders }: Report) => financieleKaders?.jaren[0]?.rijen[0]?.cellen[0]?.waarde;

describe('the audience of a report', () => {
  it.each([
    ['nobody in particular', undefined],
    ['a role outside', 'nza'],
    ['a role inside that asks for nothing more', 'vws'],
  ] as const)('is openbaar for %s: what is under embargo was never told', async (_, as) => {
    const report = await bodyOf<Report>(await get('', as));
    expect([report.doelgroep, report.publicaties, spent(report)]).toEqual(['openbaar', [OPEN], '30000']);
    expect(report.financieleKaders?.jaren[0]?.herzieningen).toEqual([]);
  });

  it('is bo for who is inside and asks for it, with everything in it', async () => {
    const report = await bodyOf<Report>(await get('&doelgroep=bo', 'bo'));
    expect([report.doelgroep, report.publicaties, spent(report)]).toEqual(['bo', [OPEN, CLOSED], '30060']);
  });

  it('has the same bytes for everybody to whom it is the same report', async () => {
    const [nobody, inside] = await Promise.all([get(''), get('', 'vws')].map(async (answer) => await (await answer).text()));
    expect(inside).toBe(nobody);
  });

  it.each([undefined, 'nza', 'zorginstituut'] as const)('is not bo for %s: that report is not there', async (as) => {
    expect(await problemFrom(await get('&doelgroep=bo', as))).toMatchObject({ status: 404, code: 'REPORT.NOT_FOUND' });
  });

  it('refuses an audience that nobody knows', async () => {
    expect(await problemFrom(await get('&doelgroep=pers'))).toMatchObject({ status: 400 });
  });
});

describe('what is under embargo', () => {
  const MARK = `onder embargo tot het wordt opgeheven (${CLOSED})`;

  it.each(['json', 'html'])('is said in the report for the BO as %s, and in none for everyone', async (formaat) => {
    const inside = await get(`&doelgroep=bo&formaat=${formaat}`, 'bo');
    expect([inside.headers.get('peildatum-embargo'), (await inside.text()).includes(MARK)]).toEqual([MARK, true]);
    for (const answer of [await get(`&formaat=${formaat}`, 'bo'), await get(`&formaat=${formaat}`)])
      expect([answer.headers.get('peildatum-embargo'), (await answer.text()).includes('onder embargo tot')]).toEqual([null, false]);
  });

  it('is said in the workbook', async () => {
    const report = await bodyOf<Report>(await get('&doelgroep=bo', 'bo'));
    expect(about(report, []).rows.map(([, what, value]) => [what?.text, value?.text])).toContainEqual(['let op', MARK]);
  });

  it('is said on every sheet of the whole PDF for the BO, and of none for everyone', async () => {
    const sheetsOf = async (query: string) => {
      const answer = await get(`${query}&formaat=pdf`, 'bo');
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).texts;
    };
    const [inside, everyone] = [await sheetsOf('&doelgroep=bo'), await sheetsOf('')];
    expect([inside.length > 3, inside.filter((text) => !text.includes(MARK))]).toEqual([true, []]);
    expect([everyone.length > 3, everyone.filter((text) => text.includes('embargo'))]).toEqual([true, []]);
  });

  it('is said in every answer of clocks and in the name of its file, for who is inside alone', async () => {
    const list = (as?: string, formaat = 'json') => api.call(`/v1/kaders?formaat=${formaat}`, as === undefined ? {} : { as });
    expect((await bodyOf<{ klokken: { embargo?: string } }>(await list('bo'))).klokken.embargo).toBe(MARK);
    const csv = await list('bo', 'csv');
    expect([csv.headers.get('peildatum-embargo'), csv.headers.get('content-disposition')]).toEqual([
      MARK,
      expect.stringContaining('onder-embargo.csv'),
    ]);
    for (const as of [undefined, 'nza']) {
      const answer = await list(as);
      expect([answer.headers.get('peildatum-embargo'), (await answer.text()).includes('onder embargo')]).toEqual([null, false]);
    }
  });
});
