import { DOEL, INSTELLING, INTERVENTIE, KADER, KADERTABEL, METING, NORMTRANCHE } from '../../apps/api/testing/agreement-examples.js';
import { OF_ROUND_TABLES, tellDecisions } from '../../apps/api/testing/decisions.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of embargoes, kaders, volumenormen and monitors. */

type Write = Asked & { readonly body: object };
type Writes = Readonly<Record<string, (world: World, from: string) => Promise<Write> | Write>>;

const SINCE = { geldigVanaf: '2024-01-01' };
const EMBARGO = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Eerst het Bestuurlijk Overleg.' };
const NOBODYS_EVENT = '11111111-2222-4333-8444-555555555555';

/** A sector and a year that nobody used. */
const kader = (world: World) => `/v1/kaders/msz-${1100 + world.next()}`;
const kadertabel = (world: World) => `/v1/kadertabellen/t-${world.next()}`;
const volumenorm = (world: World) => `/v1/volumenormen/n-${world.next()}`;
/** Of an owner with an indicator. */
const ownerWorksheet = (format: string) => async (world: World) => {
  await monitor(world);
  return { path: `/v1/eigenaren/VWS/werkblad.${format}` };
};
const instelling = (world: World) => `/v1/instellingen/i-${world.next()}`;
const TRANCHE = '/v1/normtranches/3';
/** Withdraws what was agreed about it: a tranche is agreed once, and there are few of them. */
async function freeTranche(world: World): Promise<string> {
  const { status, body } = await world.call({ path: TRANCHE });
  if (status !== 200) return TRANCHE;
  const { geschiedenis } = JSON.parse(body) as { readonly geschiedenis: readonly { readonly id: string }[] };
  const withdrawn = { gebeurtenis: geschiedenis.at(-1)?.id, reden: 'Nooit afgesproken.', vervanging: null };
  await world.write(`${TRANCHE}/correcties`, withdrawn);
  return TRANCHE;
}

const THEMAS = '/v1/waardelijsten/themas';
const waarde = (world: World) => ({ soort: 'waarde', waarde: `Thema ${world.next()}`, ...SINCE });
const titel = (world: World) => ({ soort: 'rapporttitel', akkoord: 'IZA', titel: `Titel ${world.next()}`, ...SINCE });
const publication = (world: World) => `/v1/publicaties/p-${world.next()}`;

