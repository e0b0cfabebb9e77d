import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { worksheets } from '../../runtime/composition.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { recordedIn, TYPES, uploading } from '../testing/uploads.js';
import { fill, rowWith, werkbladenOf } from '../testing/werkbladen.js';
import { WORKSHEET_PLACES } from './werkbladen.routes.js';

let api: TestApi;
let werkbladen: ReturnType<typeof werkbladenOf>;

const ON = '2024-01-01';
const MEASURED = { monitor: 'beweging', indicator: 'beeldbellen' };
const HISTORY = [
  { soort: 'interventie', interventie: 'heup', geldigVanaf: '2022-01-01', titel: 'Heup' },
  { soort: 'interventie', interventie: 'knie', geldigVanaf: '2022-01-01', titel: 'Knie' },
  { soort: 'instelling', instelling: 'mst', geldigVanaf: '2022-01-01', naam: 'Medisch Spectrum Twente' },
  {
    soort: 'volume',
    instelling: 'mst',
    geldigVanaf: '2024-12-31',
    interventie: 'heup',
    jaar: 2024,
    volume: 280,
    status: 'voorlopig',
    stand: '2025-02-01',
    opgegevenDoor: 'LROI',
  },
  { soort: 'monitor', monitor: 'beweging', geldigVanaf: ON, titel: 'Monitor', laag: 'beweging', eigenaar: 'RIVM' },
  {
    soort: 'indicator',
    ...MEASURED,
    geldigVanaf: ON,
    titel: 'Consulten per beeldbellen',
    eigenaar: 'RIVM',
    eenheid: 'procent',
    richting: 'hoger-is-beter',
    uitsplitsingen: ['regio'],
  },
  {
    soort: 'indicator',
    monitor: 'beweging',
    indicator: 'vacatures',
    geldigVanaf: ON,
    titel: 'Vacatures',
    eigenaar: 'CBS',
    eenheid: 'procent',
    richting: 'lager-is-beter',
  },
  { soort: 'editie', peildatum: '2025-05-20', naam: 'Mei 2025' },
  { soort: 'editie-opening', editie: '2025-05-20', reden: 'Voor het BO.', geldigVanaf: '2025-05-21' },
];

beforeAll(async () => {
  api = await startTestApi();
  werkbladen = werkbladenOf(api);
  await api.call('/v1/thematafels/D', { as: 'beheerder', body: { naam: 'Passende zorg', geldigVanaf: ON } });
  for (const rows of [HISTORY.filter(({ soort }) => soort !== 'editie-opening'), HISTORY.slice(-1)]) {
    const { status, body } = await uploading(api)(rows.map((row) => JSON.stringify(row)).join('\n'), { type: TYPES.ndjson });
    if (status >= 300) throw new Error(JSON.stringify(body));
  }
});
afterAll(() => api.close());

const count = async () => (await recordedIn(api)).length;
const since = async (begun: number) =>
  (await recordedIn(api)).slice(begun).map(({ type, validFrom, actor, data }) => ({ type, validFrom, by: actor.organisation, data }));

/** Fills a werkblad in, looks, records, and sends it again. @returns the facts that it told */
async function told(of: string, as: string, edit: ReturnType<typeof fill>, format: 'xlsx' | 'ods' = 'xlsx') {
  const back = await werkbladen.filledIn(await werkbladen.fetched(of, as, format), edit, format);
  const begun = await count();
  const look = await werkbladen.sent(back, { as, format, proef: true });
  expect([look.status, look.body.fouten]).toEqual([200, []]);
  expect(await count()).toBe(begun);
  const { status, body } = await werkbladen.sent(back, { as, format });
  expect([status, body.gewijzigd, body.fouten]).toEqual([201, 1, undefined]);
  const facts = await since(begun);
  expect(await werkbladen.sent(back, { as, format })).toMatchObject({ status: 200, body: { gewijzigd: 0, vastgelegd: 0 } });
  expect(await since(begun)).toEqual(facts);
  return facts;
}

async function refused(of: string, as: string, edit: ReturnType<typeof fill>) {
  const begun = await count();
  const { status, body } = await werkbladen.sent(await werkbladen.filledIn(await werkbladen.fetched(of, as), edit), { as });
  expect(await count()).toBe(begun);
  return { status, body, said: (body.fouten ?? []).map(({ melding }) => melding).join('\n') };
}

it('every werkblad that is declared has an address', () => {
  expect(WORKSHEET_PLACES.map(({ word }) => word).sort()).toEqual(worksheets.map(({ word }) => word).sort());
});

it('names what there is, where there is no werkblad of a name', async () => {
  const response = await api.call('/v1/eigenaren/NIVEL/werkblad.xlsx');
  expect([response.status, await response.json()]).toEqual([
    404,
    expect.objectContaining({
      code: 'WORKSHEET.UNKNOWN',
      detail: 'Van eigenaar NIVEL is er geen werkblad. Kies uit wat er is; eigenaar: CBS, RIVM.',
    }),
  ]);
});

