import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dossiers } from '../testing/dossiers.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { recordedIn } from '../testing/uploads.js';
import { fill, rowWith, werkbladenOf } from '../testing/werkbladen.js';

const ZK = 'verzekeraars/Zilveren%20Kruis';

let api: TestApi;
let werkbladen: ReturnType<typeof werkbladenOf>;
let dossiers: Dossiers;
beforeAll(async () => {
  api = await startTestApi();
  werkbladen = werkbladenOf(api);
  dossiers = new Dossiers(async (path, body) => {
    const response = await api.call(path, { as: 'beheerder', body });
    if (response.status >= 300) throw new Error(await response.text());
    return (await response.json()) as Record<string, unknown>;
  });
  await dossiers.toets();
});
afterAll(() => api.close());

const since = async (begun: number) => (await recordedIn(api)).slice(begun).map(({ type, validFrom, data }) => [type, validFrom, data]);
const count = async () => (await recordedIn(api)).length;

/** Fills in, is refused as another insurer, records, and sends it again. @returns what it told */
async function told(edit: ReturnType<typeof fill>, format: 'xlsx' | 'ods' = 'xlsx') {
  const back = await werkbladen.filledIn(await werkbladen.fetched(ZK, 'verzekeraar-zk', format), edit, format);
  const begun = await count();
  expect(await werkbladen.sent(back, { as: 'verzekeraar-vgz', format })).toMatchObject({ status: 403 });
  const { status, body } = await werkbladen.sent(back, { as: 'verzekeraar-zk', format });
  expect([status, body.fouten]).toEqual([201, undefined]);
  const facts = await since(begun);
  expect(await werkbladen.sent(back, { as: 'verzekeraar-zk', format })).toMatchObject({ status: 200, body: { vastgelegd: 0 } });
  expect(await since(begun)).toEqual(facts);
  return facts;
}

async function refused(edit: ReturnType<typeof fill>) {
  const { status, body } = await werkbladen.sent(await werkbladen.filledIn(await werkbladen.fetched(ZK, 'verzekeraar-zk'), edit), {
    as: 'verzekeraar-zk',
  });
  return [status, (body.fouten ?? []).map(({ melding }) => melding).join('\n')];
}

describe.each(['xlsx', 'ods'] as const)('the werkblad of an insurer as %s', (format) => {
  it('takes a new snelle toets and its steps', async () => {
    const cells = { titel: `Zorg dichtbij (${format})`, sectoren: 'MSZ; GGZ', gevraagd: '1.500,50', vanaf: '2024-01-10' };
    const code = `ST-${format}`;
    expect(await told(fill('snelle-toetsen', 'empty', { code, ...cells }), format)).toEqual([
      [
        'SnelleToetsSubmitted',
        '2024-01-10',
        {
          code,
          title: cells.titel,
          regions: null,
          sectors: ['MSZ', 'GGZ'],
          themes: null,
          requested: '150050',
          insurer: 'Zilveren Kruis',
        },
      ],
    ]);
    const step = (status: string, vanaf: string, more = {}) => told(fill('snelle-toetsen', { code }, { status, vanaf, ...more }), format);
    expect(await step('beoordeling-gestart', '2024-01-20')).toMatchObject([['SnelleToetsAssessmentStarted', '2024-01-20', {}]]);
    expect(await step('extra-informatie-opvragen', '2024-01-21', { toelichting: 'De begroting.' })).toMatchObject([
      ['SnelleToetsInformationRequested', '2024-01-21', { request: 'De begroting.' }],
    ]);
    expect(await step('Beoordeling gestart', '2024-01-22')).toMatchObject([['SnelleToetsInformationProvided', '2024-01-22', {}]]);
    expect(await step('voorlopig-afgekeurd', '2024-01-23', { punten: 'een; twee' })).toMatchObject([
      ['SnelleToetsProvisionallyRejected', '2024-01-23', { points: ['een', 'twee'] }],
    ]);
    expect(await step('ingediend', '2024-01-24', { gevraagd: '1000' })).toMatchObject([
      ['SnelleToetsResubmitted', '2024-01-24', { requested: '100000' }],
    ]);
    expect(rowWith(await werkbladen.sheets(ZK, 'verzekeraar-zk', format), 'snelle-toetsen', { code })).toMatchObject({
      ingediend: '2024-01-10',
      sectoren: 'MSZ; GGZ',
      status: 'ingediend',
      sinds: '2024-01-24',
      gevraagd: '1000',
    });
  });

  it('says what became of its KPIs', async () => {
    const kpi = await dossiers.kpi();
    const cells = { uitkomst: 'deels-behaald', verdiend: '30,50', bewijs: 'verslag', vanaf: '2025-03-01' };
    expect(await told(fill('kpis', { kpi }, cells), format)).toMatchObject([
      ['KpiPartlyAchieved', '2025-03-01', { kpi: 'K01', earned: '3050', evidence: 'verslag' }],
    ]);
    expect(rowWith(await werkbladen.sheets(ZK, 'verzekeraar-zk', format), 'kpis', { kpi })).toMatchObject({
      uitkomst: 'deels-behaald',
      verdiend: '30.5',
    });
  });
});

