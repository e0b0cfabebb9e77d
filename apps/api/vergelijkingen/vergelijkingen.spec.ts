import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Comparison } from '@peildatum/comparing';
import { eventOf, record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

const SECRET = 'actualisatie-2024q3';
const EMBARGO = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Tot de Kamer ze heeft.', geldigVanaf: '2026-01-02' };
const KADER = { soort: 'kader', prijspeil: 'rapportage', akkoord: 'IZA', bedrag: '30215 mln', geldigVanaf: '2022-08-12' };
const ESTIMATE = { soort: 'uitgavenraming', cijferjaar: 2024, regel: 'Uitgaven', status: 'voorlopig', geldigVanaf: '2024-01-01' };

let api: TestApi;
/** What the log had come to before anything was corrected. */
let before: number;
let correction: string;

const volgnummer = async () =>
  (await bodyOf<{ klokken: { volgnummer: number } }>(await api.call('/v1/acties?limiet=1', { as: 'bo' }))).klokken.volgnummer;

beforeAll(async () => {
  api = await startTestApi();
  const tell = async (path: string, body: object) => eventOf(await record(api, path, body));
  await tell('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  await tell('/v1/acties', { code: 'X-1', thematafel: 'D', omschrijving: '=1+1 "spreiding", vastgesteld', geldigVanaf: '2025-01-01' });
  await tell('/v1/acties', { code: 'X-2', thematafel: 'D', geldigVanaf: '2025-01-01' });
  const wrong = await tell('/v1/acties/X-1/statusmeldingen', {
    status: 'loopt-achter',
    maatregel: 'Er wordt meegeschreven.',
    geldigVanaf: '2025-02-01',
  });
  await tell('/v1/kaders/msz-2024/cijfers', KADER);
  await tell('/v1/kaders/msz-2024/cijfers', { ...ESTIMATE, cijferkwartaal: 2, bedrag: '30000 mln' });
  before = await volgnummer();
  // Nothing to do with what was restated: the search has to pass over it.
  await tell('/v1/acties', { code: 'X-3', thematafel: 'D', geldigVanaf: '2025-06-01' });
  const body = {
    gebeurtenis: wrong,
    reden: 'Ging over een andere actie.',
    vervanging: { soort: 'statusmelding', status: 'loopt-voor', geldigVanaf: '2025-02-01' },
  };
  correction = await tell('/v1/acties/X-1/correcties', body);
  await tell('/v1/acties/X-2/statusmeldingen', { status: 'afgerond', bewijs: 'verslag', geldigVanaf: '2025-04-01' });
  await tell('/v1/acties/X-1/statusmeldingen', { status: 'afgerond', bewijs: 'verslag', geldigVanaf: '2025-05-01' });
  await tell(`/v1/publicaties/${SECRET}/embargobesluiten`, EMBARGO);
  await tell('/v1/kaders/msz-2024/cijfers', { ...ESTIMATE, publicatie: SECRET, cijferkwartaal: 3, bedrag: '30060 mln' });
});
afterAll(() => api.close());

const ask = (query: string, as?: string) => api.call(`/v1/vergelijkingen?${query}`, as === undefined ? {} : { as });
const compared = async (query: string, as?: string): Promise<Comparison> => {
  const answer = await ask(query, as);
  if (answer.status !== 200) throw new Error(await answer.text());
  return await bodyOf<Comparison>(answer);
};
const keys = (list: readonly { readonly sleutel: string }[]) => list.map(({ sleutel }) => sleutel);

describe('what was restated', () => {
  it('is each figure of the same date, with the event, who recorded it and why', async () => {
    const { herziening, voortgang, tellingen } = await compared(`vanGeldigOp=2025-03-01&totGeldigOp=2025-03-01&vanVolgnummer=${before}`);
    expect(voortgang).toEqual([]);
    expect(keys(herziening)).toEqual(expect.arrayContaining(['acties.D.loopt-voor', 'acties.D.loopt-achter']));
    expect(tellingen.herziening).toEqual({ gewijzigd: herziening.length, nieuw: 0, vervallen: 0 });
    expect(herziening.find(({ sleutel }) => sleutel === 'acties.D.loopt-voor')).toEqual({
      sleutel: 'acties.D.loopt-voor',
      naam: 'thematafel D, Loopt voor',
      eenheid: 'aantal',
      soort: 'gewijzigd',
      oud: 0,
      nieuw: 1,
      verschil: 1,
      doorAantal: 1,
      door: [
        {
          volgnummer: before + 2,
          id: correction,
          soort: 'ActionFactCorrected',
          naam: 'correctie: voortgang van een actie',
          onderwerp: 'actie-X-1',
          geldigVanaf: '2025-02-01',
          bekendOp: '2026-11-20T10:00:00.000Z',
          rol: 'beheerder',
          organisatie: expect.any(String),
          corrigeert: expect.any(String),
          reden: 'Ging over een andere actie.',
          bron: null,
        },
      ],
      doorOnbekendOmdat: null,
    });
  });

  it('is apart from what moved since: the same figure has a step in each', async () => {
    const { herziening, voortgang, acties } = await compared(`vanGeldigOp=2025-03-01&totGeldigOp=2025-06-01&vanVolgnummer=${before}`);
    const of = (list: readonly { readonly sleutel: string; readonly oud: unknown; readonly nieuw: unknown }[]) =>
      list.filter(({ sleutel }) => sleutel === 'acties.D.loopt-voor').map(({ oud, nieuw }) => [oud, nieuw]);
    expect([of(herziening), of(voortgang)]).toEqual([[[0, 1]], [[1, 0]]]);
    expect(keys(voortgang)).toContain('acties.D.afgerond');
    expect(acties.map(({ wat, thematafel, acties: those }) => [wat, thematafel, those.map(({ code }) => code)])).toEqual([
      ['afgerond', 'D', ['X-1', 'X-2']],
      ['toegevoegd', 'D', ['X-3']],
    ]);
  });

  it('is the other way round when what is known less of comes second', async () => {
    const { herziening } = await compared(`vanGeldigOp=2025-03-01&totGeldigOp=2025-03-01&totVolgnummer=${before}`);
    expect(herziening.find(({ sleutel }) => sleutel === 'acties.D.loopt-voor')).toMatchObject({
      oud: 1,
      nieuw: 0,
      verschil: -1,
      door: [{ volgnummer: before + 2 }],
    });
  });
});

describe('a comparison for who is outside an embargo', () => {
  const query = `vanGeldigOp=2026-11-01&totGeldigOp=2026-11-01&vanVolgnummer=${'{}'}`;
  const ofEstimate = ({ actualisatie, herziening }: Comparison) =>
    [...actualisatie, ...herziening].filter(({ sleutel }) => sleutel.startsWith('kaders.'));

  it.each([undefined, 'nza', 'zorginstituut'] as const)('has nothing under it for %s, nor its event', async (as) => {
    const answer = await ask(query.replace('{}', String(before)), as);
    const text = await answer.text();
    expect(ofEstimate(JSON.parse(text) as Comparison)).toEqual([]);
    for (const secret of ['30060', SECRET, 'Tot de Kamer']) expect(text).not.toContain(secret);
  });

  it('has it for who is inside and asks for it, and not for who does not', async () => {
    const inside = await compared(`${query.replace('{}', String(before))}&doelgroep=bo`, 'bo');
    expect(inside.actualisatie.find(({ sleutel }) => sleutel === 'kaders.2024.msz.uitgaven')).toMatchObject({
      oud: '30000',
      nieuw: '30060',
      verschil: '60',
      cijfersVan: '2024-Q2',
      cijfersTot: '2024-Q3',
    });
    expect([inside.doelgroep, inside.tot.klokken.volgnummer]).toEqual(['bo', await volgnummer()]);
    expect(ofEstimate(await compared(query.replace('{}', String(before)), 'bo'))).toEqual([]);
  });

  it('is not there for the BO: no word of whether anything is kept back', async () => {
    expect(await problemFrom(await ask('vanGeldigOp=2025-03-01&totGeldigOp=2025-04-01&doelgroep=bo'))).toMatchObject({
      status: 404,
      code: 'REPORT.NOT_FOUND',
    });
  });
});

describe('how a comparison is sent', () => {
  it('is a page, or CSV that a spreadsheet reads as text', async () => {
    const dates = 'vanGeldigOp=2025-03-01&totGeldigOp=2025-06-01';
    const browser = await api.call(`/v1/vergelijkingen?${dates}`, { headers: { Accept: 'text/html' } });
    expect([browser.status, browser.headers.get('location')]).toEqual([303, `/vergelijken?${dates}`]);
    const page = await ask(`${dates}&formaat=html`);
    expect([page.headers.get('content-type'), page.headers.get('content-security-policy')]).toEqual([
      'text/html; charset=utf-8',
      expect.stringContaining("default-src 'none'"),
    ]);
    expect(await page.text()).toContain('=1+1 &quot;spreiding&quot;, vastgesteld');
    const csv = await ask(`${dates}&formaat=csv`);
    const headers = ['content-type', 'content-disposition', 'peildatum-geldig-op', 'peildatum-van-geldig-op', 'peildatum-volgnummer'];
    expect(headers.map((name) => csv.headers.get(name))).toEqual([
      'text/csv; charset=utf-8; header=present',
      'attachment; filename="vergelijking-2025-03-01-2025-06-01.csv"',
      '2025-06-01',
      '2025-03-01',
      csv.headers.get('peildatum-van-volgnummer'),
    ]);
    expect(await csv.text()).toMatch(/\r\nacties,,"'=1\+1 ""spreiding"", vastgesteld",,afgerond,,,,X-1,D,/);
  });

  it('has a tag, by which it is not sent again', async () => {
    const path = 'vanGeldigOp=2025-03-01&totGeldigOp=2025-06-01';
    const tag = (await ask(path)).headers.get('etag') ?? '';
    const again = await api.call(`/v1/vergelijkingen?${path}`, { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    ['vanBekendOp=2025-01-01&vanVolgnummer=1', 'vanBekendOp'],
    ['totGeldigOp=2025-13-01', 'totGeldigOp'],
    ['geldigOp=2025-01-01', 'geldigOp'],
    // No edition was opened in this register.
    ['', 'totGeldigOp'],
    ['totGeldigOp=2025-03-01', 'vanGeldigOp'],
  ])('is refused for %j, by the name of the parameter', async (query, veld) => {
    const { status, fouten } = await problemFrom(await ask(query));
    expect([status, fouten?.map((fout) => fout.veld)]).toEqual([400, [veld]]);
  });
});

describe('a series', () => {
  it('is a file of its points, with the clocks of the last', async () => {
    const csv = await api.call('/v1/reeksen/acties.D.afgerond?van=2025-04-01&tot=2025-05-31&formaat=csv');
    expect(['content-disposition', 'peildatum-geldig-op'].map((name) => csv.headers.get(name))).toEqual([
      'attachment; filename="reeks-2025-05-31.csv"',
      '2025-05-31',
    ]);
    const [head, ...lines] = (await csv.text()).trimEnd().split('\r\n');
    expect(head).toMatch(/^sleutel,naam,eenheid,klokken\.geldigOp,/);
    expect(lines.map((line) => line.slice(0, 61))).toEqual(
      ['2025-04-30', '2025-05-31'].map((end) => `acties.D.afgerond,"thematafel D, Afgerond",aantal,${end},`),
    );
  });

  it('is without what is under embargo for who is outside', async () => {
    const path = '/v1/reeksen/kaders.2024.msz.uitgaven?van=2026-10-01&tot=2026-10-31';
    const values = async (answer: Response) => (await bodyOf<{ punten: { waarde: string }[] }>(answer)).punten.map(({ waarde }) => waarde);
    expect(await values(await api.call(path))).toEqual(['30000']);
    expect(await values(await api.call(`${path}&doelgroep=bo`, { as: 'bo' }))).toEqual(['30060']);
  });

  it('is not there for a key of no figure, and refused where its end comes first', async () => {
    expect(await problemFrom(await api.call('/v1/reeksen/acties.Q.afgerond'))).toMatchObject({ status: 404, code: 'FIGURE.NOT_FOUND' });
    expect(await problemFrom(await api.call('/v1/reeksen/acties.D.afgerond?van=2015-01-01&tot=2014-12-31'))).toMatchObject({
      status: 400,
      code: 'SERIES.PERIOD',
    });
  });
});
