import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FilesHere } from '@peildatum/importing';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';

interface Sjabloon {
  readonly soort: string;
  readonly over: string;
  readonly omschrijving: string;
  readonly kolommen: readonly Readonly<Record<string, unknown>>[];
  readonly voorbeelden: readonly object[];
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const read = (path: string, headers: Record<string, string> = {}) => api.call(path, { headers });

describe('the templates of imports', () => {
  it('are there for everyone, one of each kind', async () => {
    const response = await read('/v1/importsjablonen');
    expect(response.status).toBe(200);
    const { importsjablonen } = await bodyOf<{ importsjablonen: Sjabloon[] }>(response);
    expect(importsjablonen).toHaveLength(186);
    expect(importsjablonen.map(({ soort }) => soort)).toEqual(Object.keys(api.core.importKinds));
  });

  it('of one kind say what stands in its columns, and how', async () => {
    const sjabloon = await bodyOf<Sjabloon>(await read('/v1/importsjablonen/oormerk'));
    expect(sjabloon).toMatchObject({
      soort: 'oormerk',
      over: 'budget',
      omschrijving: 'Een deel van een budget is voor bepaalde sectoren.',
    });
    expect(sjabloon.kolommen.map(({ naam, soort, verplicht }) => [naam, soort, verplicht])).toEqual([
      ['soort', 'keuze', true],
      ['budget', 'code', true],
      ['geldigVanaf', 'datum', true],
      ['munt', 'keuze', false],
      ['bedrag', 'bedrag-zoals-genoemd', true],
      ['oormerk', 'code', true],
      ['sectoren', 'lijst', true],
      ['tot', 'datum', false],
      ['bron', 'tekst', false],
      ['herkomst', 'keuze', false],
    ]);
    expect(sjabloon.kolommen[3]).toMatchObject({ toegestaan: ['EUR'] });
    expect(sjabloon.kolommen[6]).toMatchObject({
      notatie: 'ten hoogste 20 teksten, met een puntkomma ertussen',
      toegestaan: null,
      voorbeeld: 'Huisartsenzorg; Huisartsen; MDZ',
    });
    expect(sjabloon.voorbeelden).toEqual([
      {
        soort: 'oormerk',
        budget: 'transformatiemiddelen',
        geldigVanaf: '2024-06-01',
        bedrag: '300 mln',
        oormerk: 'msz',
        sectoren: ['MSZ'],
        tot: '2026-12-31',
      },
    ]);
  });

  it('come by Accept as a CSV to fill in', async () => {
    const response = await read('/v1/importsjablonen/looptijd', { Accept: 'text/csv' });
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      'attachment; filename="looptijd.csv"',
    ]);
    expect(response.headers.get('vary')).toContain('Accept');
    expect(Buffer.from(await response.arrayBuffer()).toString('utf8')).toBe(
      '\ufeffsoort;budget;geldigVanaf;tot;besluitDoor;bron;herkomst\r\nlooptijd;transformatiemiddelen;2024-06-01;2028-12-31;BO IZA;;\r\n',
    );
  });

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ] as const)('come by Accept as %s, one or all of them, with a sheet of each', async (format, type) => {
    for (const [path, name, words] of [
      ['/v1/importsjablonen/looptijd', 'looptijd', ['looptijd']],
      ['/v1/importsjablonen', 'importsjablonen', Object.keys(api.core.importKinds)],
    ] as const) {
      const response = await read(path, { Accept: type });
      expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
        200,
        type,
        `attachment; filename="${name}.${format}"`,
      ]);
      const { rows } = await new FilesHere().read({ bytes: Buffer.from(await response.arrayBuffer()), format });
      expect([...new Set(rows.map(({ fields }) => fields.soort))]).toEqual(words);
    }
  });

  it('of a kind that is none name the kinds that are like it', async () => {
    const response = await read('/v1/importsjablonen/oormrek');
    expect(response.status).toBe(404);
    expect(await bodyOf(response)).toMatchObject({
      code: 'IMPORT.NO_SUCH_KIND',
      detail: "Soort 'oormrek' bestaat niet; bedoelt u oormerk?",
    });
  });

  it('come in no other type', async () => {
    expect((await read('/v1/importsjablonen/oormerk', { Accept: 'application/pdf' })).status).toBe(406);
    expect((await read('/v1/importsjablonen', { Accept: 'text/csv' })).status).toBe(406);
  });
});
