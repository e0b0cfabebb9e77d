import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WorkbookFormat } from '@peildatum/workbooks';
import { type EditedSheets, edited, opened, saved } from '../../../libs/worksheets/testing/edited.js';
import { ACTORS } from '../testing/actors.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { recordedIn, TYPES } from '../testing/uploads.js';
import { werkbladenOf } from '../testing/werkbladen.js';

let api: TestApi;
let n = 0;
beforeAll(async () => {
  api = await startTestApi();
  for (const letter of ['D', 'E'])
    await api.call(`/v1/thematafels/${letter}`, { as: 'beheerder', body: { naam: 'Tafel', geldigVanaf: '2024-01-01' } });
});
afterAll(() => api.close());

const told = async (path: string, body: object, as = 'beheerder') => {
  const response = await api.call(path, { as, body });
  expect([path, response.status, response.status < 300 ? '' : await response.text()]).toEqual([path, 201, '']);
};

/** An action at D that runs behind, of its own for each test. */
async function action(omschrijving = 'Werk een normenkader uit.'): Promise<string> {
  n += 1;
  const code = `W-${n}`;
  await told('/v1/acties', {
    code,
    thematafel: 'D',
    omschrijving,
    gereed: 'Q3 2026',
    verantwoordelijken: ['VWS', 'ZN'],
    geldigVanaf: '2025-01-01',
  });
  await told(`/v1/acties/${code}/statusmeldingen`, {
    status: 'loopt-achter',
    maatregel: 'Er wordt meegeschreven.',
    geldigVanaf: '2025-02-01',
    toelichting: 'Het concept is later klaar.',
  });
  return code;
}

const downloaded = (format: WorkbookFormat = 'xlsx', as = 'coordinator-d'): Promise<Uint8Array> =>
  werkbladenOf(api).fetched('thematafels/D', as, format);

const sent = (bytes: Uint8Array, { as = 'coordinator-d', format = 'xlsx' as WorkbookFormat, proef = false } = {}) =>
  werkbladenOf(api).sent(bytes, { as, format, proef });

const rowOf = (sheets: EditedSheets, code: string) => sheets.acties?.find((row) => row.actie === code) as Record<string, string>;
const change = (bytes: Uint8Array, code: string, cells: Record<string, string>, format: WorkbookFormat = 'xlsx') =>
  edited(bytes, format, (sheets) => {
    Object.assign(rowOf(sheets, code), cells);
    return undefined;
  });
const standing = async (code: string) => ((await (await api.call(`/v1/acties/${code}`)).json()) as { actie: { status: string } }).actie;

let events: number;
const count = async () => (await recordedIn(api)).length;
const fresh = async () => (await count()) - events;
beforeEach(async () => {
  events = await count();
});

describe.each(['xlsx', 'ods'] as const)('a werkblad as %s', (format) => {
  it('comes back as it went, and tells nothing', async () => {
    const code = await action();
    events = await count();
    const bytes = await downloaded(format);
    const sheets = await opened(bytes, format);
    expect(rowOf(sheets, code)).toMatchObject({
      actie: code,
      status: 'loopt-achter',
      sinds: '2025-02-01',
      toelichting: 'Het concept is later klaar.',
      gereed: 'Q3 2026',
      verantwoordelijken: 'VWS; ZN',
    });
    const { status, body } = await sent(bytes, { format });
    expect([status, body.gewijzigd, body.vastgelegd, Number(body.rijen) > 0]).toEqual([200, 0, 0, true]);
    expect(await fresh()).toBe(0);
  });

  it('is looked at cell by cell, recorded by who sent it, and adds nothing when it comes again', async () => {
    const code = await action();
    const bytes = await change(
      await downloaded(format),
      code,
      { status: 'loopt-voor', toelichting: 'Toch vlot.', gereed: 'Q4 2026', reden: 'De toets duurt langer.', vanaf: '5-3-2025' },
      format,
    );
    events = await count();
    const look = await sent(bytes, { format, proef: true });
    expect([look.status, look.body.aantallen]).toEqual([200, expect.objectContaining({ gewijzigd: 1, nieuw: 0, botst: 0, fout: 0 })]);
    expect(look.body.rijen).toEqual([
      {
        plaats: expect.stringMatching(/^blad acties, rij \d+$/),
        uitkomst: 'gewijzigd',
        over: code,
        botsingen: [],
        wijzigingen: [
          { kolom: 'status', was: 'loopt-achter', staat: 'loopt-achter', wordt: 'loopt-voor' },
          { kolom: 'toelichting', was: 'Het concept is later klaar.', staat: 'Het concept is later klaar.', wordt: 'Toch vlot.' },
          { kolom: 'gereed', was: 'Q3 2026', staat: 'Q3 2026', wordt: 'Q4 2026' },
        ],
      },
    ]);
    expect(await fresh()).toBe(0);
    expect(await sent(bytes, { format })).toMatchObject({ status: 201, body: { werkblad: 'thematafel D', gewijzigd: 1, vastgelegd: 2 } });
    const recorded = (await recordedIn(api)).slice(events);
    expect(recorded.map(({ type, validFrom, actor, data }) => [type, validFrom, actor, data])).toEqual([
      ['ActionProgressReported', '2025-03-05', ACTORS['coordinator-d'], { progress: 'ahead', explanation: 'Toch vlot.' }],
      [
        'ActionDueDateRevised',
        '2025-03-05',
        ACTORS['coordinator-d'],
        { due: { text: 'Q4 2026', date: '2026-12-31' }, reason: 'De toets duurt langer.' },
      ],
    ]);
    expect(await sent(bytes, { format })).toMatchObject({ status: 200, body: { gewijzigd: 0, vastgelegd: 0 } });
    expect(await fresh()).toBe(2);
  });
});

