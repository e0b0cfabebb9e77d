import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OF_BOARD, tellDecisions } from '../testing/decisions.js';
import { Dossiers, TERMS } from '../testing/dossiers.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

interface Written {
  readonly code: string;
  readonly revisie: number;
  readonly gebeurtenissen: readonly { readonly id: string; readonly soort: string }[];
}
interface One {
  readonly revisie: number;
  readonly geschiedenis: readonly { readonly id: string; readonly soort: string }[];
  readonly [key: string]: unknown;
}

let api: TestApi;
let dossiers: Dossiers;
beforeAll(async () => {
  api = await startTestApi();
  dossiers = new Dossiers((path, body) => write(path, body) as never);
});
afterAll(() => api.close());

const post = (path: string, body: object, headers: Record<string, string> = {}) => api.call(path, { as: 'beheerder', body, headers });
async function write(path: string, body: object): Promise<Written> {
  const response = await post(path, body);
  expect(`${path} ${response.status}`).toBe(`${path} 201`);
  return await bodyOf<Written>(response);
}
const one = async (path: string): Promise<One> => await bodyOf<One>(await api.call(path));
const kindsOf = ({ geschiedenis }: One) => geschiedenis.map(({ soort }) => soort);
const faultsOf = async (response: Response) => (await problemFrom(response)).fouten?.map(({ veld, code }) => [veld, code]);

describe('the filters of the lists', () => {
  it.each([
    [
      '/v1/snelle-toetsen?status=ingediend,extra-informatie-opvragen&kwartaal=2024-Q1&sector=MSZ&thema=onbekend&regio=Twente' +
        '&verzekeraar=VGZ&voorlopigAfgekeurd=false&plan=true&zoek=zorg',
      {
        statuses: ['submitted', 'information-requested'],
        submittedFrom: '2024-01-01',
        submittedUntil: '2024-03-31',
        sector: 'MSZ',
        theme: null,
        region: 'Twente',
        insurer: 'VGZ',
        provisionallyRejected: false,
        planned: true,
        search: 'zorg',
      },
    ],
    [
      '/v1/transformatieplannen?status=voorgenomen-besluit&kwartaal=2024-Q4&sector=onbekend&thema=T&regio=R&betrokkenheid=onbekend' +
        '&doelgroep=Ouderen&verzekeraar=CZ&snelleToets=ST-1&huidig=true&beschikking=true&domein=onbekend&viaVws=false&zoek=x',
      {
        statuses: ['decision-intended'],
        submittedFrom: '2024-10-01',
        submittedUntil: '2024-12-31',
        sector: null,
        theme: 'T',
        region: 'R',
        patientInvolvement: null,
        targetGroup: 'Ouderen',
        insurer: 'CZ',
        toets: 'ST-1',
        current: true,
        granted: true,
        domain: null,
        viaVws: false,
        search: 'x',
      },
    ],
    [
      '/v1/kpis?plan=ST-1.1&sector=onbekend&uitkomst=open,deels-behaald,niet-behaald',
      { plan: 'ST-1.1', sector: null, outcomes: ['open', 'partly-achieved', 'missed'] },
    ],
    ['/v1/snelle-toetsen', {}],
    ['/v1/transformatieplannen', {}],
    ['/v1/kpis', {}],
  ])('reach the query as they were meant: %s', async (path, filter) => {
    expect((await api.call(path)).status).toBe(200);
    expect((api.queries.asked.at(-1) as unknown as { filter: object }).filter).toEqual(filter);
  });

  it.each([
    ['/v1/snelle-toetsen?kwartaal=2024-Q5', 'kwartaal'],
    ['/v1/snelle-toetsen?kwartaal=2024', 'kwartaal'],
    ['/v1/snelle-toetsen?status=voorgenomen-besluit', 'status'],
    ['/v1/transformatieplannen?huidig=ja', 'huidig'],
    ['/v1/kpis?uitkomst=gehaald', 'uitkomst'],
    ['/v1/snelle-toetsen?sector=', 'sector'],
  ])('are refused where they mean nothing: %s', async (path, veld) => {
    expect(await faultsOf(await api.call(path))).toEqual([[veld, 'QUERY.INVALID']]);
  });
});