describe.each(['xlsx', 'ods'] as const)('the werkblad of an institution as %s', (format) => {
  const [year, volume] = format === 'xlsx' ? ['2023', '250'] : ['2022', '240'];

  it('takes a volume of another year, and the same on later data', async () => {
    const cells = { jaar: year, volume, status: 'definitief', stand: '2025-03-01', opgegevenDoor: 'LROI' };
    expect(await told('instellingen/mst', 'zorginstituut', fill('volumes', { interventie: 'heup', jaar: '' }, cells), format)).toEqual([
      {
        type: 'VolumeReported',
        validFrom: `${year}-12-31`,
        by: 'Zorginstituut Nederland',
        data: {
          intervention: 'heup',
          location: null,
          year: Number(year),
          volume: Number(volume),
          provisional: 'definitive',
          dataDate: '2025-03-01',
          reportedBy: 'LROI',
        },
      },
    ]);
    const later = fill('volumes', { interventie: 'heup', jaar: year }, { volume: '255', stand: '2025-09-01' });
    expect(await told('instellingen/mst', 'zorginstituut', later, format)).toMatchObject([
      { type: 'VolumeReported', validFrom: `${year}-12-31`, data: { volume: 255, dataDate: '2025-09-01', provisional: 'definitive' } },
    ]);
  });
});

describe('the werkblad of an institution', () => {
  it('corrects a volume on the same data with a reason, and says so where there is none', async () => {
    const wrong = { volume: '281' };
    const { status, said } = await refused(
      'instellingen/mst',
      'zorginstituut',
      fill('volumes', { interventie: 'heup', jaar: '2024' }, wrong),
    );
    expect([status, said]).toEqual([400, expect.stringMatching(/kolom \w+ \(stand\): zet hier de latere dag van de nieuwe gegevens/)]);
    const mended = fill('volumes', { interventie: 'heup', jaar: '2024' }, { ...wrong, reden: 'Verteld' });
    expect(await told('instellingen/mst', 'zorginstituut', mended)).toMatchObject([
      { type: 'InstitutionFactCorrected', data: { reason: 'Verteld', replacement: { data: { volume: 281 } } } },
    ]);
  });

  it('asks of a new row what it is about, and refuses who may not write it', async () => {
    const nameless = await refused('instellingen/mst', 'zorginstituut', fill('volumes', 'empty', { volume: '3', stand: '2025-01-01' }));
    expect(nameless.body.fouten).toHaveLength(2);
    expect(nameless.said).toMatch(/\(interventie\): vul dit in.*\n.*\(jaar\): vul dit in/);
    const full = { interventie: 'knie', jaar: '2024', volume: '9', status: 'definitief', stand: '2025-01-01', opgegevenDoor: 'LROI' };
    expect(await refused('instellingen/mst', 'rivm', fill('volumes', 'empty', full))).toMatchObject({ status: 403 });
    const shifted = await refused(
      'instellingen/mst',
      'zorginstituut',
      fill('volumes', { interventie: 'heup', jaar: '2024' }, { jaar: '2021' }),
    );
    expect(shifted.said).toMatch(/\(jaar\): wat hier staat, is niet met een werkblad te wijzigen/);
  });

  it('keeps of two people who add the same volume the first, and says to the other what stands', async () => {
    const bytes = await werkbladen.fetched('instellingen/mst', 'zorginstituut');
    const cells = { interventie: 'knie', jaar: '2024', status: 'definitief', stand: '2025-01-01', opgegevenDoor: 'LROI' };
    const of = (volume: string) => werkbladen.filledIn(bytes, fill('volumes', 'empty', { ...cells, volume }));
    const [one, same, other] = [await of('10'), await of('10'), await of('11')];
    expect(await werkbladen.sent(one, { as: 'zorginstituut' })).toMatchObject({ status: 201 });
    expect(await werkbladen.sent(same, { as: 'beheerder' })).toMatchObject({ status: 200, body: { vastgelegd: 0 } });
    const clash = await werkbladen.sent(other, { as: 'beheerder' });
    expect([clash.status, clash.body.code, clash.body.fouten.map(({ melding }) => melding).join()]).toEqual([
      409,
      'WORKSHEET.CONFLICT',
      expect.stringContaining('gewijzigd in "10"; u schreef "11"'),
    ]);
  });
});