describe('a werkblad in which nothing changed', () => {
  it('says so by a date: of that date, and of the status that stood in it', async () => {
    const code = await action();
    const bytes = await change(await downloaded('xlsx'), code, { bevestigd: '1-9-2025' }, 'xlsx');
    expect(await sent(bytes, { format: 'xlsx' })).toMatchObject({ status: 201, body: { vastgelegd: 1 } });
    const last = (await recordedIn(api)).at(-1);
    expect([last?.type, last?.validFrom, last?.data]).toEqual([
      'ActionStatusConfirmed',
      '2025-09-01',
      { status: 'behind', explanation: null },
    ]);
    expect(rowOf(await opened(await downloaded('xlsx'), 'xlsx'), code)).toMatchObject({ bevestigd: '2025-09-01', sinds: '2025-02-01' });
  });

  it('is refused where another told another status meanwhile', async () => {
    const code = await action();
    const bytes = await change(await downloaded('xlsx'), code, { bevestigd: '1-9-2025' }, 'xlsx');
    await told(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-voor', geldigVanaf: '2025-03-01' });
    events = await count();
    const { status, body } = await sent(bytes, { format: 'xlsx' });
    expect([status, JSON.stringify(body).includes('Loopt voor')]).toEqual([400, true]);
    expect(await fresh()).toBe(0);
  });
});

describe('a werkblad that comes back', () => {
  it('leaves what is empty, empties what says LEEG, and refuses that where something must stand', async () => {
    const code = await action();
    const bytes = await change(await downloaded(), code, { omschrijving: '', status: '', toelichting: 'LEEG', gereed: '' });
    expect((await sent(bytes)).body).toMatchObject({ gewijzigd: 1, vastgelegd: 1 });
    expect(await standing(code)).toMatchObject({ status: 'loopt-achter', omschrijving: 'Werk een normenkader uit.' });
    const [last] = (await recordedIn(api)).slice(-1);
    expect(last?.data).toEqual({ progress: 'behind', explanation: null, measure: 'Er wordt meegeschreven.' });
    const refused = await sent(await change(await downloaded(), code, { gereed: 'LEEG', reden: 'Weg.' }));
    expect([refused.status, refused.body.fouten]).toEqual([
      400,
      [expect.objectContaining({ melding: expect.stringContaining('kan niet leeg worden gemaakt') })],
    ]);
  });

  it('merges what others changed in other cells, and is a conflict in the same', async () => {
    const code = await action();
    const bytes = await downloaded();
    await told(`/v1/acties/${code}/statusmeldingen`, {
      status: 'loopt-achter',
      maatregel: 'Er wordt meegeschreven.',
      geldigVanaf: '2025-03-01',
      toelichting: 'Van een ander.',
    });
    await told(`/v1/acties/${code}/gereeddatums`, { gereed: 'Q1 2027', geldigVanaf: '2025-03-01', reden: 'Later.' });
    const mine = await change(bytes, code, { status: 'loopt-voor' });
    expect((await sent(mine)).body).toMatchObject({ gewijzigd: 1, vastgelegd: 1 });
    expect((await recordedIn(api)).at(-1)?.data).toEqual({ progress: 'ahead', explanation: 'Van een ander.' });
    events = await count();
    const clash = await change(bytes, code, { gereed: 'Q2 2027', reden: 'Nog later.', toelichting: 'Van mij.' });
    const look = await sent(clash, { proef: true });
    expect(look.body.aantallen).toMatchObject({ botst: 1, gewijzigd: 0 });
    expect(look.body.rijen[0]?.botsingen).toEqual([
      { kolom: 'toelichting', was: 'Het concept is later klaar.', staat: 'Van een ander.', wordt: 'Van mij.' },
      { kolom: 'gereed', was: 'Q3 2026', staat: 'Q1 2027', wordt: 'Q2 2027' },
    ]);
    const refused = await sent(clash);
    expect([refused.status, refused.body.code, refused.body.fouten.length]).toEqual([409, 'WORKSHEET.CONFLICT', 2]);
    expect(refused.body.fouten[1]?.melding).toContain(
      '"Q1 2027"; u schreef "Q2 2027", en toen het werkblad werd gemaakt stond er "Q3 2026"',
    );
    const same = await change(bytes, code, { gereed: 'Q1 2027' });
    expect((await sent(same)).body).toMatchObject({ gewijzigd: 0, vastgelegd: 0 });
    expect(await fresh()).toBe(0);
  });

  it('says of a row with a clash what else is wrong with it, by the heads of the werkblad', async () => {
    const [code, other] = [await action(), await action()];
    const bytes = await downloaded();
    await told(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-voor', geldigVanaf: '2025-03-01' });
    events = await count();
    const back = await edited(bytes, 'xlsx', (sheets) => {
      Object.assign(rowOf(sheets, code), { status: 'loopt-op-schema', gereed: 'Q2 2027', vanaf: '2024-01-01', reden: 'Later.' });
      Object.assign(rowOf(sheets, other), { status: 'loopt-voor' });
      return undefined;
    });
    const look = await sent(back, { proef: true });
    expect(look.body.fouten.map(({ melding }) => melding)).toEqual([
      expect.stringMatching(/kolom \w+ \(status\): dit is intussen gewijzigd in "loopt-voor"; u schreef "loopt-op-schema"/),
      expect.stringMatching(/^blad acties, rij \d+: Op die datum stond de actie nog niet in het register/),
    ]);
    expect(look.body.aantallen).toMatchObject({ botst: 1, gewijzigd: 1, fout: 0 });
    expect(look.body.opmerkingen).toEqual([]);
    const refused = await sent(back);
    expect([refused.status, refused.body.fouten]).toEqual([400, look.body.fouten]);
    expect(await fresh()).toBe(0);
  });

  it('is read in any order, with rows taken away, columns added and another program in between', async () => {
    const [one, other] = [await action(), await action()];
    const bytes = await downloaded();
    const back = await edited(
      bytes,
      'xlsx',
      (sheets) => ({
        Blad1: [rowOf(sheets, other), rowOf(sheets, one)]
          .map((row, at) => ({ 'Mijn notitie': `n${at}`, ...row, Status: at === 0 ? 'loopt-voor' : (row.status ?? ''), status: '' }))
          .map(({ status: _, ...row }) => row),
        'Mijn blad': [{ wat: 'iets van mij' }],
      }),
      'ods',
    );
    const { status, body } = await sent(back, { format: 'ods' });
    expect([status, body.rijen, body.gewijzigd, body.vastgelegd]).toEqual([201, 2, 1, 1]);
    expect(body.opmerkingen.join('\n')).toContain('Mijn notitie');
    expect(body.opmerkingen.join('\n')).toContain('Blad Mijn blad is niet gelezen');
    expect((await standing(other)).status).toBe('loopt-voor');
  });

  it('is refused where a sheet of it lost the column by which its rows are known, and says where a change was spoken of that was not made', async () => {
    const code = await action();
    const lost = await edited(await downloaded(), 'xlsx', (sheets) => ({
      acties: (sheets.acties ?? []).map(({ versie: _, ...row }) => (row.actie === code ? { ...row, status: 'loopt-voor' } : row)),
      aandachtspunten: [{ ...(sheets.aandachtspunten?.[0] as Record<string, string>), tekst: 'Let op.' }],
    }));
    const { status, body } = await sent(lost);
    expect([status, body.fouten.map(({ melding }) => melding)]).toEqual([
      400,
      [expect.stringMatching(/acties, rij 2: op dit blad is geen rij te herkennen: de verborgen kolom versie is weg/)],
    ]);
    const idle = await sent(await change(await downloaded(), code, { reden: 'zomaar' }));
    expect([idle.status, idle.body.gewijzigd, idle.body.opmerkingen.join(' ')]).toEqual([
      200,
      0,
      expect.stringMatching(/verder niets gewijzigd; er is niets mee gedaan: .*acties.* \(reden\)/),
    ]);
    expect(await fresh()).toBe(2);
  });

  it('makes and changes milestones and attention points, once', async () => {
    const bytes = await edited(await downloaded(), 'xlsx', (sheets) => {
      Object.assign(sheets.mijlpalen?.at(-1) as object, { titel: 'Normenkader vastgesteld', gereed: 'Q3 2026', vanaf: '2025-02-01' });
      Object.assign(sheets.aandachtspunten?.at(-1) as object, { tekst: 'Te weinig mensen.' });
      return undefined;
    });
    events = await count();
    expect((await sent(bytes, { proef: true })).body.aantallen).toMatchObject({ nieuw: 2, fout: 0 });
    expect((await sent(bytes)).body).toMatchObject({ vastgelegd: 2 });
    expect((await sent(bytes)).body).toMatchObject({ vastgelegd: 0 });
    const again = await edited(await downloaded(), 'xlsx', (sheets) => {
      Object.assign(sheets.mijlpalen?.find(({ titel }) => titel === 'Normenkader vastgesteld') as object, {
        behaaldOp: '2025-04-01',
        bewijs: 'verslag',
      });
      Object.assign(sheets.aandachtspunten?.find(({ tekst }) => tekst === 'Te weinig mensen.') as object, {
        vervalt: 'ja',
        reden: 'Er kwamen mensen bij.',
      });
      return undefined;
    });
    expect((await sent(again)).body).toMatchObject({ vastgelegd: 2 });
    expect((await recordedIn(api)).slice(-2).map(({ type }) => type)).toEqual(['MilestoneAchieved', 'AttentionPointClosed']);
    for (const file of [bytes, again]) expect((await sent(file)).body).toMatchObject({ vastgelegd: 0 });
    expect(await fresh()).toBe(4);
    const open = await edited(await downloaded(), 'xlsx', (sheets) => {
      Object.assign(sheets.mijlpalen?.at(-1) as object, { titel: 'Zonder datum' });
      return undefined;
    });
    const refused = await sent(open);
    expect([refused.status, refused.body.fouten[0]?.melding]).toEqual([
      400,
      expect.stringContaining('kolom C (gereed): zeg wanneer de mijlpaal is gepland'),
    ]);
  });

  it('corrects the text of an attention point that stands, with a reason', async () => {
    await told('/v1/thematafels/D/aandachtspunten', { tekst: 'Te weinig gelt.', geldigVanaf: '2025-02-01' }, 'coordinator-d');
    const fix = async (cells: object) =>
      sent(
        await edited(await downloaded(), 'xlsx', (sheets) => {
          Object.assign(sheets.aandachtspunten?.find(({ tekst }) => tekst === 'Te weinig gelt.') as object, cells);
          return undefined;
        }),
      );
    expect((await fix({ tekst: 'Te weinig geld.' })).body.fouten[0]?.melding).toContain('zeg waarom');
    expect((await fix({ tekst: 'Te weinig geld.', reden: 'Tikfout' })).body).toMatchObject({ vastgelegd: 1 });
    expect((await recordedIn(api)).at(-1)?.type).toBe('ThematafelFactCorrected');
  });

  it('refuses each cell that is wrong by its place, records nothing then, and says what to do', async () => {
    const [one, other] = [await action(), await action()];
    const bytes = await downloaded();
    events = await count();
    const back = await edited(bytes, 'xlsx', (sheets) => {
      Object.assign(rowOf(sheets, one), { status: 'loopt-vor', sinds: '2024-01-01' });
      Object.assign(rowOf(sheets, other), { status: 'afgerond', vanaf: '2099-01-01', bewijs: 'later' });
      sheets.acties?.push({ actie: 'X-9', status: 'afgerond' });
      return undefined;
    });
    const { status, body } = await sent(back);
    expect(status).toBe(400);
    const said = body.fouten.map(({ veld, melding }) => `${veld} ${melding}`).join('\n');
    expect(said).toMatch(/kolom \w+ \(sinds\).*niet met een werkblad te wijzigen/);
    expect(said).toMatch(/kolom \w+ \(vanaf\).*na vandaag/);
    expect(said).toContain('een nieuwe actie maakt u hier niet');
    expect(await fresh()).toBe(0);
    const look = await sent(back, { proef: true });
    expect(look.body.aantallen).toMatchObject({ fout: 3 });
  });

  it('reopens a closed action with a reason', async () => {
    const code = await action();
    expect(
      (await sent(await change(await downloaded(), code, { status: 'afgerond', bewijs: 'verslag', vanaf: '2025-03-01' }))).body,
    ).toMatchObject({ vastgelegd: 1 });
    const open = await downloaded();
    expect((await sent(await change(open, code, { status: 'in-gang' }))).body.fouten[0]?.melding).toContain(
      'reden is verplicht bij heropening',
    );
    expect((await sent(await change(open, code, { status: 'in-gang', reden: 'Toch niet af.' }))).body).toMatchObject({ vastgelegd: 1 });
  });

  it('is judged by the right of who sends it', async () => {
    const code = await action();
    const bytes = await change(await downloaded('xlsx', 'coordinator-e'), code, { status: 'loopt-voor' });
    const refused = await sent(bytes, { as: 'coordinator-e' });
    expect([refused.status, refused.body.code]).toEqual([403, 'RIGHTS.THEMATAFEL']);
    expect((await api.call('/v1/werkbladen', { file: { type: TYPES.xlsx, bytes } })).status).toBe(401);
    expect((await sent(bytes, { as: 'auditor' })).status).toBe(403);
  });

  it('is refused where it is no werkblad, of an old template, of another register or of two', async () => {
    const bytes = await downloaded();
    const versions = async (edit: (version: Record<string, unknown>) => object) =>
      sent(
        await edited(bytes, 'xlsx', (sheets) => {
          for (const row of sheets.acties ?? []) row.versie = JSON.stringify(edit(JSON.parse(row.versie ?? '')));
          return undefined;
        }),
      );
    const old = await sent(
      await edited(bytes, 'xlsx', ({ acties = [] }) => ({
        acties: acties.map((row) => ({ ...row, versie: JSON.stringify({ ...JSON.parse(row.versie ?? ''), sjabloon: 0 }) })),
      })),
    );
    expect([old.status, old.body.fouten[0]?.code, old.body.fouten[0]?.melding]).toEqual([
      400,
      'WORKSHEET.OLD_TEMPLATE',
      expect.stringContaining('haal een nieuw werkblad op'),
    ]);
    expect((await versions((version) => ({ ...version, van: 'E' }))).body.code).toBe('WORKSHEET.SEVERAL');
    const elsewhere = await edited(bytes, 'xlsx', ({ acties = [] }) => ({
      acties: acties.map((row) => ({ ...row, versie: JSON.stringify({ ...JSON.parse(row.versie ?? ''), volgnummer: 999_999 }) })),
    }));
    expect((await sent(elsewhere)).body.code).toBe('WORKSHEET.OTHER_REGISTER');
    expect((await sent(await saved({ acties: [{ actie: 'W-1', status: 'afgerond' }] }, 'xlsx'))).body.code).toBe('WORKSHEET.NONE');
    const text = await api.call('/v1/werkbladen', { as: 'beheerder', file: { type: 'text/csv', bytes: 'actie\nW-1\n' } });
    expect(text.status).toBe(415);
    const imported = await api.call('/v1/importen', { as: 'coordinator-d', file: { type: TYPES.xlsx, bytes } });
    expect([imported.status, await imported.text()]).toEqual([400, expect.stringContaining('stuur het naar /v1/werkbladen')]);
  });
});
