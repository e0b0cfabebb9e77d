import { OF_BOARD, tellDecisions } from './decisions.js';
import { Dossiers, SECOND_INSURER, TERMS } from './dossiers.js';
import type { Examples, Owner, Written } from './example.js';
import { bodyOf, type TestApi } from './test-api.js';

const LATER = { geldigVanaf: '2024-06-01' };
const MEANS = { soort: 'budget', titel: 'Transformatiemiddelen', bedrag: '2800 mln', geldigVanaf: '2024-01-01' };
const STOP = { besluitDoor: 'BO IZA', besluit: OF_BOARD, reden: 'Vol.', geldigVanaf: '2026-01-01' };
const REOPENED = { besluitDoor: 'BO IZA', besluit: OF_BOARD, reden: 'Er is weer ruimte.', heropening: true, geldigVanaf: '2026-02-01' };

/** The examples of snelle toetsen, plans, KPIs and budgets; what has an insurer has the owner's. */
export function dossierExamples(api: Pick<TestApi, 'call'>): Examples {
  const send = async (path: string, body: unknown): Promise<Written> => {
    const response = await api.call(path, { as: 'beheerder', body });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return bodyOf<Written>(response);
  };
  const dossiers = new Dossiers((path, body) => send(path, body) as never);
  const at =
    (path: string, subject: (of: Owner) => Promise<string>, rest = '', body?: object | ((of: Owner) => object)) =>
    async (of: Owner) => ({
      path: `${path}/${await subject(of)}${rest}`,
      ...(body === undefined ? {} : { body: typeof body === 'function' ? body(of) : body }),
    });
  const budget = async (): Promise<string> => {
    const code = `b-${crypto.randomUUID().slice(0, 8)}`;
    await send(`/v1/budgetten/${code}/besluiten`, { ...MEANS, titel: code });
    return code;
  };
  const withdrawing = ({ gebeurtenissen }: Pick<Written, 'gebeurtenissen'>) => ({
    gebeurtenis: gebeurtenissen[0]?.id,
    reden: 'Onjuist.',
    vervanging: null,
  });
  /** Tells something of a subject, and asks for its withdrawal. */
  const taking = (path: string, subject: (of: Owner) => Promise<string>, fact: string, body: object) => async (of: Owner) => {
    const address = `${path}/${await subject(of)}`;
    return { path: `${address}/correcties`, body: withdrawing(await send(`${address}/${fact}`, body)) };
  };
  const toets = ({ insurer }: Owner) => dossiers.toets({ insurer });
  const approvedToets = ({ insurer }: Owner) => dossiers.approvedToets({ insurer });
  const plan = ({ insurer }: Owner) => dossiers.plan({ insurer });
  const unnamedPlan = ({ insurer }: Owner) => dossiers.unnamedPlan({ insurer });
  const assessedPlan = ({ insurer }: Owner) => dossiers.assessedPlan({ insurer });
  const halfDecided = ({ insurer }: Owner) => dossiers.halfDecided({ insurer });
  const approvedPlan = ({ insurer }: Owner) => dossiers.approvedPlan({ insurer });
  const kpi = ({ insurer }: Owner) => dossiers.kpi({ insurer });
  const earnedKpi = ({ insurer }: Owner) => dossiers.earnedKpi({ insurer });
  const unsubmitted = async () => `U-${crypto.randomUUID().slice(0, 8)}`;
  const step = { stap: 'beoordeling-gestart', ...LATER };
  const requested = { bedrag: '250000.00', ...LATER };
  const assessment = { gemeente: 'Hengelo', oordeel: 'positief', ...LATER };
  const means = async () => {
    await send('/v1/budgetten/transformatiemiddelen/besluiten', MEANS);
    return { path: '/v1/uitputting' };
  };

  return {
    'GET /v1/snelle-toetsen': async () => ({ path: '/v1/snelle-toetsen' }),
    'GET /v1/snelle-toetsen/:code': at('/v1/snelle-toetsen', toets),
    'POST /v1/snelle-toetsen': async ({ insurer: verzekeraar }) => ({ path: '/v1/snelle-toetsen', body: { verzekeraar, ...LATER } }),
    'POST /v1/snelle-toetsen/:code/uitzonderingen': at('/v1/snelle-toetsen', unsubmitted, '/uitzonderingen', ({ insurer }) => ({
      verzekeraar: insurer,
      reden: 'Tijdig gemeld.',
      ...LATER,
    })),
    'POST /v1/snelle-toetsen/:code/stappen': at('/v1/snelle-toetsen', toets, '/stappen', step),
    'POST /v1/snelle-toetsen/:code/gevraagde-bedragen': at('/v1/snelle-toetsen', toets, '/gevraagde-bedragen', requested),
    'POST /v1/snelle-toetsen/:code/transformatieplannen': at('/v1/snelle-toetsen', approvedToets, '/transformatieplannen', LATER),
    'POST /v1/snelle-toetsen/:code/correcties': taking('/v1/snelle-toetsen', toets, 'stappen', step),
    'GET /v1/aanvraagstop': async () => ({ path: '/v1/aanvraagstop' }),
    'POST /v1/aanvraagstop': async () => {
      await tellDecisions(send);
      return { path: '/v1/aanvraagstop', body: STOP };
    },
    'POST /v1/aanvraagstop/voorlopig-afgekeurd': async () => ({
      path: '/v1/aanvraagstop/voorlopig-afgekeurd',
      body: { deel: 'een-deel', ...LATER },
    }),
    'POST /v1/aanvraagstop/correcties': async () => {
      await tellDecisions(send);
      await send('/v1/aanvraagstop', STOP);
      await send('/v1/aanvraagstop', REOPENED);
      const { geschiedenis } = await bodyOf<{ geschiedenis: { id: string; soort: string }[] }>(await api.call('/v1/aanvraagstop'));
      const reopened = geschiedenis.filter(({ soort }) => soort === 'IntakeReopened').slice(-1);
      return { path: '/v1/aanvraagstop/correcties', body: withdrawing({ gebeurtenissen: reopened }) };
    },
    'GET /v1/transformatieplannen': async () => ({ path: '/v1/transformatieplannen' }),
    'GET /v1/transformatieplannen/:code': at('/v1/transformatieplannen', approvedPlan),
    'POST /v1/transformatieplannen/:code/stappen': at('/v1/transformatieplannen', plan, '/stappen', step),
    'POST /v1/transformatieplannen/:code/gevraagde-bedragen': at('/v1/transformatieplannen', plan, '/gevraagde-bedragen', requested),
    'POST /v1/transformatieplannen/:code/voorgenomen-besluiten': at('/v1/transformatieplannen', assessedPlan, '/voorgenomen-besluiten', {
      ...TERMS,
      ...LATER,
    }),
    'POST /v1/transformatieplannen/:code/verzekeraars': at('/v1/transformatieplannen', unnamedPlan, '/verzekeraars', ({ insurer }) => ({
      verzekeraars: [insurer, SECOND_INSURER],
      reden: 'Uit het dossier.',
    })),
    'POST /v1/transformatieplannen/:code/verzekeraarsbesluiten': at(
      '/v1/transformatieplannen',
      halfDecided,
      '/verzekeraarsbesluiten',
      ({ insurer }) => ({ verzekeraar: insurer, besluit: 'goedgekeurd', ...LATER }),
    ),
    'POST /v1/transformatieplannen/:code/gemeentelijke-beoordelingen': at(
      '/v1/transformatieplannen',
      assessedPlan,
      '/gemeentelijke-beoordelingen',
      assessment,
    ),
    'POST /v1/transformatieplannen/:code/bedragherzieningen': at('/v1/transformatieplannen', approvedPlan, '/bedragherzieningen', {
      bedragen: [{ sector: 'MSZ', bedrag: '90.00' }],
      kpis: [
        { kpi: 'K01', sector: 'MSZ', bedrag: '60.00' },
        { kpi: 'K02', sector: 'MSZ', bedrag: '30.00' },
      ],
      reden: 'Minder nodig.',
      ...LATER,
    }),
    'POST /v1/transformatieplannen/:code/beschikkingen': at('/v1/transformatieplannen', approvedPlan, '/beschikkingen', {
      bedrag: '100.00',
      gegevensVan: '2024-06-01',
      ...LATER,
    }),
    'POST /v1/transformatieplannen/:code/vws-routes': at('/v1/transformatieplannen', approvedPlan, '/vws-routes', {
      bedrag: '10.00',
      reden: 'Sociaal domein.',
      gegevensVan: '2024-06-01',
      ...LATER,
    }),
    'POST /v1/transformatieplannen/:code/aanduidingen': async (of) => {
      const address = `/v1/transformatieplannen/${await approvedPlan(of)}`;
      await send(`${address}/vws-routes`, { bedrag: 'circa 10 mln', reden: 'Sociaal domein.', gegevensVan: '2024-06-01', ...LATER });
      const body = { bedragVan: 'vws-route', van: LATER.geldigVanaf, aanduiding: 'precies', geldigVanaf: '2024-06-02' };
      return { path: `${address}/aanduidingen`, body };
    },
    'POST /v1/transformatieplannen/:code/correcties': taking('/v1/transformatieplannen', plan, 'stappen', step),
    'GET /v1/kpis': async () => ({ path: '/v1/kpis' }),
    'GET /v1/kpis/:code': at('/v1/kpis', kpi),
    'POST /v1/kpis/:code/verwachtingen': at('/v1/kpis', kpi, '/verwachtingen', { verwacht: '50.00', reden: 'Minder instroom.', ...LATER }),
    'POST /v1/kpis/:code/uitkomsten': at('/v1/kpis', kpi, '/uitkomsten', {
      uitkomst: 'behaald',
      verdiend: '60.00',
      bewijs: 'Het verslag.',
      ...LATER,
    }),
    'POST /v1/kpis/:code/betalingen': at('/v1/kpis', earnedKpi, '/betalingen', { stand: 'betaald', bedrag: '50.00', ...LATER }),
    'POST /v1/kpis/:code/vrijgaven': at('/v1/kpis', earnedKpi, '/vrijgaven', { reden: 'Niet gehaald.', ...LATER }),
    'POST /v1/kpis/:code/correcties': taking('/v1/kpis', earnedKpi, 'betalingen', { stand: 'betaalbaar', bedrag: '50.00', ...LATER }),
    'GET /v1/budgetten': async () => ({ path: '/v1/budgetten' }),
    'GET /v1/budgetten/:code': at('/v1/budgetten', budget),
    'POST /v1/budgetten/:code/besluiten': at('/v1/budgetten', budget, '/besluiten', {
      soort: 'tranche',
      jaar: 2024,
      bedrag: '608 mln',
      ...LATER,
    }),
    'POST /v1/budgetten/:code/correcties': taking('/v1/budgetten', budget, 'besluiten', {
      soort: 'looptijd',
      tot: '2026-12-31',
      ...LATER,
    }),
    'GET /v1/wat-gaat-in': async () => ({ path: '/v1/wat-gaat-in?geldigOp=2024-01-01' }),
    'GET /v1/uitputting': means,
    'GET /v1/uitputting/:code': at('/v1/uitputting', budget),
  };
}
