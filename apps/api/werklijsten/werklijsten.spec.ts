import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dossiers } from '../testing/dossiers.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import { TYPES, uploading } from '../testing/uploads.js';
import type { WerklijstAntwoord } from './werklijst.antwoord.js';

let api: TestApi;
const told = async (path: string, body: object) => {
  const response = await api.call(path, { as: 'beheerder', body });
  expect([path, response.status, response.ok ? '' : await response.text()]).toEqual([path, 201, '']);
};
const list = async (lijst: string, query = '') => {
  const response = await api.call(`/v1/werklijsten/${lijst}${query}`);
  expect([lijst, response.status]).toEqual([lijst, 200]);
  return await bodyOf<WerklijstAntwoord>(response);
};
const lines = async (lijst: string, query = '') => (await list(lijst, query)).werkregels.map(({ code, stand }) => `${code} ${stand}`);

const action = async (code: string, gereed: string) =>
  told('/v1/acties', {
    code,
    thematafel: 'D',
    omschrijving: `Werk ${code} uit.`,
    gereed,
    verantwoordelijken: [],
    geldigVanaf: '2025-01-01',
  });
const status = (code: string, geldigVanaf: string, more: object) => told(`/v1/acties/${code}/statusmeldingen`, { geldigVanaf, ...more });

/** The clock of the test API stands on 20 November 2026. */
beforeAll(async () => {
  api = await startTestApi();
  await told('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  for (const [code, gereed] of [
    ['W-1', 'Q3 2027'],
    ['W-2', 'Q3 2026'],
    ['W-3', 'Q3 2026'],
    ['W-4', 'Q1 2026'],
  ])
    await action(code ?? '', gereed ?? '');
  await status('W-1', '2025-02-01', { status: 'loopt-op-schema' });
  await status('W-1', '2026-10-05', { status: 'loopt-achter', toelichting: 'Te weinig mensen.', maatregel: 'Er komen mensen bij.' });
  await status('W-2', '2025-02-01', { status: 'loopt-achter', toelichting: 'Later klaar.', maatregel: 'Er komen mensen bij.' });
  await status('W-4', '2025-02-01', { status: 'afgerond', bewijs: 'verslag' });
  await told('/v1/thematafels/D/mijlpalen', { titel: 'Kader vastgesteld', gereed: '1-11-2026', geldigVanaf: '2025-02-01' });
  const editions = [
    { soort: 'editie', peildatum: '2026-10-01', naam: 'Q3 2026', sinds: 'Q2 2026', sindsDatum: '2026-06-30' },
    { soort: 'editie', peildatum: '2026-11-15', naam: 'Q4 2026', sinds: 'Q3 2026', sindsDatum: '2026-10-01' },
    { soort: 'bo-datum', peildatum: '2026-11-15', datum: '2026-11-30' },
  ];
  for (const body of editions) await told('/v1/rapportage/gegevens', body);
  await told('/v1/edities/2026-11-15/besluiten', { soort: 'editie-opening', geldigVanaf: '2026-11-16' });
});
afterAll(() => api.close());

describe('the worklist of a thematafel', () => {
  it('says for which edition it is, how long there is, and how much of each', async () => {
    const { van, editie, sinds, aantallen, totaal } = await list('thematafel', '?van=D');
    expect({ van, editie, sinds, totaal }).toEqual({
      van: 'D',
      editie: { code: '2026-11-15', peildatum: '2026-11-15', boDatum: '2026-11-30', dagenTeGaan: 10 },
      sinds: '2026-10-01',
      totaal: 7,
    });
    expect(aantallen).toEqual({ teDoen: 5, terGoedkeuring: 0, teruggestuurd: 0, vastgesteld: 1, nietVanToepassing: 1, teLaat: 3 });
  });

  it('has what is late first, each as it stands', async () => {
    const { werkregels } = await list('thematafel', '?van=D');
    expect(werkregels.map(({ code, stand }) => [code, stand]).filter(([code]) => code?.startsWith('W-') || code?.startsWith('th'))).toEqual(
      [
        ['W-2', 'te-doen'],
        ['W-3', 'te-doen'],
        ['thematafel-D', 'te-doen'],
        ['W-4', 'niet-van-toepassing'],
        ['W-1', 'vastgesteld'],
      ],
    );
    expect(werkregels.find(({ code }) => code === 'W-2')).toEqual({
      soort: 'actie',
      code: 'W-2',
      omschrijving: 'Werk W-2 uit.',
      stand: 'te-doen',
      status: 'Loopt achter',
      sinds: '2025-02-01',
      toelichting: 'Later klaar.',
      gereed: { tekst: 'Q3 2026', datum: '2026-09-30' },
      teLaat: true,
      gewijzigd: false,
      was: null,
      werkblad: 'thematafel',
      blad: 'acties',
    });
    expect(werkregels.find(({ code }) => code === 'W-1')).toMatchObject({ gewijzigd: true, was: 'Loopt op schema', teLaat: false });
    expect(werkregels.find(({ soort }) => soort === 'mijlpaal')).toMatchObject({ omschrijving: 'Kader vastgesteld', teLaat: true });
  });

  it('is filtered, sorted and paged by its address, and comes as a table', async () => {
    expect(await lines('thematafel', '?van=D&soort=actie&stand=te-doen&sorteer=code')).toEqual(['W-2 te-doen', 'W-3 te-doen']);
    expect(await lines('thematafel', '?van=D&status=Loopt%20achter')).toEqual(['W-2 te-doen', 'W-1 vastgesteld']);
    expect(await lines('thematafel', '?van=D&zoek=mensen')).toEqual(['W-1 vastgesteld']);
    const first = await list('thematafel', '?van=D&soort=actie&limiet=3');
    expect([first.werkregels.length, first.totaal]).toEqual([3, 4]);
    const next = await bodyOf<WerklijstAntwoord>(await api.call(first.volgende ?? ''));
    expect([next.werkregels.map(({ code }) => code), next.volgende]).toEqual([['W-1'], null]);
    const csv = await (await api.call('/v1/werklijsten/thematafel?van=D&formaat=csv')).text();
    expect(csv.trim().split('\r\n')).toHaveLength(8);
  });

  it('forgives how a word is written, and refuses a place that is none', async () => {
    const wanted = await lines('thematafel', '?van=D&status=Loopt%20achter');
    for (const status of ['loopt-achter', 'LOOPT ACHTER', 'loopt achter'])
      expect(await lines('thematafel', `?van=D&status=${encodeURIComponent(status)}`)).toEqual(wanted);
    expect(await lines('thematafel', '?van=D&soort=Actie&stand=Te%20doen')).toEqual(
      await lines('thematafel', '?van=D&soort=actie&stand=te-doen'),
    );
    for (const query of ['werklijsten/thematafel?van=D&na=onzin', 'acties?na=zzz', 'acties?zoek=W-&na=zzz']) {
      const response = await api.call(`/v1/${query}`);
      expect([query, response.status]).toEqual([query, 400]);
      expect(JSON.stringify(await problemFrom(response))).toContain('geen plaats in deze lijst');
    }
    expect((await bodyOf<{ acties: unknown[] }>(await api.call('/v1/acties?na=W-4'))).acties).toEqual([]);
  });

  it('is as it was on another date', async () => {
    const { editie, aantallen } = await list('thematafel', '?van=D&geldigOp=2025-03-01');
    expect([editie, aantallen.vastgesteld]).toEqual([null, 3]);
  });
});

