import { OF_BOARD, tellDecisions } from '../../apps/api/testing/decisions.js';
import { TERMS } from '../../apps/api/testing/dossiers.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of snelle toetsen, plans, KPIs and budgets. */

type Write = Asked & { readonly body: object };
type Writes = Readonly<Record<string, (world: World, from: string) => Promise<Write>>>;

const SINCE = '2025-01-01';
const LATER = '2025-02-01';
const NOBODYS_EVENT = '11111111-2222-4333-8444-555555555555';
/** After everything that is submitted here, so that the intake may close. */
const INTAKE_SINCE = '2025-06-01';

const toets = (code: string, rest = '') => `/v1/snelle-toetsen/${code}${rest}`;
const plan = (code: string, rest = '') => `/v1/transformatieplannen/${code}${rest}`;
const kpi = (code: string, rest = '') => `/v1/kpis/${code}${rest}`;

/** Tells something, and asks for its withdrawal. */
async function withdrawal(world: World, subject: string, fact: string, body: object): Promise<Write> {
  const { gebeurtenissen } = await world.write(`${subject}${fact}`, { ...body, geldigVanaf: LATER });
  return { path: `${subject}/correcties`, body: { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Nooit zo geweest.', vervanging: null } };
}

/** A budget that is established. @returns its address */
async function budget(world: World): Promise<string> {
  const address = `/v1/budgetten/b-${world.next()}`;
  await world.write(`${address}/besluiten`, { soort: 'budget', titel: 'Middelen', bedrag: '100 mln', geldigVanaf: SINCE });
  return address;
}

/** The step of the intake that may follow on the last one. */
async function intakeStep(world: World): Promise<Write> {
  const { aanvraagstop } = JSON.parse((await world.call({ path: '/v1/aanvraagstop' })).body) as {
    readonly aanvraagstop: { readonly gesloten: boolean; readonly geldigVanaf: string | null };
  };
  const geldigVanaf = aanvraagstop.geldigVanaf === null ? INTAKE_SINCE : dayAfter(aanvraagstop.geldigVanaf);
  const turned = aanvraagstop.gesloten ? { heropening: true } : {};
  await tellDecisions((path, body) => world.settle(path, body));
  return {
    path: '/v1/aanvraagstop',
    body: { besluitDoor: 'BO IZA', besluit: OF_BOARD, reden: `Besluit ${world.next()}.`, ...turned, geldigVanaf },
  };
}

const dayAfter = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A write that is taken, by operation; each time a new one. `from` is when it holds. */
export const DOSSIER_WRITES: Writes = {
  snelleToetsIndienen: async (world, geldigVanaf) => ({ path: '/v1/snelle-toetsen', body: { code: `S-${world.next()}`, geldigVanaf } }),
  uitzonderingVerlenen: async (world, geldigVanaf) => ({
    path: toets(`S-${world.next()}`, '/uitzonderingen'),
    body: { verzekeraar: 'VGZ', reden: 'Tijdig gemeld.', geldigVanaf },
  }),
  snelleToetsStapVastleggen: async (world, geldigVanaf) => ({
    path: toets(await world.dossiers.toets(), '/stappen'),
    body: { stap: 'beoordeling-gestart', geldigVanaf },
  }),
  snelleToetsBedragVastleggen: async (world, geldigVanaf) => ({
    path: toets(await world.dossiers.toets(), '/gevraagde-bedragen'),
    body: { bedrag: '250000.00', geldigVanaf },
  }),
  transformatieplanIndienen: async (world, geldigVanaf) => ({
    path: toets(await world.dossiers.approvedToets(), '/transformatieplannen'),
    body: { titel: 'Plan', geldigVanaf },
  }),
  snelleToetsCorrigeren: async (world) =>
    withdrawal(world, toets(await world.dossiers.toets()), '/stappen', { stap: 'beoordeling-gestart' }),
  aanvraagstopVastleggen: intakeStep,
  // What is said already is not told again: so the other thing than what holds on that date.
  voorlopigAfgekeurdDeelVastleggen: async (world, geldigVanaf) => {
    const { aanvraagstop } = JSON.parse((await world.call({ path: `/v1/aanvraagstop?geldigOp=${geldigVanaf}` })).body) as {
      readonly aanvraagstop: { readonly deelVoorlopigAfgekeurd: boolean };
    };
    const deel = aanvraagstop.deelVoorlopigAfgekeurd ? 'niet-gepubliceerd' : 'een-deel';
    return { path: '/v1/aanvraagstop/voorlopig-afgekeurd', body: { deel, geldigVanaf } };
  },
  aanvraagstopCorrigeren: async (world) => {
    const { path, body } = await intakeStep(world);
    const { gebeurtenissen } = await world.write(path, body);
    return { path: `${path}/correcties`, body: { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Nooit besloten.', vervanging: null } };
  },
  transformatieplanStapVastleggen: async (world, geldigVanaf) => ({
    path: plan(await world.dossiers.plan(), '/stappen'),
    body: { stap: 'beoordeling-gestart', geldigVanaf },
  }),
  transformatieplanBedragVastleggen: async (world, geldigVanaf) => ({
    path: plan(await world.dossiers.plan(), '/gevraagde-bedragen'),
    body: { bedrag: '250000.00', geldigVanaf },
  }),
  voorgenomenBesluitVastleggen: async (world, geldigVanaf) => ({
    path: plan(await world.dossiers.assessedPlan(), '/voorgenomen-besluiten'),
    body: { ...TERMS, geldigVanaf },
  }),
  verzekeraarsbesluitGeven: async (world, geldigVanaf) => ({
    path: plan(await world.dossiers.halfDecided({ insurer: 'VGZ' }), '/verzekeraarsbesluiten'),
    body: { verzekeraar: 'VGZ', besluit: 'goedgekeurd', geldigVanaf },
  }),
  verzekeraarsNoemen: async (world) => ({
    path: plan(await world.dossiers.unnamedPlan(), '/verzekeraars'),
    body: { verzekeraars: ['Zilveren Kruis', 'VGZ'], reden: 'Uit het dossier.' },
  }),
  gemeentelijkeBeoordelingVastleggen: async (world, geldigVanaf) => ({
    path: plan(await world.dossiers.assessedPlan(), '/gemeentelijke-beoordelingen'),
    body: { gemeente: 'Hengelo', oordeel: 'positief', geldigVanaf },
  }),
  planbedragHerzien: async (world, geldigVanaf) => ({
    path: plan(await world.dossiers.approvedPlan(), '/bedragherzieningen'),
    body: { ...TERMS, reden: 'Opnieuw bevestigd.', geldigVanaf },
  }),
  beschikkingAfgeven: async (world, geldigVanaf) => ({
    path: plan(await world.dossiers.approvedPlan(), '/beschikkingen'),
    body: { bedrag: '100.00', gegevensVan: SINCE, geldigVanaf },
  }),
  vwsRouteToekennen: async (world, geldigVanaf) => ({
    path: plan(await world.dossiers.approvedPlan(), '/vws-routes'),
    body: { bedrag: 'ruim 10 mln', reden: 'Sociaal domein.', gegevensVan: SINCE, geldigVanaf },
  }),
  transformatieplanAanduidingVastleggen: async (world, geldigVanaf) => {
    const address = plan(await world.dossiers.approvedPlan());
    await world.write(`${address}/vws-routes`, { bedrag: 'ruim 10 mln', reden: 'Ventiel.', gegevensVan: SINCE, geldigVanaf: '2025-01-01' });
    return { path: `${address}/aanduidingen`, body: { bedragVan: 'vws-route', van: '2025-01-01', aanduiding: 'precies', geldigVanaf } };
  },
  transformatieplanCorrigeren: async (world) =>
    withdrawal(world, plan(await world.dossiers.plan()), '/stappen', { stap: 'beoordeling-gestart' }),
  kpiVerwachtingHerzien: async (world, geldigVanaf) => ({
    path: kpi(await world.dossiers.kpi(), '/verwachtingen'),
    body: { verwacht: '50.00', reden: 'Minder instroom.', geldigVanaf },
  }),
  kpiUitkomstVastleggen: async (world, geldigVanaf) => ({
    path: kpi(await world.dossiers.kpi(), '/uitkomsten'),
    body: { uitkomst: 'niet-behaald', reden: 'Niet begonnen.', geldigVanaf },
  }),
  kpiBetalingVastleggen: async (world, geldigVanaf) => ({
    path: kpi(await world.dossiers.earnedKpi(), '/betalingen'),
    body: { stand: 'betaald', bedrag: '50.00', geldigVanaf },
  }),
  kpiRestVrijgeven: async (world, geldigVanaf) => ({
    path: kpi(await world.dossiers.earnedKpi(), '/vrijgaven'),
    body: { reden: 'Niet gehaald.', geldigVanaf },
  }),
  kpiCorrigeren: async (world) =>
    withdrawal(world, kpi(await world.dossiers.earnedKpi()), '/betalingen', { stand: 'betaalbaar', bedrag: '50.00' }),
  budgetbesluitVastleggen: async (world, geldigVanaf) => ({
    path: `${await budget(world)}/besluiten`,
    body: { soort: 'tranche', jaar: 2025, bedrag: '60 mln', geldigVanaf },
  }),
  budgetCorrigeren: async (world) => withdrawal(world, await budget(world), '/besluiten', { soort: 'looptijd', tot: '2026-12-31' }),
};

/** A read that is answered, by operation. */
export const DOSSIER_READS: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  snelleToetsenLezen: async () => ({ path: '/v1/snelle-toetsen?limiet=1&status=ingediend' }),
  snelleToetsLezen: async (world) => ({ path: toets(await world.dossiers.toets()) }),
  aanvraagstopLezen: async () => ({ path: '/v1/aanvraagstop' }),
  transformatieplannenLezen: async () => ({ path: '/v1/transformatieplannen?limiet=1&huidig=true' }),
  transformatieplanLezen: async (world) => ({ path: plan(await world.dossiers.approvedPlan()) }),
  kpisLezen: async () => ({ path: '/v1/kpis?limiet=1' }),
  kpiLezen: async (world) => ({ path: kpi(await world.dossiers.earnedKpi()) }),
  budgettenLezen: async () => ({ path: '/v1/budgetten?limiet=1' }),
  budgetLezen: async (world) => ({ path: await budget(world) }),
  watGaatInLezen: async () => ({ path: '/v1/wat-gaat-in?geldigOp=2024-01-01' }),
  uitputtingLezen: async (world) => {
    const path = '/v1/budgetten/transformatiemiddelen/besluiten';
    const body = { soort: 'budget', titel: 'Transformatiemiddelen', bedrag: '2800 mln', geldigVanaf: '2024-01-01' };
    await world.call({ path, body, as: 'beheerder' });
    return { path: '/v1/uitputting' };
  },
  budgetuitputtingLezen: async (world) => ({ path: (await budget(world)).replace('budgetten', 'uitputting') }),
};

/** Where the rule of the status does not do. */
export const DOSSIER_SPECIAL: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  'snelleToetsIndienen 409': async (world) => ({
    path: '/v1/snelle-toetsen',
    as: 'beheerder',
    body: { code: await world.dossiers.toets(), geldigVanaf: LATER },
  }),
  // It opens the dossier of a code that nobody has yet; only what can be no code is not found.
  'uitzonderingVerlenen 404': async () => ({
    path: toets('geen_code', '/uitzonderingen'),
    as: 'beheerder',
    body: { verzekeraar: 'VGZ', reden: 'Tijdig gemeld.', geldigVanaf: LATER },
  }),
  'uitzonderingVerlenen 409': async (world) => ({
    path: toets(await world.dossiers.toets(), '/uitzonderingen'),
    as: 'beheerder',
    body: { verzekeraar: 'VGZ', reden: 'Te laat gemeld.', geldigVanaf: LATER },
  }),
  'uitputtingLezen 404': async () => ({ path: '/v1/uitputting?volgnummer=1' }),
  'aanvraagstopCorrigeren 404': async () => ({
    path: '/v1/aanvraagstop/correcties',
    as: 'beheerder',
    body: { gebeurtenis: NOBODYS_EVENT, reden: 'Nooit besloten.', vervanging: null },
  }),
  'verzekeraarsNoemen 409': async (world) => ({
    path: plan(await world.dossiers.plan(), '/verzekeraars'),
    as: 'beheerder',
    body: { verzekeraars: ['Menzis', 'DSW'], reden: 'Uit een ander dossier.' },
  }),
  'voorlopigAfgekeurdDeelVastleggen 409': async () => ({
    path: '/v1/aanvraagstop/voorlopig-afgekeurd',
    as: 'beheerder',
    body: { deel: 'niet-gepubliceerd', geldigVanaf: '1990-01-01' },
  }),
  'aanvraagstopVastleggen 409': async (world) => {
    const taken = await intakeStep(world);
    await world.write(taken.path, taken.body);
    return { ...taken, as: 'beheerder', body: { ...taken.body, reden: 'Om een andere reden.' } };
  },
};