describe('a dossier', () => {
  it('is one history at its snelle toets, and of a plan or a KPI what is about it', async () => {
    const kpi = await dossiers.earnedKpi();
    const plan = kpi.slice(0, kpi.lastIndexOf('.'));
    const toets = await one(`/v1/snelle-toetsen/${plan.slice(0, plan.indexOf('.'))}`);
    const planKinds = [
      'PlanSubmitted',
      'PlanAssessmentStarted',
      'PlanDecisionIntended',
      'InsurerDecisionGiven',
      'InsurerDecisionGiven',
      'PlanApproved',
      'KpiPartlyAchieved',
    ];
    expect(kindsOf(toets)).toEqual(['SnelleToetsSubmitted', 'SnelleToetsAssessmentStarted', 'SnelleToetsApproved', ...planKinds]);
    expect(kindsOf(await one(`/v1/transformatieplannen/${plan}`))).toEqual(planKinds);
    expect(kindsOf(await one(`/v1/kpis/${kpi}`))).toEqual(['KpiPartlyAchieved']);
    expect(kindsOf(await one(`/v1/kpis/${plan}.K02`))).toEqual([]);
    expect((await one(`/v1/kpis/${kpi}`)).revisie).toBe(toets.revisie);
  });

  it('shows a correction where the fact stood that it takes away, and what it puts in its place', async () => {
    const kpi = await dossiers.earnedKpi();
    const [earned] = (await one(`/v1/kpis/${kpi}`)).geschiedenis;
    const vervanging = { soort: 'kpi-uitkomst', uitkomst: 'niet-behaald', reden: 'Toch niet.', geldigVanaf: '2024-01-01' };
    const correction = { gebeurtenis: earned?.id, reden: 'Verkeerd gelezen.', vervanging };
    await write(`/v1/kpis/${kpi}/correcties`, correction);
    expect(await one(`/v1/kpis/${kpi}`)).toMatchObject({
      kpi: { uitkomst: 'niet-behaald', bedragen: { beschikbaar: '60.00', nogVrijTeGeven: '60.00' } },
      geschiedenis: [{ soort: 'KpiPartlyAchieved' }, { soort: 'DossierFactCorrected', corrigeert: earned?.id }],
    });
    await write(`/v1/kpis/${kpi}/correcties`, {
      ...correction,
      gebeurtenis: (await one(`/v1/kpis/${kpi}`)).geschiedenis[1]?.id,
      vervanging: null,
    });
    expect(await one(`/v1/kpis/${kpi}`)).toMatchObject({
      kpi: { uitkomst: 'open' },
      geschiedenis: [{ soort: 'KpiPartlyAchieved' }, { soort: 'DossierFactCorrected' }, { soort: 'DossierFactCorrected' }],
    });
  });

  it('lets a write through that knows the last state of any of its parts, and stops one that does not', async () => {
    const kpi = await dossiers.kpi();
    const tag = (await api.call(`/v1/kpis/${kpi}`)).headers.get('etag') ?? '';
    const body = { verwacht: '50.00', reden: 'Minder.', geldigVanaf: '2024-02-01' };
    expect((await post(`/v1/kpis/${kpi}/verwachtingen`, body, { 'If-Match': tag })).status).toBe(201);
    const later = { ...body, verwacht: '40.00', geldigVanaf: '2024-03-01' };
    const stale = await post(`/v1/kpis/${kpi}/verwachtingen`, later, { 'If-Match': tag });
    expect([stale.status, (await problemFrom(stale)).code]).toEqual([412, 'WRITE.STALE']);
  });

  it('gives a plan the code that it was asked for, and the same one again to who asks twice', async () => {
    const toets = await dossiers.approvedToets();
    const path = `/v1/snelle-toetsen/${toets}/transformatieplannen`;
    const body = { geldigVanaf: '2024-02-01' };
    const key = { 'Idempotency-Key': 'plan-een' };
    const [first, again] = [await post(path, body, key), await post(path, body, key)];
    expect([first.status, first.headers.get('location')]).toEqual([201, `/v1/transformatieplannen/${toets}.1`]);
    expect(await bodyOf(again)).toEqual(await bodyOf(first));
    await write(`/v1/transformatieplannen/${toets}.1/stappen`, { stap: 'ingetrokken', reden: 'Opnieuw.', geldigVanaf: '2024-03-01' });
    expect((await write(path, { nummer: 2, geldigVanaf: '2024-04-01' })).code).toBe(`${toets}.2`);
    expect(await faultsOf(await post(path, { nummer: 0, ...body }))).toEqual([['nummer', 'INPUT.FIELD']]);
  });

  it('keeps the code of a snelle toets, also in a correction', async () => {
    const code = await dossiers.toets();
    const [submitted] = (await one(`/v1/snelle-toetsen/${code}`)).geschiedenis;
    const correct = (fields: object) =>
      post(`/v1/snelle-toetsen/${code}/correcties`, {
        gebeurtenis: submitted?.id,
        reden: 'Verkeerd bedrag.',
        vervanging: { soort: 'snelle-toets', geldigVanaf: '2024-01-01', ...fields },
      });
    expect(await faultsOf(await correct({ code: 'ANDERS' }))).toEqual([['vervanging.code', 'INPUT.FIELD']]);
    expect((await correct({ bedrag: '7.5' })).status).toBe(201);
    expect(await one(`/v1/snelle-toetsen/${code}`)).toMatchObject({ snelleToets: { code, gevraagdBedrag: '7.50', verzekeraar: null } });
  });

  it('is unknown where no code can be such', async () => {
    for (const [path, code] of [
      ['/v1/snelle-toetsen/geen_code', 'TOETS.NOT_FOUND'],
      ['/v1/snelle-toetsen/ST-999', 'TOETS.NOT_FOUND'],
      ['/v1/transformatieplannen/ST-1', 'PLAN.NOT_FOUND'],
      ['/v1/transformatieplannen/ST-999.1', 'PLAN.NOT_FOUND'],
      ['/v1/kpis/ST-999.1', 'KPI.NOT_FOUND'],
      ['/v1/budgetten/Middelen', 'BUDGET.NOT_FOUND'],
      ['/v1/uitputting', 'BUDGET.NOT_FOUND'],
    ] as const) {
      const response = await api.call(path);
      expect([path, response.status, (await problemFrom(response)).code]).toEqual([path, 404, code]);
    }
  });
});