describe('the worklists of others', () => {
  it('have the dossiers of an insurer', async () => {
    const dossiers = new Dossiers(async (path, body) => bodyOf(await api.call(path, { as: 'beheerder', body })));
    const toets = await dossiers.toets();
    const decided = await dossiers.halfDecided();
    const open = await lines('verzekeraar', '?van=Zilveren%20Kruis&stand=te-doen');
    expect(open).toContain(`${toets} te-doen`);
    expect(open).toContain(`${decided} te-doen`);
    // CZ decided on it already.
    expect(await lines('verzekeraar', '?van=CZ&stand=te-doen&soort=transformatieplan')).toEqual([]);
    const granted = await dossiers.approvedPlan();
    expect(await lines('nza', '?stand=te-doen&soort=beschikking')).toEqual([`${granted} te-doen`]);
  });

  it('have the measurements of an owner, the volumes of an institution and the norms of the Zorginstituut', async () => {
    const on = '2024-01-01';
    const of = { monitor: 'beweging', indicator: 'beeldbellen' };
    const rows = [
      { soort: 'interventie', interventie: 'heup', geldigVanaf: '2022-01-01', titel: 'Heup' },
      { soort: 'instelling', instelling: 'mst', geldigVanaf: '2022-01-01', naam: 'MST' },
      { soort: 'monitor', monitor: 'beweging', geldigVanaf: on, titel: 'Monitor', laag: 'beweging', eigenaar: 'RIVM' },
      {
        soort: 'indicator',
        ...of,
        geldigVanaf: on,
        titel: 'Beeldbellen',
        eigenaar: 'RIVM',
        eenheid: 'procent',
        richting: 'hoger-is-beter',
      },
    ];
    expect((await uploading(api)(rows.map((row) => JSON.stringify(row)).join('\n'), { type: TYPES.ndjson })).status).toBe(201);
    expect(await lines('eigenaar', '?van=RIVM&soort=meting')).toEqual(['beweging.beeldbellen te-doen']);
    expect(await lines('instelling', '?van=mst')).toEqual(['heup te-doen']);
    expect(await lines('zorginstituut')).toEqual(['heup te-doen']);
  });

  it('have what the makers of an edition wait for, by its code or as the one that is being made', async () => {
    const made = await list('editie');
    expect(made.van).toBe('2026-11-15');
    expect(made.werkregels).toEqual((await list('editie', '?van=2026-11-15')).werkregels);
    expect(await lines('editie', '?soort=controles,bevriezing')).toEqual(['bevriezing te-doen', 'controles te-doen']);
    await told('/v1/redactie/2026-11-15/secties', {
      soort: 'redactietekst',
      sectie: 'thematafel-D',
      onderdeel: 'de-komende-tijd',
      tekst: 'Wij gaan door.',
    });
    expect(await lines('editie', '?soort=tekst')).toEqual(['thematafel-D.de-komende-tijd ter-goedkeuring']);
  });

  it('are of nobody in particular where there is one', async () => {
    const response = await api.call('/v1/werklijsten/nza?van=x');
    expect([response.status, JSON.stringify(await problemFrom(response))]).toEqual([400, expect.stringContaining('laat van weg')]);
  });

  it('are named where one is asked for that is not there', async () => {
    for (const [path, detail] of [
      ['nergens', 'Een werklijst van soort nergens is er niet; kies uit: editie, eigenaar'],
      ['thematafel', 'Zeg van wie of wat u de werklijst wilt zien, met van; kies uit: D.'],
      ['thematafel?van=Q', 'Van thematafel Q is er geen werklijst; kies uit: D.'],
    ]) {
      const response = await api.call(`/v1/werklijsten/${path}`);
      expect(response.status).toBe(404);
      expect(await problemFrom(response)).toMatchObject({ code: 'WORKLIST.UNKNOWN', detail: expect.stringContaining(detail ?? '') });
    }
  });
});
