import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventOf, record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

interface Text {
  readonly sectie: string;
  readonly onderdeel: string;
  readonly tekst: string;
}
interface Read {
  readonly redactie: { readonly teksten: readonly (Text & { gebeurtenis: string; beoordeling: { oordeel: string } | null })[] };
  readonly geschiedenis: readonly { readonly soort: string }[];
}

const PEILDATUM = '2025-05-20';
const NOTABLE = '- De acties lopen *volgens plan*.\n- De eerste normen zijn vastgesteld.\n- De [monitor](https://www.izamonitor.nl) is er.';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await write('/v1/thematafels/D', { naam: 'Concentratie', geldigVanaf: '2024-01-01' });
  await write('/v1/rapportage/gegevens', { soort: 'editie', peildatum: PEILDATUM, naam: 'Q2 2025' });
  await write('/v1/rapportage/gegevens', { soort: 'bo-datum', peildatum: PEILDATUM, datum: '2025-06-16' });
  await write(`/v1/edities/${PEILDATUM}/besluiten`, { soort: 'editie-opening', geldigVanaf: '2025-05-21' });
});
afterAll(() => api.close());

const ask = (path: string, body: object, as: string) => api.call(path, { as, body });
const write = async (path: string, body: object, as?: string): Promise<string> => eventOf(await record(api, path, body, as));
const section = (sectie: string, onderdeel: string, tekst: string, as: string, more: object = {}, on = PEILDATUM) =>
  write(`/v1/redactie/${on}/secties`, { soort: 'redactietekst', sectie, onderdeel, tekst, ...more }, as);
const review = (sectie: string, onderdeel: string, gebeurtenis: string, as: string, on = PEILDATUM) =>
  ask(`/v1/redactie/${on}/beoordelingen`, { soort: 'tekstbeoordeling', sectie, onderdeel, gebeurtenis, oordeel: 'goedgekeurd' }, as);
const refused = async (response: Response) => [response.status, (await problemFrom(response)).code];
const report = async (on = PEILDATUM, as?: string, more = '') =>
  bodyOf<{ redactie: Text[]; publicaties: string[] }>(
    await api.call(`/v1/peildatum-rapporten?geldigOp=${on}${more}`, as === undefined ? {} : { as }),
  );
const page = async (on = PEILDATUM) => (await api.call(`/v1/peildatum-rapporten?geldigOp=${on}&formaat=html`)).text();

