import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OF_BOARD, tellDecisions } from '../../apps/api/testing/decisions.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';

/** From a snelle toets to money in the report, over HTTP on PostgreSQL, each step by who may take it. */

let api: ApiStand;
beforeAll(async () => {
  api = await openApiStand({ history: 'leeg' });
});
afterAll(() => api.close());

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function call(method: string, path: string, as?: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${api.base}/v1${path}`, {
    method,
    headers: { ...(as === undefined ? {} : { authorization: `Bearer ${as}` }), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

let position: string;
/** Records something. @returns the kinds of events that it became */
async function told(as: string, path: string, body: object): Promise<string[]> {
  const { status, body: answer } = await call('POST', path, as, body);
  expect({ path, status, ...(status === 201 ? {} : { answer }) }).toEqual({ path, status: 201 });
  position = String(answer.positie);
  return (answer.gebeurtenissen as { soort: string }[]).map(({ soort }) => soort);
}

/** What is read after everything that was recorded. */
const read = async (path: string): Promise<Answer['body']> => (await call('GET', `${path}?wachtOp=${position}`)).body;

/** A request that is refused. @returns its status, its code (of the first field at fault, where fields are) and its words */
async function refused(as: string, path: string, body: object): Promise<readonly [status: number, code: string, words: string]> {
  const { status, body: problem } = await call('POST', path, as, body);
  const [fault] = (problem.fouten ?? []) as { readonly code: string; readonly melding: string }[];
  return fault ? [status, fault.code, fault.melding] : [status, String(problem.code), String(problem.detail)];
}

const ZK = 'verzekeraar-zk';
const VGZ = 'verzekeraar-vgz';
const TOETS = '/snelle-toetsen/ST-1';
const PLAN = '/transformatieplannen/ST-1.1';
const KPI = '/kpis/ST-1.1.K1';
const on = (geldigVanaf: string) => ({ geldigVanaf });
const terms = (first: string, second: string) => ({
  bedragen: [{ sector: 'MSZ', bedrag: '1500000.00' }],
  kpis: [
    { kpi: 'K1', titel: 'Minder opnamen', sector: 'MSZ', bedrag: first, gereed: '2026-12-31' },
    { kpi: 'K2', sector: 'MSZ', bedrag: second },
  ],
});

describe('a transformatieplan, from snelle toets to uitputting', () => {
  it('has means to be paid from', async () => {
    const budget = '/budgetten/transformatiemiddelen/besluiten';
    await told('vws', budget, { soort: 'budget', titel: 'Transformatiemiddelen', bedrag: '2 mln', ...on('2024-01-01') });
    await told('vws', budget, { soort: 'oormerk', oormerk: 'msz', sectoren: ['MSZ'], bedrag: '1 mln', ...on('2024-01-01') });
    await told('vws', budget, { soort: 'looptijd', tot: '2028-12-31', ...on('2024-01-01') });
    expect(await refused('nza', budget, { soort: 'looptijd', tot: '2029-12-31', ...on('2024-01-01') })).toEqual([
      403,
      'RIGHTS.ROLE',
      'De rol nza mag dit niet: vastleggen wat over een budget besloten is. Vraag het iemand met de rol vws of beheerder.',
    ]);
  });

  it('begins as a snelle toets with its coordinating insurer, and with nobody else', async () => {
    const body = { code: 'ST-1', titel: 'Zorg dichtbij', sectoren: ['MSZ'], bedrag: '1500000.00', verzekeraar: 'Zilveren Kruis' };
    expect(await refused(VGZ, '/snelle-toetsen', { ...body, ...on('2025-01-10') })).toEqual([
      403,
      'RIGHTS.ORGANISATION',
      'U legt vast voor VGZ; dit hoort bij Zilveren Kruis. Vraag het die verzekeraar of een beheerder.',
    ]);
    const faulty = async (changes: object) =>
      (await refused(ZK, '/snelle-toetsen', { ...body, ...changes, ...on('2025-01-10') })).join(' ');
    expect(await faulty({ bedrag: '0.125' })).toMatch(/^400 INPUT.FIELD bedrag: '0.125' heeft meer dan twee decimalen/);
    expect(await faulty({ munt: 'USD' })).toMatch(/^400 INPUT.FIELD munt: alleen bedragen in euro/);
    expect(await faulty({ sectoren: ['Tandzorg'] })).toMatch(
      /^400 VALUE.UNKNOWN sectoren: 'Tandzorg' staat op 2025-01-10 niet in de waardelijst/,
    );
    expect(await told(ZK, '/snelle-toetsen', { ...body, ...on('2025-01-10') })).toEqual(['SnelleToetsSubmitted']);
  });

  it('is approved step by step', async () => {
    expect(await refused(ZK, `${TOETS}/stappen`, { stap: 'goedgekeurd', ...on('2025-01-20') })).toEqual([
      409,
      'TOETS.ASSESSMENT_NOT_STARTED',
      expect.any(String),
    ]);
    await told(ZK, `${TOETS}/stappen`, { stap: 'beoordeling-gestart', ...on('2025-01-15') });
    const submission = { verzekeraars: ['Zilveren Kruis', 'VGZ'], sociaalDomein: 'nee', ...on('2025-01-25') };
    expect(await refused(ZK, `${TOETS}/transformatieplannen`, submission)).toEqual([
      409,
      'PLAN.TOETS_NOT_APPROVED',
      expect.stringContaining(
        'Op die datum was snelle toets ST-1 niet goedgekeurd; een transformatieplan rust op een goedgekeurde snelle toets.',
      ),
    ]);
    await told(ZK, `${TOETS}/stappen`, { stap: 'goedgekeurd', ...on('2025-01-20') });
    expect(await read(TOETS)).toMatchObject({ snelleToets: { status: 'goedgekeurd', kwartaal: '2025-Q1', gevraagdBedrag: '1500000.00' } });
  });

  it('becomes one plan at a time, whose terms are intended first', async () => {
    const submission = {
      titel: 'Plan',
      sectoren: ['MSZ'],
      sociaalDomein: 'nee',
      bedrag: '1500000.00',
    };
    await told(ZK, `${TOETS}/transformatieplannen`, { ...submission, ...on('2025-02-01') });
    expect(await refused(ZK, `${TOETS}/transformatieplannen`, { ...submission, nummer: 2, ...on('2025-02-10') })).toEqual([
      409,
      'PLAN.UNDER_WAY',
      expect.stringContaining('Transformatieplan ST-1.1 is nog in behandeling'),
    ]);
    const approval = { verzekeraar: 'VGZ', besluit: 'goedgekeurd', ...on('2025-03-20') };
    expect(await refused(VGZ, `${PLAN}/verzekeraarsbesluiten`, approval)).toEqual([
      403,
      'RIGHTS.ORGANISATION',
      'U legt vast voor VGZ; dit hoort bij geen bekende verzekeraar. Vraag het die verzekeraar of een beheerder.',
    ]);
    expect(await refused('beheerder', `${PLAN}/verzekeraarsbesluiten`, approval)).toEqual([
      409,
      'PLAN.INSURERS_UNKNOWN',
      expect.stringContaining('een beheerder noemt ze eerst (POST /v1/transformatieplannen/ST-1.1/verzekeraars)'),
    ]);
    const insurers = { verzekeraars: ['Zilveren Kruis', 'VGZ'], reden: 'Uit het dossier.' };
    expect(await refused(VGZ, `${PLAN}/verzekeraars`, insurers)).toEqual([403, 'RIGHTS.ROLE', expect.any(String)]);
    expect(await told('beheerder', `${PLAN}/verzekeraars`, insurers)).toEqual(['DossierFactCorrected']);
    expect(await read(PLAN)).toMatchObject({ transformatieplan: { titel: 'Plan', verzekeraars: ['Zilveren Kruis', 'VGZ'] } });
    await told(VGZ, `${PLAN}/stappen`, { stap: 'beoordeling-gestart', ...on('2025-02-05') });
    expect(await refused(VGZ, `${PLAN}/verzekeraarsbesluiten`, approval)).toEqual([409, 'PLAN.NO_INTENDED_DECISION', expect.any(String)]);
    expect(await refused(ZK, `${PLAN}/voorgenomen-besluiten`, { ...terms('1000000.00', '400000.00'), ...on('2025-03-01') })).toEqual([
      409,
      'TERMS.KPI_SUM_DIFFERS',
      expect.stringContaining("De KPI's tellen op tot 1400000.00 en het plan tot 1500000.00"),
    ]);
    await told(ZK, `${PLAN}/voorgenomen-besluiten`, { ...terms('1000000.00', '500000.00'), ...on('2025-03-01') });
    expect(await read(PLAN)).toMatchObject({ transformatieplan: { status: 'voorgenomen-besluit', goedgekeurdBedrag: null }, kpis: [] });
  });

  it('is approved when both insurers approve, each for itself', async () => {
    const decision = (verzekeraar: string, date: string) => ({ verzekeraar, besluit: 'goedgekeurd', ...on(date) });
    expect(await refused(ZK, `${PLAN}/verzekeraarsbesluiten`, decision('VGZ', '2025-03-20'))).toEqual([
      403,
      'RIGHTS.ORGANISATION',
      expect.any(String),
    ]);
    expect(await refused('beheerder', `${PLAN}/verzekeraarsbesluiten`, decision('CZ', '2025-03-20'))).toEqual([
      409,
      'PLAN.NOT_ITS_INSURER',
      expect.stringContaining('CZ besluit niet over dit plan; dat doen Zilveren Kruis en VGZ.'),
    ]);
    expect(await told(ZK, `${PLAN}/verzekeraarsbesluiten`, decision('Zilveren Kruis', '2025-03-10'))).toEqual(['InsurerDecisionGiven']);
    expect(await read(PLAN)).toMatchObject({ transformatieplan: { status: 'voorgenomen-besluit' } });
    expect(await refused(ZK, `${PLAN}/verzekeraarsbesluiten`, decision('Zilveren Kruis', '2025-03-11'))).toEqual([
      409,
      'PLAN.INSURER_DECIDED',
      expect.any(String),
    ]);
    expect(await told(VGZ, `${PLAN}/verzekeraarsbesluiten`, decision('VGZ', '2025-03-20'))).toEqual([
      'InsurerDecisionGiven',
      'PlanApproved',
    ]);
    expect(await read(PLAN)).toMatchObject({
      transformatieplan: {
        status: 'goedgekeurd',
        statusVanaf: '2025-03-20',
        goedgekeurdBedrag: '1500000.00',
        perSector: [{ sector: 'MSZ', bedrag: '1500000.00' }],
        besluiten: [{ verzekeraar: 'Zilveren Kruis' }, { verzekeraar: 'VGZ', besluit: 'goedgekeurd', beslotenOp: '2025-03-20' }],
      },
      kpis: [
        { code: 'ST-1.1.K1', uitkomst: 'open', bedragen: { beschikbaar: '1000000.00', verwacht: '1000000.00' } },
        { code: 'ST-1.1.K2', uitkomst: 'open' },
      ],
    });
  });

  it('is granted by the NZa, never for more', async () => {
    const grant = (bedrag: string) => ({ bedrag, domein: 'Zvw', gegevensVan: '2025-04-10', ...on('2025-04-01') });
    expect(await refused('nza', `${PLAN}/beschikkingen`, grant('1500000.01'))).toEqual([
      409,
      'BESCHIKKING.ABOVE_APPROVED',
      expect.any(String),
    ]);
    expect(await refused(ZK, `${PLAN}/beschikkingen`, grant('1500000.00'))).toEqual([403, 'RIGHTS.ROLE', expect.any(String)]);
    expect(await told('nza', `${PLAN}/beschikkingen`, grant('ruim 1,2 mln'))).toEqual(['BeschikkingIssued']);
    expect(await read(PLAN)).toMatchObject({
      transformatieplan: { beschikkingen: [{ toegekend: { bedrag: '1200000.00', aanduiding: 'ruim', tekst: 'ruim 1,2 mln' } }] },
    });
  });

  it('is paid for what a KPI earned, and for no more', async () => {
    const payment = (bedrag: string) => ({ stand: 'betaald', bedrag, ...on('2025-06-01') });
    expect(await refused(ZK, `${KPI}/betalingen`, payment('1.00'))).toEqual([409, 'KPI.PAYMENT_WITHOUT_OUTCOME', expect.any(String)]);
    await told(ZK, `${KPI}/uitkomsten`, { uitkomst: 'deels-behaald', verdiend: '800000.00', bewijs: 'Verslag.', ...on('2025-05-01') });
    expect(await refused(ZK, `${KPI}/betalingen`, payment('800000.01'))).toEqual([
      409,
      'KPI.PAYMENT_ABOVE_EARNED',
      expect.stringContaining('Met KPI K1 is 800000.00 verdiend; er kan niet meer betaalbaar worden gesteld of betaald.'),
    ]);
    await told(ZK, `${KPI}/betalingen`, payment('800000.00'));
    expect(await read(KPI)).toMatchObject({
      kpi: { bedragen: { betaalbaarEnBetaald: '800000.00', nogVrijTeGeven: '200000.00', verwacht: '0.00' } },
    });
  });

  it('is seen in the report', async () => {
    const { transformatiemiddelen, transformatieplannen } = (await read('/peildatum-rapporten')) as Record<string, Record<string, unknown>>;
    expect(transformatiemiddelen?.bedragen).toMatchObject({
      totaal: {
        beschikbaar: '1500000.00',
        verwacht: '500000.00',
        betaalbaarEnBetaald: '800000.00',
        raming: '1300000.00',
        nogVrijTeGeven: '200000.00',
      },
      perSector: [{ sector: 'MSZ', beschikbaar: '1500000.00' }],
    });
    expect(transformatieplannen?.trechter).toMatchObject({
      goedgekeurd: { aantal: 1 },
      inUitwerking: { aantal: 0 },
      ingediend: { aantal: 1 },
    });
  });

  it('is seen in the uitputting, today and at the peildatum before the payment', async () => {
    const { uitputting, verloop } = (await read('/uitputting')) as Record<string, Record<string, unknown>>;
    expect(uitputting).toMatchObject({
      goedgekeurd: '1500000.00',
      beschikt: { bedrag: '1200000.00', aanduiding: 'ruim' },
      betaald: '800000.00',
      resteert: '500000.00',
      perSector: [{ sector: 'MSZ', oormerk: 'msz', goedgekeurd: '1500000.00', resteert: '500000.00' }],
      perOormerk: [{ oormerk: 'msz', gebruikt: '1500000.00', resteert: '0.00', daarboven: '500000.00' }],
    });
    const months = verloop?.maanden as { geldigOp: string; goedgekeurd: string; betaald: string }[];
    expect(months.find(({ geldigOp }) => geldigOp === '2025-02-28')).toMatchObject({ goedgekeurd: '0.00' });
    expect(months.find(({ geldigOp }) => geldigOp === '2025-05-31')).toMatchObject({ goedgekeurd: '1500000.00', betaald: '0.00' });
    const before = await call('GET', '/uitputting?geldigOp=2025-05-31');
    expect(before.body.uitputting).toMatchObject({ goedgekeurd: '1500000.00', betaald: '0.00' });
  });
});

describe('what holds plans back from outside their dossier', () => {
  /** A plan of a million, with everything but the last decision. */
  async function almostApproved(toets: string): Promise<string> {
    const body = { code: toets, sectoren: ['MSZ'], verzekeraar: 'VGZ', ...on('2025-02-01') };
    await told('beheerder', '/snelle-toetsen', body);
    for (const stap of ['beoordeling-gestart', 'goedgekeurd'])
      await told('beheerder', `/snelle-toetsen/${toets}/stappen`, { stap, ...on('2025-02-01') });
    const submission = { sociaalDomein: 'nee', verzekeraars: ['VGZ', 'CZ'], ...on('2025-02-01') };
    await told('beheerder', `/snelle-toetsen/${toets}/transformatieplannen`, submission);
    const plan = `/transformatieplannen/${toets}.1`;
    await told('beheerder', `${plan}/stappen`, { stap: 'beoordeling-gestart', ...on('2025-02-01') });
    const bedragen = [{ sector: 'MSZ', bedrag: '1000000.00' }];
    const kpis = [{ kpi: 'K1', sector: 'MSZ', bedrag: '1000000.00' }];
    await told('beheerder', `${plan}/voorgenomen-besluiten`, { bedragen, kpis, ...on('2025-02-01') });
    await told('beheerder', `${plan}/verzekeraarsbesluiten`, { verzekeraar: 'CZ', besluit: 'goedgekeurd', ...on('2025-04-01') });
    return plan;
  }

  it('is what is left of the means, unless the board allows more', async () => {
    const plan = await almostApproved('ST-2');
    const approval = { verzekeraar: 'VGZ', besluit: 'goedgekeurd', ...on('2025-04-02') };
    expect(await refused(VGZ, `${plan}/verzekeraarsbesluiten`, approval)).toEqual([
      409,
      'PLAN.ABOVE_BUDGET',
      'Plan ST-2.1 vraagt € 1000000.00 en er is € 500000.00 over (geldig op 2025-04-02). Verlaag het bedrag, of leg eerst het besluit vast dat de overschrijding toestaat.',
    ]);
    const budget = '/budgetten/transformatiemiddelen/besluiten';
    const reservation = { reservering: 'thema', themas: ['Passende zorg'], tot: '2026-12-31', besluitDoor: 'BO IZA' };
    expect(await refused('vws', budget, { soort: 'reservering', ...reservation, bedrag: '600000.00', ...on('2025-04-01') })).toEqual([
      409,
      'BUDGET.RESERVED_ABOVE_LEFT',
      expect.stringContaining('Zo wordt er meer gereserveerd dan er over is: er komt € 100000.00 tekort'),
    ]);
    await tellDecisions((path, body) => told('beheerder', path.slice('/v1'.length), body));
    const allowed = { bedrag: '500000.00', besluitDoor: 'BO IZA', besluit: OF_BOARD, reden: 'Bestuurlijk besloten.' };
    await told('vws', budget, { soort: 'overschrijding-toegestaan', ...allowed, ...on('2025-04-01') });
    expect(await told(VGZ, `${plan}/verzekeraarsbesluiten`, approval)).toContain('PlanApproved');
  });

  it('is the end of the intake, but for what was announced in time', async () => {
    const decision = { besluitDoor: 'BO IZA', besluit: OF_BOARD, reden: 'Er is meer gevraagd dan er is.', ...on('2025-07-01') };
    expect(await refused('vws', '/aanvraagstop', decision)).toEqual([403, 'RIGHTS.ROLE', expect.any(String)]);
    await told('beheerder', '/aanvraagstop', decision);
    expect(await read('/aanvraagstop')).toMatchObject({
      aanvraagstop: { gesloten: true, geldigVanaf: '2025-07-01', besluitDoor: 'BO IZA' },
    });
    const late = { code: 'ST-3', verzekeraar: 'VGZ', ...on('2025-07-02') };
    expect(await refused(VGZ, '/snelle-toetsen', late)).toEqual([
      409,
      'INTAKE.CLOSED',
      expect.stringContaining('Sinds 2025-07-01 worden door een besluit van BO IZA geen nieuwe snelle toetsen aangenomen'),
    ]);
    await told(VGZ, '/snelle-toetsen/ST-3/uitzonderingen', { verzekeraar: 'VGZ', reden: 'Was uitgewerkt.', ...on('2025-06-30') });
    await told(VGZ, '/snelle-toetsen', late);
  });

  it('is what doorbraakmiddelen are for', async () => {
    const budget = '/budgetten/doorbraakmiddelen/besluiten';
    await told('vws', budget, { soort: 'budget', titel: 'Doorbraakmiddelen', bedrag: '800 mln', ...on('2025-01-01') });
    await told('vws', budget, { soort: 'doorbraak-plafond', jaar: 2027, bedrag: '400 mln', besluit: OF_BOARD, ...on('2025-01-01') });
    const grant = { soort: 'doorbraak-toekenning', aanvraag: 'a', jaar: 2027, bedrag: '5.00', doel: 'ai', zorgaanbieders: ['MST'] };
    const tried = (changes: object) => refused('vws', budget, { ...grant, getoetstOp: '2025-02-01', ...changes, ...on('2025-02-01') });
    expect(await tried({ doel: 'mgn' })).toEqual([
      409,
      'BREAKTHROUGH.MGN',
      expect.stringContaining('Doorbraakmiddelen zijn er niet voor MGN'),
    ]);
    expect(await tried({ doel: 'basisinfrastructuur' })).toEqual([409, 'BREAKTHROUGH.BASIC_INFRASTRUCTURE', expect.any(String)]);
    expect(await tried({ jaar: 2026 })).toEqual([409, 'BREAKTHROUGH.YEAR', expect.any(String)]);
    expect(await tried({ zorgaanbieders: undefined, gemeenten: ['Hengelo'] })).toEqual([
      409,
      'BREAKTHROUGH.MUNICIPALITY_ALONE',
      expect.any(String),
    ]);
  });

  it('is corrected by a beheerder alone, and the old stands as it was known', async () => {
    const { geschiedenis, klokken } = (await read(KPI)) as unknown as {
      geschiedenis: { id: string; soort: string }[];
      klokken: { volgnummer: number };
    };
    expect(geschiedenis.map(({ soort }) => soort)).toEqual(['KpiPartlyAchieved', 'KpiPaymentMade']);
    const correction = { gebeurtenis: geschiedenis[1]?.id, reden: 'Nooit betaald.', vervanging: null };
    expect(await refused(ZK, `${KPI}/correcties`, correction)).toEqual([403, 'RIGHTS.ROLE', expect.any(String)]);
    await told('beheerder', `${KPI}/correcties`, correction);
    expect(await read(KPI)).toMatchObject({ kpi: { bedragen: { verwacht: '800000.00', betaalbaarEnBetaald: '0.00' } } });
    const known = await call('GET', `${KPI}?volgnummer=${klokken.volgnummer}`);
    expect(known.body.kpi).toMatchObject({ bedragen: { betaalbaarEnBetaald: '800000.00' } });
  });
});