describe('amounts', () => {
  it.each([
    ['0.125', 'meer dan twee decimalen'],
    ['1.000', 'meer dan twee decimalen'],
    ['1,50', 'geen bedrag in euro'],
    ['-1', 'geen bedrag in euro'],
    ['€ 5', 'geen bedrag in euro'],
    ['99999999999999', 'geen bedrag in euro'],
  ])('of %p are refused', async (bedrag, words) => {
    const { fouten } = await problemFrom(await post('/v1/snelle-toetsen', { bedrag, geldigVanaf: '2024-01-01' }));
    expect(fouten).toEqual([{ veld: 'bedrag', code: 'INPUT.FIELD', melding: expect.stringContaining(words) }]);
  });

  it.each([1.5, null, ['1.00'], { bedrag: '1.00' }])('that are no text are refused: %j', async (bedrag) => {
    expect(await faultsOf(await post('/v1/snelle-toetsen', { bedrag, geldigVanaf: '2024-01-01' }))).toEqual([['bedrag', 'INPUT.FIELD']]);
  });

  it('are in euro, and say so if they say anything', async () => {
    const submit = (munt: unknown) => post('/v1/snelle-toetsen', { bedrag: '1.00', munt, geldigVanaf: '2024-01-01' });
    expect((await submit('EUR')).status).toBe(201);
    for (const munt of ['USD', 'eur', '', null]) {
      const { fouten } = await problemFrom(await submit(munt));
      expect(fouten).toEqual([{ veld: 'munt', code: 'INPUT.FIELD', melding: expect.stringContaining('alleen bedragen in euro (EUR)') }]);
    }
  });

  it('keep the words of their source, and how exact those are', async () => {
    const plan = await dossiers.approvedPlan();
    for (const [bedrag, aanduiding, euro] of [
      ['25.5', 'precies', '25.50'],
      ['ruim 0,00001 mln', 'ruim', '10.00'],
      ['bijna 3 miljard', 'bijna', '3000000000.00'],
      ['ca. 400 mln', 'circa', '400000000.00'],
    ]) {
      const date = { gegevensVan: '2024-02-01', geldigVanaf: '2024-02-01' };
      await write(`/v1/transformatieplannen/${plan}/vws-routes`, { bedrag, reden: 'Sociaal domein.', ...date });
      const { transformatieplan } = (await one(`/v1/transformatieplannen/${plan}`)) as unknown as {
        transformatieplan: { vwsRoutes: { toegekend: object }[] };
      };
      expect(transformatieplan.vwsRoutes.at(-1)?.toegekend).toEqual({
        bedrag: euro,
        aanduiding,
        tekst: aanduiding === 'precies' ? null : bedrag,
      });
    }
  });

  it('of every line of a list are checked', async () => {
    const plan = await dossiers.assessedPlan();
    const kpis = [{ ...TERMS.kpis[0], bedrag: '60.001' }, TERMS.kpis[1]];
    const response = await post(`/v1/transformatieplannen/${plan}/voorgenomen-besluiten`, { ...TERMS, kpis, geldigVanaf: '2024-01-01' });
    expect(await faultsOf(response)).toEqual([['kpis.0.bedrag', 'INPUT.FIELD']]);
  });
});