describe('a text of the report', () => {
  it('is in no report until another person approved it, and then at its section', async () => {
    const told = await section('noemenswaardig', 'zinnen', NOTABLE, 'vws');
    expect((await report()).redactie).toEqual([]);
    expect(await page()).not.toContain('Noemenswaardig');
    expect(await refused(await review('noemenswaardig', 'zinnen', told, 'vws'))).toEqual([403, 'RIGHTS.SAME_PERSON']);
    expect((await review('noemenswaardig', 'zinnen', told, 'beheerder')).status).toBe(201);
    expect((await report()).redactie).toEqual([
      { sectie: 'noemenswaardig', onderdeel: 'zinnen', kop: 'Noemenswaardig', tekst: NOTABLE, bron: null },
    ]);
    const html = await page();
    expect(html).toContain('<h2 id="noemenswaardig">Noemenswaardig</h2>');
    expect(html).toContain('<li>De acties lopen <em>volgens plan</em>.</li>');
    expect(html).toContain('<a href="https://www.izamonitor.nl" rel="noopener noreferrer">monitor</a>');
  });

  it('says where it comes from, or that nothing does', async () => {
    const bron = 'Bijlage Q2 2025, p. 3';
    await section('nza', 'duiding', 'Een duiding.', 'nza', { bron }, '2025-02-01');
    const { redactie } = await bodyOf<{ redactie: { teksten: object[] } }>(await api.call('/v1/redactie/2025-02-01', { as: 'nza' }));
    expect(redactie.teksten).toMatchObject([{ sectie: 'nza', bron }]);
    for (const wrong of [7, '', 'x'.repeat(501)]) {
      const body = { soort: 'redactietekst', sectie: 'nza', onderdeel: 'duiding', tekst: 'Anders.', bron: wrong };
      const response = await ask('/v1/redactie/2025-02-01/secties', body, 'nza');
      expect([response.status, (await bodyOf<{ fouten: { veld: string }[] }>(response)).fouten.map(({ veld }) => veld)]).toEqual([
        400,
        ['bron'],
      ]);
    }
  });

  it('is of its peildatum alone', async () => {
    expect((await report('2025-05-21')).redactie).toEqual([]);
    expect(await page('2025-05-21')).not.toContain('volgens plan');
  });

  it('that is written anew waits for its own review, and the history has both', async () => {
    const first = await section('thematafel-D', 'de-komende-tijd', 'De tafel stelt normen vast.', 'coordinator-d');
    await review('thematafel-D', 'de-komende-tijd', first, 'beheerder');
    expect(await page()).toContain('<p>De tafel stelt normen vast.</p>');
    const second = await section('thematafel-D', 'de-komende-tijd', 'De tafel stelt **veel** normen vast.', 'coordinator-d');
    expect((await report()).redactie.map(({ onderdeel }) => onderdeel)).not.toContain('de-komende-tijd');
    const again = { soort: 'tekstbeoordeling', sectie: 'thematafel-D', onderdeel: 'de-komende-tijd', gebeurtenis: first };
    const late = await ask(`/v1/redactie/${PEILDATUM}/beoordelingen`, { ...again, oordeel: 'teruggestuurd', toelichting: 'Nee.' }, 'vws');
    expect(await refused(late)).toEqual([409, 'EDITORIAL.TEXT_REPLACED']);
    await review('thematafel-D', 'de-komende-tijd', second, 'vws');
    expect(await page()).toContain('<p>De tafel stelt <strong>veel</strong> normen vast.</p>');
    const { redactie, geschiedenis } = await bodyOf<Read>(await api.call(`/v1/redactie/${PEILDATUM}`));
    expect(redactie.teksten.find(({ sectie }) => sectie === 'thematafel-D')).toMatchObject({
      gebeurtenis: second,
      beoordeling: { oordeel: 'goedgekeurd' },
    });
    expect(geschiedenis.filter(({ soort }) => soort === 'EditorialTextWritten').length).toBe(3);
    expect(JSON.stringify({ redactie, geschiedenis })).not.toContain('00000000-0000-4000-8000-000000000001');
  });

  it('is written by who has its section', async () => {
    const tell = (sectie: string, as: string) =>
      ask(`/v1/redactie/${PEILDATUM}/secties`, { soort: 'redactietekst', sectie, onderdeel: 'noten', tekst: 'Een noot.' }, as);
    expect(await refused(await tell('thematafel-D', 'coordinator-e'))).toEqual([403, 'RIGHTS.THEMATAFEL']);
    expect(await refused(await tell('thematafel-D', 'vws'))).toEqual([403, 'RIGHTS.ORGANISATION']);
    expect(await refused(await tell('nza', 'vws'))).toEqual([403, 'RIGHTS.ORGANISATION']);
    expect((await tell('nza', 'nza')).status).toBe(201);
    expect(await refused(await tell('snelle-toetsen', 'verzekeraar-zk'))).toEqual([403, 'RIGHTS.ROLE']);
  });

  it.each([
    ['zinnen', '- een\n- twee', 'noem drie tot vijf zinnen; dit zijn er 2'],
    ['zinnen', '- een\n- twee\n- <b>drie</b>', 'regel 3: laat de HTML weg'],
    ['zinnen', '- [a](javascript:alert(1))\n- b\n- c', 'regel 1: verwijs alleen naar een adres dat met https:// begint'],
    ['duiding', 'Tekst.', 'onderdeel: sectie noemenswaardig heeft deze onderdelen: zinnen'],
  ])('is refused as %s %j, and what to do is said', async (onderdeel, tekst, message) => {
    const body = { soort: 'redactietekst', sectie: 'noemenswaardig', onderdeel, tekst };
    const response = await ask(`/v1/redactie/${PEILDATUM}/secties`, body, 'vws');
    const problem = await problemFrom(response);
    expect([response.status, JSON.stringify(problem)]).toEqual([400, expect.stringContaining(message)]);
  });

  it('of a publication under embargo is there for insiders alone, its review and its mark in the key too', async () => {
    const on = '2025-09-05';
    const embargo = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Eerst het BO.', geldigVanaf: '2026-01-01' };
    await write('/v1/publicaties/duiding-2025-09/embargobesluiten', embargo);
    const told = await section('nza', 'duiding', 'De NZa duidt.', 'nza', { publicatie: 'duiding-2025-09' }, on);
    expect((await review('nza', 'duiding', told, 'beheerder', on)).status).toBe(201);
    expect(await report(on, 'bo', '&doelgroep=bo')).toMatchObject({
      redactie: [{ tekst: 'De NZa duidt.' }],
      publicaties: ['duiding-2025-09'],
    });
    expect(await report(on)).toMatchObject({ redactie: [], publicaties: [] });
    expect((await api.call(`/v1/redactie/${on}`)).status).toBe(404);
    expect(await api.call('/v1/redactie').then((response) => response.text())).not.toContain(on);
    expect((await api.call(`/v1/redactie/${on}`, { as: 'vws' })).status).toBe(200);
  });
});