describe('the werkblad of an insurer', () => {
  it('takes a plan from its submission to its approval, and its revision', async () => {
    const toets = await dossiers.approvedToets();
    const plan = `${toets}.1`;
    const cells = { titel: 'Samen thuis', sectoren: 'MSZ', verzekeraars: 'Zilveren Kruis; CZ', gevraagd: '100', vanaf: '2024-01-02' };
    expect(await told(fill('plannen', 'empty', { plan, ...cells }))).toMatchObject([
      ['PlanSubmitted', '2024-01-02', { plan, title: 'Samen thuis', insurers: ['Zilveren Kruis', 'CZ'], requested: '10000' }],
    ]);
    await told(fill('plannen', { plan }, { status: 'beoordeling-gestart', vanaf: '2024-01-03' }));
    expect(await refused(fill('plannen', { plan }, { status: 'goedgekeurd' }))).toEqual([
      400,
      expect.stringContaining('vul uw besluit in onder besluit'),
    ]);
    const terms = { bedragen: 'MSZ = 100,00', kpis: 'K01 | MSZ | 60; K02 | MSZ | 40 | 2025-12-31 | Minder opnames' };
    expect(await told(fill('plannen', { plan }, { status: 'voorgenomen-besluit', vanaf: '2024-01-04', ...terms }))).toMatchObject([
      ['PlanDecisionIntended', '2024-01-04', { terms: { amounts: [{ sector: 'MSZ', amount: '10000' }] } }],
    ]);
    const other = { kpis: 'K01 | MSZ | 70; K02 | MSZ | 30', vanaf: '2024-01-05' };
    expect(await told(fill('plannen', { plan }, other))).toMatchObject([
      ['PlanDecisionIntended', '2024-01-05', { terms: { kpis: [{ amount: '7000' }, { amount: '3000' }] } }],
    ]);
    expect(await told(fill('plannen', { plan }, { besluit: 'goedgekeurd', vanaf: '2024-01-06' }))).toMatchObject([
      ['InsurerDecisionGiven', '2024-01-06', { insurer: 'Zilveren Kruis', decision: 'approved' }],
    ]);
    const decide = { verzekeraar: 'CZ', besluit: 'goedgekeurd', geldigVanaf: '2024-01-07' };
    await api.call(`/v1/transformatieplannen/${plan}/verzekeraarsbesluiten`, { as: 'beheerder', body: decide });
    const row = rowWith(await werkbladen.sheets(ZK, 'verzekeraar-zk'), 'plannen', { plan });
    expect(row).toMatchObject({ status: 'goedgekeurd', besluit: 'goedgekeurd', kpis: 'K01 | MSZ | 70.00; K02 | MSZ | 30.00' });
    const revised = { bedragen: 'MSZ = 90', kpis: 'K01 | MSZ | 60; K02 | MSZ | 30', vanaf: '2024-02-01' };
    expect((await refused(fill('plannen', { plan }, revised)))[1]).toContain('reden: ontbreekt');
    expect(await told(fill('plannen', { plan }, { ...revised, reden: 'Een minder.' }))).toMatchObject([
      ['PlanAmountRevised', '2024-02-01', { reason: 'Een minder.' }],
    ]);
  });

  it('shows a plan to who decides on it and to who coordinates its snelle toets', async () => {
    const plan = await dossiers.halfDecided({ insurer: 'VGZ' });
    for (const insurer of ['VGZ', 'CZ']) rowWith(await werkbladen.sheets(`verzekeraars/${insurer}`), 'plannen', { plan });
    expect((await werkbladen.sheets(ZK)).plannen?.some((row) => row.plan === plan)).toBe(false);
  });

  it('says of an insurer that nobody named which there are', async () => {
    const response = await api.call('/v1/verzekeraars/Nergens/werkblad.xlsx');
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      404,
      'Van verzekeraar Nergens is er geen werkblad. Kies uit wat er is; verzekeraar: CZ, VGZ, Zilveren Kruis.',
    ]);
  });
});
