import { questionId } from '../../apps/api/vragen/vraag-controllers.js';
import { QUESTIONS } from '../../libs/questions/index.js';
import { AGREEMENT_READS, AGREEMENT_SPECIAL, AGREEMENT_WRITES } from './agreement-provocations.js';
import { COMMITMENT_READS, COMMITMENT_SPECIAL, COMMITMENT_WRITES } from './commitment-provocations.js';
import type { Route } from './document.js';
import { DOSSIER_READS, DOSSIER_SPECIAL, DOSSIER_WRITES } from './dossier-provocations.js';
import { EDITION_READS, EDITION_SPECIAL, EDITION_WRITES } from './edition-provocations.js';
import { EDITORIAL_READS, EDITORIAL_SPECIAL, EDITORIAL_WRITES } from './editorial-provocations.js';
import { FINDING_READS, FINDING_SPECIAL, FINDING_WRITES } from './finding-provocations.js';
import { IMPACT_READS, IMPACT_SPECIAL, IMPACT_WRITES } from './impact-provocations.js';
import { KAMER_READS, KAMER_SPECIAL, KAMER_WRITES } from './kamer-provocations.js';
import { PARTY_READS, PARTY_SPECIAL, PARTY_WRITES } from './party-provocations.js';
import { PROPOSAL_READS, PROPOSAL_SPECIAL, PROPOSAL_WRITES } from './proposal-provocations.js';
import { UPLOADS } from './upload-provocations.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of each route. The spec says which of them nobody wrote down. */

type Provoke = (world: World, route: Route) => Promise<Asked> | Asked;

const SINCE = '2025-01-01';
const LATER = '2025-02-01';
/** Before anything in the register of these tests. */
const TOO_EARLY = '2023-01-01';
const NOWHERE = '11111111-2222-4333-8444-555555555555';

type Write = Asked & { readonly body: object };