/** Tells something, and asks for its withdrawal. */
async function withdrawal(world: World, subject: string, fact: string, body: object): Promise<Write> {
  const { gebeurtenissen } = await world.write(`${subject}/${fact}`, body);
  return { path: `${subject}/correcties`, body: { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Nooit zo geweest.', vervanging: null } };
}

/** Tells something of a new subject. @returns its address */
async function told(world: World, subject: string, fact: string, body: object): Promise<string> {
  await world.write(`${subject}/${fact}`, body);
  return subject;
}

const definition = (indicator: string) => ({
  soort: 'indicator',
  indicator,
  titel: 'Aandeel',
  eigenaar: 'VWS',
  eenheid: 'procent',
  richting: 'hoger-is-beter',
});

/** A monitor of the beheerder's own organisation, with an indicator. @returns its address */
async function monitor(world: World): Promise<string> {
  const address = `/v1/monitors/m-${world.next()}`;
  await world.write(`${address}/inrichting`, { soort: 'monitor', titel: 'Monitor', laag: 'uitkomst', eigenaar: 'VWS', ...SINCE });
  await world.write(`${address}/inrichting`, { ...definition('i1'), ...SINCE });
  return address;
}

const measured = (from: string) => ({ ...METING, gepubliceerdDoor: 'VWS', periodeVan: from, periodeTot: from, geldigVanaf: from });

/** A write that is taken, by operation; each time a new one. `from` is when it holds. */
export const AGREEMENT_WRITES: Writes = {
  waardeVastleggen: (world, geldigVanaf) => ({ path: `${THEMAS}/waarden`, body: { ...waarde(world), geldigVanaf } }),
  waardelijstCorrigeren: (world) => withdrawal(world, THEMAS, 'waarden', waarde(world)),
  rapportagegegevenVastleggen: (world, geldigVanaf) => ({ path: '/v1/rapportage/gegevens', body: { ...titel(world), geldigVanaf } }),
  rapportageCorrigeren: (world) => withdrawal(world, '/v1/rapportage', 'gegevens', titel(world)),
  kadercijferVastleggen: (world, geldigVanaf) => ({ path: `${kader(world)}/cijfers`, body: { ...KADER, geldigVanaf } }),
  kaderCorrigeren: (world) => withdrawal(world, kader(world), 'cijfers', KADER),
  kadertabelVastleggen: (world, geldigVanaf) => ({ path: `${kadertabel(world)}/tabellen`, body: { ...KADERTABEL, geldigVanaf } }),
  kadertabelCorrigeren: (world) => withdrawal(world, kadertabel(world), 'tabellen', KADERTABEL),
  normbesluitVastleggen: (world, geldigVanaf) => ({ path: `${volumenorm(world)}/besluiten`, body: { ...INTERVENTIE, geldigVanaf } }),
  volumenormCorrigeren: (world) => withdrawal(world, volumenorm(world), 'besluiten', INTERVENTIE),
  instellingsgegevenVastleggen: (world, geldigVanaf) => ({ path: `${instelling(world)}/gegevens`, body: { ...INSTELLING, geldigVanaf } }),
  instellingCorrigeren: (world) => withdrawal(world, instelling(world), 'gegevens', INSTELLING),
  normtrancheVastleggen: async (world, geldigVanaf) => ({
    path: `${await freeTranche(world)}/afspraken`,
    body: { ...NORMTRANCHE, geldigVanaf },
  }),
  normtrancheCorrigeren: async (world) => withdrawal(world, await freeTranche(world), 'afspraken', NORMTRANCHE),
  embargobesluitVastleggen: (world, geldigVanaf) => ({ path: `${publication(world)}/embargobesluiten`, body: { ...EMBARGO, geldigVanaf } }),
  embargoCorrigeren: (world) => withdrawal(world, publication(world), 'embargobesluiten', { ...EMBARGO, ...SINCE }),
  monitorInrichten: async (world, geldigVanaf) => ({
    path: `${await monitor(world)}/inrichting`,
    body: { ...definition('i2'), geldigVanaf },
  }),
  metingPubliceren: async (world, geldigVanaf) => ({ path: `${await monitor(world)}/metingen`, body: measured(geldigVanaf) }),
  monitorCorrigeren: async (world) => withdrawal(world, await monitor(world), 'inrichting', { ...DOEL, ...SINCE }),
};

/** A read that is answered, by operation. */
export const AGREEMENT_READS: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  waardelijstenLezen: async () => ({ path: '/v1/waardelijsten' }),
  waardelijstLezen: async () => ({ path: THEMAS }),
  rapportageLezen: async () => ({ path: '/v1/rapportage' }),
  kadersLezen: async () => ({ path: '/v1/kaders?limiet=1&sector=msz,ggz' }),
  kaderLezen: async (world) => ({ path: await told(world, kader(world), 'cijfers', KADER) }),
  kadertabellenLezen: async () => ({ path: '/v1/kadertabellen?limiet=1' }),
  kadertabelLezen: async (world) => ({ path: await told(world, kadertabel(world), 'tabellen', KADERTABEL) }),
  volumenormenLezen: async () => ({ path: '/v1/volumenormen?limiet=1&status=op-de-lijst&gemist=false&tranche=geen' }),
  volumenormLezen: async (world) => ({ path: await told(world, volumenorm(world), 'besluiten', INTERVENTIE) }),
  nalevingLezen: async (world) => ({ path: `${await told(world, volumenorm(world), 'besluiten', INTERVENTIE)}/naleving?regio=onbekend` }),
  doorrekeningLezen: async (world) => ({
    path: `${await told(world, volumenorm(world), 'besluiten', INTERVENTIE)}/doorrekening?minimum=100&per=instelling`,
  }),
  instellingenLezen: async () => ({ path: '/v1/instellingen?limiet=1&regio=Twente' }),
  eigenaarWerkbladXlsx: ownerWorksheet('xlsx'),
  eigenaarWerkbladOds: ownerWorksheet('ods'),
  instellingWerkbladXlsx: async (world) => ({ path: `${await told(world, instelling(world), 'gegevens', INSTELLING)}/werkblad.xlsx` }),
  instellingWerkbladOds: async (world) => ({ path: `${await told(world, instelling(world), 'gegevens', INSTELLING)}/werkblad.ods` }),
  instellingLezen: async (world) => ({ path: await told(world, instelling(world), 'gegevens', INSTELLING) }),
  normtranchesLezen: async () => ({ path: '/v1/normtranches' }),
  normtrancheLezen: async (world) => ({ path: await told(world, await freeTranche(world), 'afspraken', NORMTRANCHE) }),
  publicatiesLezen: async () => ({ path: '/v1/publicaties?limiet=1' }),
  publicatieLezen: async (world) => ({
    path: await told(world, publication(world), 'embargobesluiten', { ...EMBARGO, ...SINCE, tot: '2024-02-01' }),
  }),
  monitorsLezen: async () => ({ path: '/v1/monitors?limiet=1&laag=uitkomst' }),
  monitorLezen: async (world) => ({ path: await monitor(world) }),
  indicatorenLezen: async () => ({ path: '/v1/indicatoren?limiet=1&vaststellingTeLaat=false' }),
  indicatorLezen: async (world) => ({ path: `${(await monitor(world)).replace('monitors', 'indicatoren')}.i1` }),
};

const ON_KADER = (path: string, body: object): Asked => ({ path, as: 'beheerder', body });

/** Where the rule of the status does not do. */
export const AGREEMENT_SPECIAL: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  // To who is outside the embargoes there is none for the BO.
  'rapportMaken 404': async () => ({ path: '/v1/peildatum-rapporten?doelgroep=bo' }),
  'samenvattingMaken 404': async () => ({ path: '/v1/samenvattingen?doelgroep=bo' }),
  'cijferVerklaren 404': async () => ({ path: '/v1/verklaringen/acties.D.afgerond?doelgroep=bo' }),
  'rapportenVergelijken 404': async () => ({ path: '/v1/vergelijkingen?doelgroep=bo' }),
  // Every code that can be one is taken; only what can be none is not found.
  'waardeVastleggen 404': async (world) => ON_KADER('/v1/waardelijsten/kleuren/waarden', waarde(world)),
  'kadercijferVastleggen 404': async () => ON_KADER('/v1/kaders/zorg-2024/cijfers', KADER),
  'kadertabelVastleggen 404': async () => ON_KADER('/v1/kadertabellen/Geen_Code/tabellen', KADERTABEL),
  'embargobesluitVastleggen 404': async () => ON_KADER('/v1/publicaties/Geen_Code/embargobesluiten', { ...EMBARGO, ...SINCE }),
  'monitorInrichten 404': async () => ON_KADER('/v1/monitors/Geen_Code/inrichting', { ...definition('i1'), ...SINCE }),
  'metingPubliceren 404': async () => ON_KADER('/v1/monitors/Geen_Code/metingen', measured('2024-12-31')),
  'normbesluitVastleggen 404': async () => ON_KADER('/v1/volumenormen/Geen_Code/besluiten', INTERVENTIE),
  'instellingsgegevenVastleggen 404': async () => ON_KADER('/v1/instellingen/Geen_Code/gegevens', INSTELLING),
  'normtrancheVastleggen 404': async () => ON_KADER('/v1/normtranches/x/afspraken', NORMTRANCHE),
  'normbesluitVastleggen 409': async (world) => {
    await tellDecisions((path, body) => world.settle(path, body));
    return ON_KADER(`${volumenorm(world)}/besluiten`, {
      soort: 'normintrekking',
      besluitDoor: 'Ronde Tafel',
      besluit: OF_ROUND_TABLES,
      reden: 'Nooit vastgesteld.',
      ...SINCE,
    });
  },
  'instellingsgegevenVastleggen 409': async (world) =>
    ON_KADER(`${instelling(world)}/gegevens`, { soort: 'locatie', locatie: 'a', naam: 'A', ...SINCE }),
  'normtrancheVastleggen 409': async (world) => {
    const address = await told(world, await freeTranche(world), 'afspraken', NORMTRANCHE);
    return ON_KADER(`${address}/afspraken`, { ...NORMTRANCHE, titel: 'Een andere' });
  },
  'kadercijferVastleggen 409': async (world) =>
    ON_KADER(`${kader(world)}/cijfers`, {
      soort: 'kader-indexatie',
      vanPrijspeil: 'een',
      prijspeil: 'twee',
      bedrag: '1 mln',
      reden: 'Loon.',
      ...SINCE,
    }),
  'waardeVastleggen 409': async (world) => {
    const listed = waarde(world);
    await told(world, THEMAS, 'waarden', listed);
    return ON_KADER(`${THEMAS}/waarden`, { ...listed, geldigVanaf: '2025-02-01' });
  },
  'kadertabelVastleggen 409': async (world) => {
    const rijen = [{ sleutel: 'som', regel: 'Som', bedragen: ['1 mln', null], somVan: ['nergens'] }];
    return ON_KADER(`${kadertabel(world)}/tabellen`, { ...KADERTABEL, rijen });
  },
  'embargobesluitVastleggen 409': async (world) =>
    ON_KADER(`${publication(world)}/embargobesluiten`, { ...EMBARGO, soort: 'embargo-opheffing', ...SINCE }),
  'monitorInrichten 409': async (world) =>
    ON_KADER(`${await monitor(world)}/inrichting`, { ...definition('i1'), geldigVanaf: '2025-01-01' }),
  'metingPubliceren 409': async (world) => {
    const address = await monitor(world);
    await world.write(`${address}/metingen`, measured('2024-12-31'));
    return ON_KADER(`${address}/metingen`, { ...measured('2024-12-31'), cijfers: [{ waarde: '43' }] });
  },
  'rapportageCorrigeren 404': async () =>
    ON_KADER('/v1/rapportage/correcties', { gebeurtenis: NOBODYS_EVENT, reden: 'Nooit besloten.', vervanging: null }),
  'kaderCorrigeren 404': async (world) =>
    ON_KADER(`${kader(world)}/correcties`, { gebeurtenis: NOBODYS_EVENT, reden: 'Nooit besloten.', vervanging: null }),
};