describe('the werkblad of an owner of measurements', () => {
  it('has a row for each indicator, takes its figures and their revision, and publishes in its own name', async () => {
    const sheets = await werkbladen.sheets('eigenaren/RIVM', 'rivm');
    expect(sheets.metingen?.filter(({ indicator }) => indicator !== undefined)).toMatchObject([
      { ...MEASURED, titel: 'Consulten per beeldbellen', eenheid: 'procent' },
    ]);
    const cells = {
      meting: '2024',
      periodeVan: '2024-01-01',
      periodeTot: '2024-06-30',
      cijfers: 'Twente = 12,5 | 400 | 11 - 14 (95); Zeeland = ?',
      status: 'voorlopig',
    };
    expect(await told('eigenaren/RIVM', 'rivm', fill('metingen', { ...MEASURED, meting: '' }, cells))).toMatchObject([
      {
        type: 'MeasurementPublished',
        validFrom: '2024-06-30',
        by: 'RIVM',
        data: {
          publishedBy: 'RIVM',
          unit: 'procent',
          cells: [
            { of: ['Twente'], value: '12.5', sample: 400, confidence: { low: '11', high: '14', level: '95' } },
            { of: ['Zeeland'], value: null, sample: null, confidence: null },
          ],
        },
      },
    ]);
    const stands = rowWith(await werkbladen.sheets('eigenaren/RIVM', 'rivm'), 'metingen', { ...MEASURED, meting: '2024' });
    expect(stands.cijfers).toBe('Twente = 12,5 | 400 | 11 - 14 (95); Zeeland = ?');
    const revised = { cijfers: 'Twente = 12,9 | 410; Zeeland = 9,125', status: 'definitief', reden: 'De respons is binnen.' };
    expect(await told('eigenaren/RIVM', 'rivm', fill('metingen', { ...MEASURED, meting: '2024' }, revised))).toMatchObject([
      { type: 'MeasurementRevised', validFrom: '2024-06-30', data: { reason: 'De respons is binnen.', provisional: 'definitive' } },
    ]);
    expect(rowWith(await werkbladen.sheets('eigenaren/RIVM'), 'metingen', { meting: '2024' }).cijfers).toBe(
      'Twente = 12,9 | 410; Zeeland = 9,125',
    );
    expect(await werkbladen.sent(await werkbladen.fetched('eigenaren/RIVM', 'rivm'), { as: 'rivm' })).toMatchObject({
      status: 200,
      body: { gewijzigd: 0 },
    });
  });

  it('asks why a measurement is revised, by the head of its column, and is nobody else’s', async () => {
    const change = fill('metingen', { ...MEASURED, meting: '2024' }, { status: 'voorlopig' });
    expect((await refused('eigenaren/RIVM', 'rivm', change)).said).toMatch(/reden: ontbreekt/);
    const whole = fill('metingen', { ...MEASURED, meting: '2024' }, { status: 'voorlopig', reden: 'Toch niet.' });
    expect(await refused('eigenaren/RIVM', 'cbs', whole)).toMatchObject({ status: 403 });
  });
});

describe('the werkblad of an edition', () => {
  const place = { sectie: 'thematafel-D', onderdeel: 'toelichting' };
  const TEXT = 'Een tekst.\n\n- met een lijst';

  it('takes a text, and the opinion of somebody else about that very text', async () => {
    expect(await told('edities/2025-05-20', 'coordinator-d', fill('teksten', place, { tekst: TEXT }))).toMatchObject([
      { type: 'EditorialTextWritten', validFrom: '2025-05-20', data: { section: 'thematafel-D', part: 'toelichting', markdown: TEXT } },
    ]);
    expect((await refused('edities/2025-05-20', 'coordinator-d', fill('teksten', place, { oordeel: 'goedgekeurd' }))).status).toBe(403);
    const read = await werkbladen.fetched('edities/2025-05-20', 'vws');
    const [approved, sentBack] = [
      await werkbladen.filledIn(read, fill('teksten', place, { oordeel: 'goedgekeurd' })),
      await werkbladen.filledIn(read, fill('teksten', place, { oordeel: 'teruggestuurd', toelichting: 'Te lang.' })),
    ];
    await told('edities/2025-05-20', 'coordinator-d', fill('teksten', place, { tekst: 'Een andere tekst.' }));
    const late = await werkbladen.sent(approved, { as: 'vws' });
    expect([late.status >= 400, late.body.fouten[0]?.melding]).toEqual([true, expect.stringContaining('intussen vervangen')]);
    expect((await werkbladen.sent(sentBack, { as: 'vws' })).body.fouten).toHaveLength(1);
    expect(await told('edities/2025-05-20', 'vws', fill('teksten', place, { oordeel: 'goedgekeurd' }))).toMatchObject([
      { type: 'EditorialTextReviewed', data: { verdict: 'approved' } },
    ]);
    expect(rowWith(await werkbladen.sheets('edities/2025-05-20'), 'teksten', place)).toMatchObject({
      tekst: 'Een andere tekst.',
      oordeel: 'goedgekeurd',
    });
    const both = await refused('edities/2025-05-20', 'vws', fill('teksten', { ...place, onderdeel: 'noten' }, { oordeel: 'goedgekeurd' }));
    expect(both.said).toContain('er stond nog geen tekst om te beoordelen');
  });

  it('takes what is delivered, of each section by who it is of', async () => {
    const cells = { uitkomst: 'niet-van-toepassing', toelichting: 'Staat elders.', vanaf: '2025-05-27' };
    expect(await told('edities/2025-05-20', 'coordinator-d', fill('leveringen', { sectie: 'thematafel-D' }, cells))).toMatchObject([
      { type: 'SectionDelivered', validFrom: '2025-05-27', data: { section: 'thematafel-D', outcome: 'not-applicable' } },
    ]);
    const other = fill('leveringen', { sectie: 'thematafel-E' }, cells);
    expect(await refused('edities/2025-05-20', 'coordinator-d', other)).toMatchObject({ status: 403 });
  });
});