describe('how complete an edition is', () => {
  interface Complete {
    readonly volledigheid: {
      readonly uiterlijk: string | null;
      readonly thematafels: { aantallen: object; regels: { letter: string; afstemming: string; sectie: string }[] };
      readonly secties: { aantallen: object; regels: { van: string; stand: string; op: string | null }[] };
      readonly verzekeraars: { regels: { van: string; stand: string }[] };
      readonly aanvragenZonderVerzekeraar: number;
      readonly teksten: { aantallen: object };
    };
  }
  const complete = async (on: string, code = PEILDATUM) =>
    (await bodyOf<Complete>(await api.call(`/v1/edities/${code}/volledigheid?geldigOp=${on}`))).volledigheid;

  it('says what is there, what is to come and what is late, and unknown is not zero', async () => {
    await write('/v1/snelle-toetsen', { code: 'ST-1', verzekeraar: 'VGZ', geldigVanaf: '2025-01-01' });
    await write('/v1/snelle-toetsen', { code: 'ST-2', geldigVanaf: '2025-01-01' });
    const deliver = (sectie: string, geldigVanaf: string, as: string, more = {}) =>
      write(`/v1/redactie/${PEILDATUM}/secties`, { soort: 'sectielevering', sectie, geldigVanaf, ...more }, as);
    await deliver('thematafel-D', '2025-06-02', 'coordinator-d');
    await deliver('regioplannen', '2025-06-02', 'vws', { uitkomst: 'niet-van-toepassing', toelichting: 'Staat bij onderdeel B.' });
    await write(
      `/v1/redactie/${PEILDATUM}/verzekeraarsleveringen`,
      { soort: 'verzekeraarslevering', verzekeraar: 'VGZ', geldigVanaf: '2025-06-10' },
      'beheerder',
    );
    const before = await complete('2025-06-01');
    expect(before.uiterlijk).toBe('2025-06-09');
    expect(before.secties.aantallen).toEqual({ geleverd: 0, nietVanToepassing: 0, nogTeLeveren: 13, teLaat: 0, onbekend: 9 });
    const due = await complete('2025-06-09');
    expect(due.secties.aantallen).toEqual({ geleverd: 1, nietVanToepassing: 1, nogTeLeveren: 11, teLaat: 0, onbekend: 9 });
    expect(due.verzekeraars.regels).toEqual([{ van: 'VGZ', stand: 'nog-te-leveren', op: null, toelichting: null }]);
    const late = await complete('2025-06-10');
    expect(late.secties.aantallen).toMatchObject({ geleverd: 1, teLaat: 11 });
    expect(late.verzekeraars.regels).toMatchObject([{ van: 'VGZ', stand: 'geleverd', op: '2025-06-10' }]);
    expect(late.aanvragenZonderVerzekeraar).toBe(1);
    expect(late.thematafels.regels[3]).toMatchObject({ letter: 'D', afstemming: 'te-laat', sectie: 'geleverd' });
    expect(late.thematafels.aantallen).toEqual({ geleverd: 0, nietVanToepassing: 0, nogTeLeveren: 0, teLaat: 1, onbekend: 9 });
    expect(late.teksten.aantallen).toEqual({ goedgekeurd: 2, teruggestuurd: 0, nogNietBeoordeeld: 1 });
    await write('/v1/thematafels/D/afstemmingen', { peildatum: PEILDATUM, geldigVanaf: '2025-06-11' }, 'coordinator-d');
    expect((await complete('2025-06-11')).thematafels.regels[3]).toMatchObject({ afstemming: 'geleverd' });
  });

  it('is unknown while nobody knows when the board meets', async () => {
    await write('/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-09-05', naam: 'Q3 2025' });
    await write('/v1/edities/2025-09-05/besluiten', { soort: 'editie-opening', geldigVanaf: '2025-09-06' });
    const { uiterlijk, secties } = await complete('2025-10-01', '2025-09-05');
    expect([uiterlijk, secties.aantallen]).toEqual([
      null,
      { geleverd: 0, nietVanToepassing: 0, nogTeLeveren: 0, teLaat: 0, onbekend: secties.regels.length },
    ]);
  });

  it('is of an edition that is there', async () => {
    const response = await api.call('/v1/edities/2024-01-01/volledigheid');
    expect([response.status, (await problemFrom(response)).code]).toEqual([404, 'EDITION.NOT_FOUND']);
  });
});