describe('decisions about a budget', () => {
  const decide = (body: object) => post('/v1/budgetten/middelen/besluiten', { geldigVanaf: '2024-01-01', ...body });

  it('are told by their kind, and corrected by it', async () => {
    expect(await faultsOf(await decide({ soort: 'onzin' }))).toEqual([['soort', 'INPUT.FIELD']]);
    expect(await faultsOf(await decide({ soort: '__proto__' }))).toEqual([['soort', 'INPUT.FIELD']]);
    expect(await faultsOf(await decide({ soort: 'budget', bedrag: '5 mln' }))).toEqual([['titel', 'INPUT.FIELD']]);
    const { gebeurtenissen } = await bodyOf<Written>(await decide({ soort: 'budget', titel: 'Middelen', bedrag: '5 mln' }));
    expect(await one('/v1/budgetten/middelen')).toMatchObject({ budget: { totaal: { bedrag: '5000000.00' }, vrij: '5000000.00' } });
    const vervanging = { soort: 'budget', titel: 'Middelen', bedrag: '6 mln', geldigVanaf: '2024-01-01' };
    await write('/v1/budgetten/middelen/correcties', { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Typefout.', vervanging });
    expect(await one('/v1/budgetten/middelen')).toMatchObject({
      budget: { totaal: { bedrag: '6000000.00' } },
      geschiedenis: [{ soort: 'BudgetEstablished' }, { soort: 'BudgetFactCorrected' }],
    });
  });
});

describe('the intake', () => {
  it('is open while nothing was decided, and has a tag that lets the first decision through', async () => {
    const response = await api.call('/v1/aanvraagstop');
    expect(await bodyOf(response.clone())).toMatchObject({
      aanvraagstop: { gesloten: false, geldigVanaf: null },
      revisie: -1,
      geschiedenis: [],
    });
    await tellDecisions(write);
    const decision = { besluitDoor: 'BO IZA', besluit: OF_BOARD, reden: 'Vol.', geldigVanaf: '2025-07-01' };
    expect(await problemFrom(await post('/v1/aanvraagstop', { ...decision, besluit: undefined }))).toMatchObject({
      status: 400,
      fouten: [{ code: 'DECISION.NEEDED', veld: 'besluit' }],
    });
    const tag = response.headers.get('etag') ?? '';
    expect((await post('/v1/aanvraagstop', decision, { 'If-Match': tag })).status).toBe(201);
    expect((await post('/v1/aanvraagstop', { ...decision, reden: 'Anders.' }, { 'If-Match': tag })).status).toBe(412);
    expect(await one('/v1/aanvraagstop')).toMatchObject({ aanvraagstop: { gesloten: true, geldigVanaf: '2025-07-01' }, revisie: 0 });
  });
});
