import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Explanation } from '@peildatum/explaining';
import { eventOf, record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

const SECRET = 'actualisatie-2024q3';
const EMBARGO = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Tot de Kamer ze heeft.', geldigVanaf: '2026-01-02' };
const KADER = { soort: 'kader', prijspeil: 'rapportage', akkoord: 'IZA', bedrag: '30215 mln', geldigVanaf: '2022-08-12' };
const ESTIMATE = { soort: 'uitgavenraming', cijferjaar: 2024, regel: 'Uitgaven', status: 'voorlopig', geldigVanaf: '2024-01-01' };

let api: TestApi;
let wrong: string;

beforeAll(async () => {
  api = await startTestApi();
  const tell = async (path: string, body: object) => eventOf(await record(api, path, body));
  await tell('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  for (const code of ['X-1', 'X-2', 'X-3']) await tell('/v1/acties', { code, thematafel: 'D', geldigVanaf: '2025-01-01' });
  await tell('/v1/acties/X-1/statusmeldingen', { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2025-02-01' });
  wrong = await tell('/v1/acties/X-2/statusmeldingen', {
    status: 'loopt-achter',
    maatregel: 'Er wordt meegeschreven.',
    geldigVanaf: '2025-02-01',
  });
  await tell('/v1/acties/X-3/statusmeldingen', { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2025-02-01' });
  await tell('/v1/acties/X-2/correcties', {
    gebeurtenis: wrong,
    reden: 'Ging over een andere actie.',
    vervanging: { soort: 'statusmelding', status: 'loopt-voor', geldigVanaf: '2025-02-01' },
  });
  await tell('/v1/acties/X-3/statusmeldingen', { status: 'afgerond', bewijs: 'verslag', geldigVanaf: '2025-03-01' });
  await tell('/v1/kaders/msz-2024/cijfers', KADER);
  await tell('/v1/kaders/msz-2024/cijfers', { ...ESTIMATE, cijferkwartaal: 2, bedrag: '30000400000.00' });
  await tell(`/v1/publicaties/${SECRET}/embargobesluiten`, EMBARGO);
  await tell('/v1/kaders/msz-2024/cijfers', { ...ESTIMATE, publicatie: SECRET, cijferkwartaal: 3, bedrag: '30060 mln' });
});
afterAll(() => api.close());

const ask = (path: string, as?: string) => api.call(`/v1/verklaringen/${path}`, as === undefined ? {} : { as });
const explained = async (path: string, as?: string): Promise<Explanation> => {
  const answer = await ask(path, as);
  if (answer.status !== 200) throw new Error(await answer.text());
  return await bodyOf<Explanation>(answer);
};
const seen = ({ gebeurtenissen }: Explanation) =>
  gebeurtenissen.items.map(({ soort, onderwerp, stand, door }) => [onderwerp, soort, stand, door === null ? null : 'door']);

describe('a figure that was counted', () => {
  it('names what was counted, and each event with what became of it', async () => {
    const explanation = await explained('acties.D.loopt-achter?geldigOp=2025-04-01');
    expect(explanation).toMatchObject({
      waarde: 1,
      stand: 'bekend',
      herkomst: 'geteld',
      definitie: { tekst: expect.stringMatching(/^De acties die/), sindsSjabloon: 6 },
      formule: null,
      telling: { wat: 'acties', hoe: 'geteld', aantal: 1, lijst: [{ code: 'X-1', waarde: null }] },
    });
    expect(seen(explanation)).toEqual([
      ['actie-X-1', 'ActionRegistered', 'telt', null],
      ['actie-X-2', 'ActionRegistered', 'vervangen', 'door'],
      ['actie-X-3', 'ActionRegistered', 'vervangen', 'door'],
      ['actie-X-1', 'ActionProgressReported', 'telt', null],
      ['actie-X-2', 'ActionProgressReported', 'gecorrigeerd', 'door'],
      ['actie-X-3', 'ActionProgressReported', 'vervangen', 'door'],
      ['actie-X-2', 'ActionFactCorrected', 'neemt weg', null],
      ['actie-X-3', 'ActionCompleted', 'neemt weg', null],
    ]);
    expect(explanation.laatste).toMatchObject({ soort: 'ActionCompleted', onderwerp: 'actie-X-3', rol: 'beheerder' });
  });

  it('says at another date and another knowledge what held there', async () => {
    const before = await explained('acties.D.loopt-achter?geldigOp=2025-02-15');
    expect([before.waarde, before.laatste?.soort]).toEqual([2, 'ActionFactCorrected']);
    const first = before.gebeurtenissen.items.find(({ id }) => id === wrong)?.volgnummer ?? 0;
    const then = await explained(`acties.D.loopt-achter?geldigOp=2025-04-01&volgnummer=${first}`);
    expect([then.waarde, then.laatste?.volgnummer]).toEqual([2, first]);
  });

  it('is read in pages, none twice and none left out', async () => {
    const whole = await explained('acties.D.loopt-achter?geldigOp=2025-04-01');
    const found: number[] = [];
    for (let na: number | null = 0; na !== null; ) {
      const page: Explanation = await explained(`acties.D.loopt-achter?geldigOp=2025-04-01&limiet=3&na=${na}`);
      found.push(...page.gebeurtenissen.items.map(({ volgnummer }) => volgnummer));
      expect(page.gebeurtenissen.aantal).toBe(8);
      na = page.gebeurtenissen.volgende;
    }
    expect(found).toEqual(whole.gebeurtenissen.items.map(({ volgnummer }) => volgnummer));
  });
});

describe('a figure that is made of others', () => {
  it('has its formula in keys, each part with its value', async () => {
    const { formule, telling, waarde } = await explained('acties.totaal?geldigOp=2025-04-01');
    expect([waarde, formule?.tekst, telling?.aantal]).toEqual([
      3,
      'acties.totaal = acties.thematafels.totaal + acties.zonder-tafel.totaal',
      3,
    ]);
  });

  it('is rounded last: its parts stand to the cent beside it', async () => {
    const explanation = await explained('kaders.2024.msz.verschil?geldigOp=2025-05-01');
    expect(explanation).toMatchObject({
      waarde: '-215',
      formule: {
        tekst: 'kaders.2024.msz.verschil = kaders.2024.msz.uitgaven − kaders.2024.msz.kader',
        delen: [
          { teken: '+', waarde: '30000', exact: '30000400000.00' },
          { teken: '−', waarde: '30215', exact: '30215000000.00' },
        ],
        afronding: expect.stringContaining('als laatste'),
      },
      telling: null,
    });
    expect(seen(explanation).map(([, soort]) => soort)).toEqual(['FrameworkSet', 'ExpenditureEstimated']);
  });
});

it('a figure that this report lacks is not zero: it says so and why', async () => {
  expect(await explained('plannen.totaal?geldigOp=2025-04-01')).toMatchObject({
    waarde: null,
    stand: 'niet in de rapportage',
    omdat: expect.any(String),
    herkomst: 'geen',
    formule: null,
    telling: null,
    gebeurtenissen: { aantal: 0, items: [], volgende: null },
  });
});

it('a figure that is not known says why, where the report does not', async () => {
  expect(await explained('kaders.2024.ggz.uitgaven?geldigOp=2025-05-01')).toMatchObject({
    waarde: null,
    stand: 'onbekend',
    omdat: expect.any(String),
  });
});

it('a key of no figure is not found, with those that are like it', async () => {
  const problem = await problemFrom(await ask('acties.D.afgerondd'));
  expect(problem).toMatchObject({ status: 404, code: 'FIGURE.NOT_FOUND', detail: expect.stringContaining('acties.D.afgerond') });
});

describe('for who is outside an embargo', () => {
  it.each([undefined, 'nza', 'zorginstituut'] as const)('there is nothing under it for %s', async (as) => {
    for (const path of ['kaders.2024.msz.uitgaven', 'kaders.2024.msz.uitgaven?formaat=html', 'kaders.2024.msz.verschil']) {
      const text = await (await ask(path, as)).text();
      expect(text).toMatch(/30\.?000/);
      for (const secret of ['30060', '30.060', SECRET, 'Tot de Kamer']) expect(text).not.toContain(secret);
    }
  });

  it('it is there for who is inside and asks for it', async () => {
    expect((await explained('kaders.2024.msz.uitgaven?doelgroep=bo', 'bo')).waarde).toBe('30060');
    expect(await problemFrom(await ask('kaders.2024.msz.uitgaven?doelgroep=bo'))).toMatchObject({ status: 404, code: 'REPORT.NOT_FOUND' });
  });
});

describe('how it is sent', () => {
  const BROWSER = { Accept: 'text/html,*/*;q=0.8' };

  it('sends a browser to the page of it, and nobody who says by a token who it is', async () => {
    const path = '/v1/verklaringen/acties.totaal?geldigOp=2025-04-01';
    const { status, headers } = await api.call(path, { headers: BROWSER });
    expect([status, headers.get('location')]).toEqual([303, '/verklaren/acties.totaal?geldigOp=2025-04-01']);
    expect((await api.call(path, { headers: BROWSER, as: 'nza' })).status).toBe(200);
  });

  it('is a page by itself where that is asked for, whose links lead to pages and never to JSON', async () => {
    const answer = await ask('acties.totaal?geldigOp=2025-04-01&formaat=html');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await answer.text();
    const links = [...page.matchAll(/href="([^"#]+)"/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !/^\/v1\/(?:verklaringen|peildatum-rapporten)[/?]/.test(href))).toEqual([]);
    for (const href of links) {
      const there = await api.call(href.replaceAll('&amp;', '&'), { headers: BROWSER });
      expect(there.headers.get('content-type') ?? there.headers.get('location')).toMatch(/^(?:text\/html; charset=utf-8|\/verklaren\/.+)$/);
    }
  });

  it.each([
    ['editie=2025-05-20&geldigOp=2025-05-20', 400, ['editie']],
    ['editie=vandaag', 400, ['editie']],
    ['limiet=0', 400, ['limiet']],
    ['geldigOp=2025-13-01', 400, ['geldigOp']],
    ['editie=2025-05-20', 404, undefined],
  ] as const)('is refused for %s', async (query, expected, fields) => {
    const { status, fouten } = await problemFrom(await ask(`acties.totaal?${query}`));
    expect([status, fouten?.map(({ veld }) => veld)]).toEqual([expected, fields]);
  });
});

describe('a figure of a frozen edition', () => {
  const write = (path: string, body: object, as = 'vws') => record(api, path, body, as);
  beforeAll(async () => {
    for (const [code, doelgroep] of [
      ['2025-04-01', 'openbaar'],
      ['2025-04-02', 'bo'],
    ] as const) {
      await write('/v1/rapportage/gegevens', { soort: 'editie', peildatum: code, naam: `editie ${code}` }, 'beheerder');
      await write(`/v1/edities/${code}/besluiten`, { soort: 'editie-opening', geldigVanaf: '2025-10-01' });
      await write(`/v1/edities/${code}/bevriezing`, { doelgroep });
    }
    await write('/v1/acties', { code: 'X-9', thematafel: 'D', geldigVanaf: '2025-01-01' }, 'beheerder');
  });

  it('is explained as it was frozen, whatever was recorded later', async () => {
    const [frozen, now] = [await explained('acties.totaal?editie=2025-04-01'), await explained('acties.totaal?geldigOp=2025-04-01')];
    expect([frozen.waarde, frozen.editie, frozen.klokken.geldigOp]).toEqual([3, 'editie 2025-04-01', '2025-04-01']);
    expect(now.waarde).toBe(4);
  });

  it('is not there for who is outside, where it was frozen for the BO', async () => {
    expect(await problemFrom(await ask('acties.totaal?editie=2025-04-02'))).toMatchObject({ status: 404, code: 'EDITION.NOT_FROZEN' });
    expect((await explained('acties.totaal?editie=2025-04-02&doelgroep=bo', 'bo')).waarde).toBe(3);
    const secret = await explained('kaders.2024.msz.uitgaven?editie=2025-04-01&doelgroep=bo', 'bo');
    expect([secret.doelgroep, secret.waarde]).toEqual(['openbaar', '30000']);
  });
});