/** A write that is taken, by operation; each time a new one. `from` is when it holds. */
const WRITES: Readonly<Record<string, (world: World, from: string) => Promise<Write> | Write>> = {
  ...DOSSIER_WRITES,
  ...AGREEMENT_WRITES,
  ...EDITION_WRITES,
  ...EDITORIAL_WRITES,
  ...FINDING_WRITES,
  ...COMMITMENT_WRITES,
  ...KAMER_WRITES,
  ...PARTY_WRITES,
  ...IMPACT_WRITES,
  ...PROPOSAL_WRITES,
  actieRegistreren: (world, from) => ({ path: '/v1/acties', body: { code: `N-${world.next()}`, thematafel: 'D', geldigVanaf: from } }),
  statusMelden: async (world, from) => ({
    path: `/v1/acties/${await world.action()}/statusmeldingen`,
    body: { status: 'loopt-voor', geldigVanaf: from },
  }),
  statusBevestigen: async (world, from) => {
    const code = await world.action();
    await world.write(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-voor', geldigVanaf: SINCE });
    return { path: `/v1/acties/${code}/statusbevestigingen`, body: { status: 'loopt-voor', geldigVanaf: from } };
  },
  vertrouwenBeoordelen: async (world, from) => ({
    path: `/v1/acties/${await world.action()}/vertrouwensoordelen`,
    body: { vertrouwen: 'laag', onderbouwing: 'Te weinig mensen.', geldigVanaf: from },
  }),
  gereeddatumHerzien: async (world, from) => ({
    path: `/v1/acties/${await world.action()}/gereeddatums`,
    body: { gereed: 'Q3 2026', reden: 'Later.', geldigVanaf: from },
  }),
  actieVerplaatsen: async (world, from) => ({
    path: `/v1/acties/${await world.action()}/verplaatsingen`,
    body: { thematafel: 'E', reden: 'Hoort daar.', geldigVanaf: from },
  }),
  verantwoordelijkenWijzigen: async (world, from) => ({
    path: `/v1/acties/${await world.action()}/verantwoordelijken`,
    body: { verantwoordelijken: ['VWS'], reden: 'Overgenomen.', geldigVanaf: from },
  }),
  omschrijvingWijzigen: async (world, from) => ({
    path: `/v1/acties/${await world.action()}/omschrijvingen`,
    body: { omschrijving: 'Iets', reden: 'Scherper.', geldigVanaf: from },
  }),
  actieAfvoeren: async (world, from) => {
    const code = await world.action();
    await world.write(`/v1/acties/${code}/statusmeldingen`, { status: 'afgerond', bewijs: 'Verslag.', geldigVanaf: SINCE });
    return { path: `/v1/acties/${code}/afvoeringen`, body: { geldigVanaf: from } };
  },
  actieCorrigeren: async (world) => {
    const code = await world.action();
    const { gebeurtenissen } = await world.write(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-voor', geldigVanaf: LATER });
    return {
      path: `/v1/acties/${code}/correcties`,
      body: { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Nooit zo geweest.', vervanging: null },
    };
  },
  thematafelOpenen: async (world, from) => ({
    path: `/v1/thematafels/${await world.unopened()}`,
    body: { naam: 'Tafel', geldigVanaf: from },
  }),
  mijlpaalVastleggen: async (world, from) => {
    const planned = { titel: `Mijlpaal ${world.next()}`, gereed: 'Q3 2026' };
    const { id } = await world.write('/v1/thematafels/D/mijlpalen', { ...planned, geldigVanaf: SINCE });
    return { path: '/v1/thematafels/D/mijlpalen', body: { mijlpaal: id, titel: planned.titel, geldigVanaf: from } };
  },
  aandachtspuntNoteren: (world, from) => ({
    path: '/v1/thematafels/D/aandachtspunten',
    body: { tekst: `Let op ${world.next()}`, geldigVanaf: from },
  }),
  aandachtspuntAfsluiten: async (world, from) => {
    const { id } = await world.write('/v1/thematafels/D/aandachtspunten', { tekst: `Let op ${world.next()}`, geldigVanaf: SINCE });
    return { path: `/v1/thematafels/D/aandachtspunten/${id}/afsluiting`, body: { reden: 'Gedaan.', geldigVanaf: from } };
  },
  cijfersAfstemmen: (world, from) => ({
    path: '/v1/thematafels/D/afstemmingen',
    body: { peildatum: world.nextDate(), geldigVanaf: from },
  }),
  coordinatorBenoemen: (world, from) => ({
    path: '/v1/thematafels/D/coordinatoren',
    body: { naam: `Naam ${world.next()}`, organisatie: 'VWS', geldigVanaf: from },
  }),
  coordinatorOntslaan: async (world, from) => {
    const body = { naam: `Naam ${world.next()}`, organisatie: 'VWS', geldigVanaf: SINCE };
    const { id } = await world.write('/v1/thematafels/D/coordinatoren', body);
    return { path: `/v1/thematafels/D/coordinatoren/${id}/ontslag`, body: { reden: 'Andere taak.', geldigVanaf: from } };
  },
  thematafelCorrigeren: async (world) => {
    const { gebeurtenissen } = await world.write('/v1/thematafels/D/afstemmingen', {
      peildatum: world.nextDate(),
      geldigVanaf: LATER,
    });
    return {
      path: '/v1/thematafels/D/correcties',
      body: { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Nooit zo geweest.', vervanging: null },
    };
  },
};

/** Of an insurer with KPIs. */
const insurerWorksheet =
  (format: string): Provoke =>
  async (world) => {
    await world.dossiers.approvedPlan();
    return { path: `/v1/verzekeraars/Zilveren%20Kruis/werkblad.${format}` };
  };

/** A read that is answered, by operation. */
const READS: Readonly<Record<string, Provoke>> = {
  ...DOSSIER_READS,
  ...AGREEMENT_READS,
  ...EDITION_READS,
  ...EDITORIAL_READS,
  ...FINDING_READS,
  ...COMMITMENT_READS,
  ...KAMER_READS,
  ...PARTY_READS,
  ...IMPACT_READS,
  ...PROPOSAL_READS,
  levend: () => ({ path: '/gezondheid/levend' }),
  gereed: () => ({ path: '/gezondheid/gereed' }),
  thematafelsLezen: () => ({ path: '/v1/thematafels' }),
  thematafelLezen: () => ({ path: '/v1/thematafels/D' }),
  actiesLezen: () => ({ path: '/v1/acties?limiet=1' }),
  actieLezen: async (world) => ({ path: `/v1/acties/${await world.action()}` }),
  importsjablonenLezen: () => ({ path: '/v1/importsjablonen' }),
  importsjabloonLezen: () => ({ path: '/v1/importsjablonen/statusmelding' }),
  thematafelWerkbladXlsx: () => ({ path: '/v1/thematafels/D/werkblad.xlsx' }),
  thematafelWerkbladOds: () => ({ path: '/v1/thematafels/D/werkblad.ods' }),
  verzekeraarWerkbladXlsx: insurerWorksheet('xlsx'),
  verzekeraarWerkbladOds: insurerWorksheet('ods'),
  rapportMaken: () => ({ path: '/v1/peildatum-rapporten' }),
  samenvattingMaken: () => ({ path: '/v1/samenvattingen' }),
  rapportenVergelijken: () => ({ path: '/v1/vergelijkingen?vanGeldigOp=2025-01-01&totGeldigOp=2025-02-01' }),
  cijferVerklaren: () => ({ path: '/v1/verklaringen/acties.D.afgerond?geldigOp=2025-01-31' }),
  reeksLezen: () => ({ path: '/v1/reeksen/acties.D.afgerond?van=2025-01-01&tot=2025-01-31' }),
  geweigerdeVerzoekenLezen: () => ({ path: '/v1/geweigerde-verzoeken', as: 'auditor' }),
  agendaLezen: () => ({ path: '/v1/agenda/agenda.ics' }),
  herinneringenLezen: () => ({ path: '/v1/herinneringen', as: 'beheerder' }),
  herinneringenInstellen: () => ({ path: '/v1/herinneringen', as: 'beheerder', body: { mail: 'uit' } }),
  klokkenLezen: () => ({ path: '/v1/klokken' }),
  vragenLezen: () => ({ path: '/v1/vragen' }),
  ...Object.fromEntries(
    QUESTIONS.map(({ name, access }) => [
      questionId(name),
      () => ({ path: `/v1/vragen/${name}`, as: access === 'read-denials' ? 'auditor' : 'beheerder' }),
    ]),
  ),
  gebeurtenissenLezen: () => ({ path: '/v1/gebeurtenissen?limiet=2', as: 'auditor' }),
  gebeurtenisLezen: async (world) => {
    const { gebeurtenissen } = await world.write('/v1/acties', { thematafel: 'D', geldigVanaf: SINCE });
    return { path: `/v1/gebeurtenissen/${gebeurtenissen[0]?.id}`, as: 'auditor' };
  },
};

const written = async (world: World, { id }: Route, from = LATER): Promise<Write> => {
  const write = await WRITES[id]?.(world, from);
  if (write === undefined) throw new Error(`nobody wrote down how to get a good answer of ${id}`);
  return { as: 'beheerder', ...write };
};

const good: Provoke = async (world, route) => {
  const read = READS[route.id];
  return read ? await read(world, route) : await written(world, route);
};

/** Sends a write that is taken, and gives it to be sent again. */
const sent = async (world: World, route: Route, headers: Readonly<Record<string, string>> = {}): Promise<Write> => {
  const write = { ...(await written(world, route)), headers };
  const { status, body } = await world.call(write);
  if (status !== 201) throw new Error(`${write.path} answered ${status}: ${body}`);
  return write;
};

/** The same address with names in it that nobody has. */
const elsewhere = (path: string, template: string): string => {
  const parts = path.split('/');
  return template
    .split('/')
    .map((part, i) => ({ '{letter}': 'Z', '{code}': 'NERGENS-1' })[part] ?? (part.startsWith('{') ? NOWHERE : parts[i]))
    .join('/');
};

/** What gives an answer of this status on any route that documents it. */
const BY_STATUS: Readonly<Record<number, Provoke>> = {
  200: async (world, route) => {
    if (route.id in READS) return await good(world, route);
    // Every correction can be tried.
    const write = route.id.endsWith('Corrigeren') ? await good(world, route) : undefined;
    return write === undefined ? await sent(world, route) : { ...write, path: `${write.path}?proef=true` };
  },
  201: good,
  304: async (world, route) => {
    const read = await good(world, route);
    return { ...read, headers: { 'If-None-Match': (await world.call(read)).headers.get('etag') ?? '' } };
  },
  400: async (world, route) => {
    const asked = await good(world, route);
    return asked.body === undefined ? { ...asked, path: `${asked.path.split('?')[0]}?onzin=1` } : { ...asked, body: {} };
  },
  // Where nobody has to say who it is, a token that does not hold is refused all the same.
  401: async (world, route) => ({ ...(await good(world, route)), as: 'onbekend' }),
  403: async (world, route) => ({ ...(await good(world, route)), as: route.method === 'POST' ? 'auditor' : 'coordinator-d' }),
  404: async (world, route) => {
    const asked = await good(world, route);
    return { ...asked, path: elsewhere(asked.path, route.path) };
  },
  406: async (world, route) => ({ ...(await good(world, route)), headers: { Accept: 'image/png' } }),
  // What was withdrawn is not withdrawn once more.
  409: async (world, route) =>
    route.id.endsWith('Corrigeren') ? otherReason(await sent(world, route)) : await written(world, route, TOO_EARLY),
  412: async (world, route) => ({ ...(await good(world, route)), headers: { 'If-Match': '"999"' } }),
  413: async (world, route) => ({ ...(await good(world, route)), body: { reden: 'x'.repeat(1_100_000) } }),
  414: async (world, route) => {
    const asked = await good(world, route);
    return { ...asked, path: elsewhere(asked.path, route.path).replace(/NERGENS-1|Z|[0-9a-f-]{36}/, 'x'.repeat(300)) };
  },
  415: async (world, route) => ({ ...(await good(world, route)), headers: { 'Content-Type': 'text/plain' } }),
  422: async (world, route) => {
    const write = await sent(world, route, { 'Idempotency-Key': `k-${world.next()}` });
    return otherDate(write);
  },
  429: async (world, route) => {
    const asked = { ...(await good(world, route)), base: await world.narrow() };
    await world.call(asked);
    return asked;
  },
};

/** Where the rule of the status does not do. */
const SPECIAL: Readonly<Record<string, Provoke>> = {
  ...DOSSIER_SPECIAL,
  ...AGREEMENT_SPECIAL,
  ...EDITION_SPECIAL,
  ...EDITORIAL_SPECIAL,
  ...FINDING_SPECIAL,
  ...COMMITMENT_SPECIAL,
  ...KAMER_SPECIAL,
  ...PARTY_SPECIAL,
  ...IMPACT_SPECIAL,
  ...PROPOSAL_SPECIAL,
  ...UPLOADS,
  'agendaLezen 404': () => ({ path: '/v1/agenda/agenda.ics?van=onzin' }),
  'herinneringenLezen 403': () => ({ path: '/v1/herinneringen', as: 'auditor' }),
  'herinneringenInstellen 409': () => ({ path: '/v1/herinneringen', as: 'beheerder', body: { mail: 'aan' } }),
  // They know no parameters and mind none; only what cannot be read at all is refused.
  'levend 400': () => ({ path: '/gezondheid/levend?%zz=1' }),
  'gereed 400': () => ({ path: '/gezondheid/gereed?%zz=1' }),
  'actieRegistreren 409': async (world) => ({
    path: '/v1/acties',
    as: 'beheerder',
    body: { code: await world.action(), thematafel: 'E', geldigVanaf: SINCE },
  }),
  'thematafelOpenen 409': () => ({ path: '/v1/thematafels/D', as: 'beheerder', body: { naam: 'Anders', geldigVanaf: LATER } }),
  // They have no date, and no reason.
  'editieBevriezen 422': async (world, route) => forTheBo(await sent(world, route, { 'Idempotency-Key': `k-${world.next()}` })),
  'editieToetsen 422': async (world, route) => forTheBo(await sent(world, route, { 'Idempotency-Key': `k-${world.next()}` })),
};

/** Another write than the one that it was. A correction has no date of its own. */
const otherDate = (write: Write): Write =>
  'oordeel' in write.body
    ? { ...write, body: { ...write.body, toelichting: 'Anders gezegd.' } }
    : 'geldigVanaf' in write.body
      ? { ...write, body: { ...write.body, geldigVanaf: '2025-02-02' } }
      : otherReason(write);

const forTheBo = (write: Write): Write => ({ ...write, body: { doelgroep: 'bo' } });

const otherReason = (write: Write): Write => ({ ...write, body: { ...write.body, reden: 'Om een andere reden.' } });

/** How to get an answer of this status; undefined when nobody wrote that down. */
export const provocationOf = ({ id }: Route, status: number): Provoke | undefined => SPECIAL[`${id} ${status}`] ?? BY_STATUS[status];
