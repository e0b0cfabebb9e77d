import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { DOEL, INTERVENTIE, KADERTABEL, METING, NORMTRANCHE } from '../testing/agreement-examples.js';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';

interface Document {
  readonly components: { readonly schemas: Record<string, Record<string, unknown>> };
}

let api: TestApi;
let ajv: Ajv2020;

beforeAll(async () => {
  api = await startTestApi();
  const { components } = await bodyOf<Document>(await api.call('/v1/openapi.json'));
  // What an answer gives must be described: a field that its schema does not know is a fault here.
  const strict = Object.fromEntries(
    Object.entries(components.schemas).map(([name, schema]) => [
      name,
      name === 'Probleem' ? schema : { additionalProperties: false, ...schema },
    ]),
  );
  ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (target: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'doc', components: { schemas: strict } });
  await fill();
});
afterAll(() => api.close());

/** A register in which every field of an answer has both a value and none somewhere. */
async function fill(): Promise<void> {
  const write = async (path: string, body: unknown) => {
    const response = await api.call(path, { as: 'beheerder', body });
    expect(`${path} ${response.status}`).toBe(`${path} 201`);
    expectShape(recordedAt(path), await response.json());
  };
  const dated = { geldigVanaf: '2025-01-01' };
  await write('/v1/thematafels/D', { naam: 'Passende zorg', ...dated });
  await write('/v1/thematafels/D/mijlpalen', { titel: 'Gepland', gereed: 'Q3 2026', ...dated });
  await write('/v1/thematafels/D/mijlpalen', { titel: 'Behaald', ...dated });
  await write('/v1/thematafels/D/aandachtspunten', { tekst: 'Let op', ...dated });
  await write('/v1/thematafels/D/afstemmingen', { peildatum: '2025-05-20', ...dated });
  await write('/v1/thematafels/D/coordinatoren', { naam: 'N', organisatie: 'ZN', ...dated });
  await write('/v1/acties', { code: 'X-1', thematafel: 'D', ...dated });
  await write('/v1/acties', {
    code: 'X-2',
    thematafel: 'onbekend',
    omschrijving: 'Iets',
    gereed: '?',
    verantwoordelijken: [],
    onderdeel: 'O',
    ...dated,
  });
  await write('/v1/acties/X-1/statusmeldingen', { status: 'loopt-voor', toelichting: 'Vlot', ...dated });
  await write('/v1/waardelijsten/themas/waarden', { soort: 'waarde', waarde: 'Preventie', geldigVanaf: '2025-01-01' });
  await write('/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-05-20', naam: 'Q2 2025', zinKwartaal: '2024-Q4' });
  await fillTexts(write);
  await fillEditions(write);
  await write('/v1/aanvraagstop', { besluitDoor: 'BO IZA', reden: 'Vol.', geldigVanaf: '2025-07-01' });
  await write('/v1/snelle-toetsen', { code: 'ST-1', ...dated });
  await fillDossier(write, dated);
  await fillBudget(write, dated);
  await fillAgreements(write, dated);
}

type Write = (path: string, body: object) => Promise<unknown>;

/** A text that is not reviewed, and something delivered by each that delivers. */
async function fillTexts(write: Write): Promise<void> {
  const address = '/v1/redactie/2025-05-20';
  const dated = { geldigVanaf: '2025-05-27' };
  await write('/v1/rapportage/gegevens', { soort: 'bo-datum', peildatum: '2025-05-20', datum: '2025-06-16' });
  await write(`${address}/secties`, { soort: 'redactietekst', sectie: 'nza', onderdeel: 'duiding', tekst: 'Tekst.' });
  await write(`${address}/secties`, { soort: 'sectielevering', sectie: 'nza', ...dated });
  await write(`${address}/verzekeraarsleveringen`, { soort: 'verzekeraarslevering', verzekeraar: 'VGZ', ...dated });
  await write(`${address}/eigenaarsleveringen`, { soort: 'eigenaarslevering', eigenaar: 'CBS', ...dated });
}

/** An edition that has everything, and one that was opened and withdrawn. */
async function fillEditions(write: Write): Promise<void> {
  const address = '/v1/edities/2025-05-20';
  await write(`${address}/besluiten`, { soort: 'editie-opening', geldigVanaf: '2025-06-01' });
  await write(`${address}/bevriezing`, { doelgroep: 'openbaar' });
  await write(`${address}/besluiten`, { soort: 'editie-publicatie', publicatie: 'rapportage', geldigVanaf: '2026-11-20' });
  await write(`${address}-h1/besluiten`, {
    soort: 'editie-opening',
    herzieningVan: '2025-05-20',
    reden: 'Een tabel was fout.',
    geldigVanaf: '2026-11-20',
  });
  await write(`${address}-h1/besluiten`, { soort: 'editie-intrekking', reden: 'Toch niet.', geldigVanaf: '2026-11-20' });
}

/** A dossier that says everything that can be said of one. */
async function fillDossier(write: Write, dated: object): Promise<void> {
  const toets = '/v1/snelle-toetsen/ST-2';
  const plan = '/v1/transformatieplannen/ST-2.1';
  const kpi = '/v1/kpis/ST-2.1.K1';
  const said = { titel: 'Zorg dichtbij', regios: ['Twente'], sectoren: ['MSZ'], themas: ['Digitalisering'], bedrag: '100.00' };
  await write('/v1/snelle-toetsen', { code: 'ST-2', ...said, verzekeraar: 'VGZ', ...dated });
  await write(`${toets}/stappen`, { stap: 'beoordeling-gestart', toelichting: 'Begonnen.', ...dated });
  await write(`${toets}/stappen`, { stap: 'goedgekeurd', ...dated });
  const involved = { betrokkenheid: ['Meedenken'], doelgroepen: ['Ouderen'], sociaalDomein: 'nee', verzekeraars: ['VGZ', 'CZ'] };
  await write(`${toets}/transformatieplannen`, { ...said, ...involved, munt: 'EUR', ...dated });
  await write(`${plan}/stappen`, { stap: 'beoordeling-gestart', ...dated });
  await write(`${plan}/voorgenomen-besluiten`, {
    bedragen: [{ bedrag: '100.00' }],
    kpis: [
      { kpi: 'K1', titel: 'Minder opnamen', bedrag: '60.00', gereed: '2026-12-31' },
      { kpi: 'K2', bedrag: '40.00' },
    ],
    ...dated,
  });
  for (const verzekeraar of ['VGZ', 'CZ']) await write(`${plan}/verzekeraarsbesluiten`, { verzekeraar, besluit: 'goedgekeurd', ...dated });
  await write(`${plan}/beschikkingen`, { bedrag: 'ruim 0,00005 mln', nummer: 'B-1', domein: 'Zvw', gegevensVan: '2025-01-01', ...dated });
  await write(`${plan}/vws-routes`, { bedrag: '10.00', reden: 'Sociaal domein.', gegevensVan: '2025-01-01', ...dated });
  await write(`${kpi}/uitkomsten`, { uitkomst: 'deels-behaald', verdiend: '50.00', bewijs: 'Verslag.', ...dated });
  await write(`${kpi}/betalingen`, { stand: 'betaald', bedrag: '50.00', ...dated });
}

/** Budgets of which everything was decided that can be. */
async function fillBudget(write: Write, dated: object): Promise<void> {
  const means = (soort: string, body: object) => write('/v1/budgetten/transformatiemiddelen/besluiten', { soort, ...body, ...dated });
  await means('budget', { titel: 'Transformatiemiddelen', bedrag: '2800 mln' });
  await means('budgetsplitsing', { verzekeraars: '2400 mln', vws: 'ca. 400 mln' });
  await means('looptijd', { tot: '2028-12-31' });
  await means('oormerk', { oormerk: 'msz', sectoren: ['MSZ'], bedrag: '940 mln' });
  await means('tranche', { jaar: 2024, bedrag: '608 mln' });
  await means('tranche-verval', { jaar: 2024, bedrag: '2.00', reden: 'Niet gebruikt.' });
  await means('tranche-overheveling', { jaar: 2024, naarJaar: 2025, bedrag: '1.00', besluitDoor: 'BO IZA', reden: 'Nodig.' });
  await means('reservering', { reservering: 'r1', themas: ['Digitalisering'], tot: '2026-12-31', besluitDoor: 'BO IZA' });
  await means('reservering', { reservering: 'r2', themas: ['Digitalisering'], bedrag: '1 mln', tot: '2026-12-31', besluitDoor: 'BO IZA' });
  await means('budget-overheveling', { bestemming: 'Ander doel', bedrag: '1 mln', besluitDoor: 'BO IZA' });
  await means('overschrijding-toegestaan', { bedrag: '1.00', besluitDoor: 'BO IZA', reden: 'Krap.' });
  const line = { tabel: 'verplichtingen', titel: 'Regel', bedrag: '3 mln', stand: 'mei 2024' };
  await means('vws-regel', { regel: 'een', ...line });
  await means('vws-regel', { regel: 'twee', ...line, oormerk: 'msz', envelop: 'Passende zorg', bedragUitEnvelop: '1 mln' });
  const other = (soort: string, body: object) => write('/v1/budgetten/doorbraakmiddelen/besluiten', { soort, ...body, ...dated });
  await other('budget', { titel: 'Doorbraakmiddelen', bedrag: '800 mln' });
  await other('doorbraak-plafond', { jaar: 2027, bedrag: '400 mln', sociaalDomein: '100 mln' });
  await other('doorbraak-plafond', { jaar: 2028, bedrag: '400 mln' });
  await other('doorbraak-toekenning', {
    aanvraag: 'a1',
    jaar: 2027,
    bedrag: '5.00',
    doel: 'ai',
    zorgaanbieders: ['MST'],
    gemeenten: ['Hengelo'],
    getoetstOp: '2025-01-01',
  });
}

/** A kader, a table, an embargo and a monitor of which everything was told that can be. */
async function fillAgreements(write: Write, dated: object): Promise<void> {
  const kader = (soort: string, body: object) => write('/v1/kaders/msz-2023/cijfers', { soort, geldigVanaf: '2023-01-01', ...body });
  const regels = [
    { regel: 'stand', bedrag: '90 mln', soort: 'post' },
    { regel: 'pm', soort: 'post' },
    { regel: 'samen', bedrag: '91 mln', soort: 'subtotaal' },
  ];
  const set = { akkoord: 'IZA', bedrag: '100 mln', groei: '1.1', toelichting: 'Zo.', geldigVanaf: '2022-08-12' };
  await kader('kader', { prijspeil: 'rapportage', regels, ...set });
  await kader('kader-indexatie', {
    vanPrijspeil: 'rapportage',
    prijspeil: 'prijspeil-2025',
    bedrag: '110 mln',
    reden: 'Loon.',
    geldigVanaf: '2025-01-01',
  });
  const figures = { cijferjaar: 2024, cijferkwartaal: 3 };
  const estimate = {
    regel: 'Stand',
    bedrag: '120 mln',
    balanspost: '-0.5',
    status: 'voorlopig',
    stand: '2024-10-31',
    gedruktVerschil: '20 mln',
  };
  await kader('uitgavenraming', { ...figures, ...estimate });
  await kader('uitgavenraming', {
    ...figures,
    cijferjaar: 2025,
    regel: 'Later',
    bedrag: '121 mln',
    status: 'definitief',
    publicatie: 'open',
  });
  await kader('covidkosten', { bedrag: '1 mln' });
  await kader('geneesmiddelengroei', { ...figures, groei: '9', grondslag: '10 mln' });
  await write('/v1/kaders/wijkverpleging-2024/cijfers', {
    soort: 'fondsaanspraak',
    fonds: 'Fonds',
    bedrag: '1 mln',
    ...dated,
    geldigVanaf: '2024-01-01',
  });
  await write('/v1/kadertabellen/besparingen/tabellen', KADERTABEL);
  const decided = { besluitDoor: 'VWS', reden: 'Eerst het BO.' };
  await write('/v1/publicaties/open/embargobesluiten', { soort: 'embargo', tot: '2025-02-01', ...decided, ...dated });
  await write('/v1/publicaties/opgeheven/embargobesluiten', { soort: 'embargo', ...decided, ...dated });
  await write('/v1/publicaties/opgeheven/embargobesluiten', {
    soort: 'embargo-opheffing',
    ...decided,
    ...dated,
    geldigVanaf: '2025-02-01',
  });
  await fillMonitor(write);
  await fillNorms(write, dated);
}

async function fillNorms(write: Write, dated: object): Promise<void> {
  const norm = (soort: string, body: object) => write('/v1/volumenormen/n1/besluiten', { soort, ...dated, ...body });
  const institution = (code: string, soort: string, body: object) =>
    write(`/v1/instellingen/${code}/gegevens`, { soort, ...dated, ...body });
  await norm('interventie', { geldigVanaf: '2024-01-01', titel: 'Interventie', tranche: '1', rondeTafel: 'Oncologie', gevolg: 'Stopt.' });
  await write('/v1/volumenormen/n2/besluiten', { ...INTERVENTIE, ...dated });
  await institution('i1', 'instelling', { naam: 'Een', regio: 'Twente', geldigVanaf: '2024-01-01' });
  await institution('i1', 'locatie', { locatie: 'a', naam: 'A', traumalevel: 1 });
  await institution('i2', 'instelling', { naam: 'Twee', geldigVanaf: '2024-01-01' });
  const volume = { interventie: 'n1', jaar: 2024, volume: 120, stand: '2025-01-01', opgegevenDoor: 'Zorginstituut Nederland' };
  await institution('i1', 'volume', { ...volume, status: 'definitief', geldigVanaf: '2024-12-31' });
  await institution('i2', 'volume', { ...volume, volume: 40, status: 'voorlopig', geldigVanaf: '2024-12-31' });
  const says = { minimum: 100, per: 'instelling', vanaf: '2025-06-01', grond: 'wetenschappelijk', onderbouwing: 'Onderzoek.' };
  await norm('normvoorstel', { ...says, voorgesteldDoor: 'Ronde Tafel', toelichting: 'Zo.' });
  await norm('impactanalyse', { door: 'NZa', bevindingen: [{ aspect: 'reistijd', bevinding: 'Blijft.' }], conclusie: 'Kan.' });
  await norm('volumenorm', { ...says, besluitDoor: 'Ronde Tafel', geldigVanaf: '2025-02-01' });
  await norm('normtoezicht', {
    gecontracteerdVanaf: '2026-01-01',
    toezichtVanaf: '2026-01-01',
    besluitDoor: 'IGJ',
    geldigVanaf: '2025-02-01',
  });
  await norm('normuitzondering', {
    instelling: 'i2',
    jaar: 2024,
    verleendDoor: 'Ronde Tafel',
    grond: 'Spreiding.',
    geldigVanaf: '2025-02-01',
  });
  const moved = { regio: 'Twente', van: 'i2', naar: 'i1', geldigVanaf: '2025-03-01' };
  const verschuivingen = [{ van: 'i2', naar: 'i1', volume: 40 }];
  await norm('herverdelingsscenario', { scenario: 's1', regio: 'Twente', titel: 'Samen', verschuivingen, geldigVanaf: '2025-03-01' });
  await norm('herverdelingsbesluit', { scenario: 's1', besluitDoor: 'Regio', geldigVanaf: '2025-03-01' });
  await norm('volumeverplaatsing', { ...moved, jaar: 2025, volume: 40 });
  await write('/v1/normtranches/1/afspraken', { ...NORMTRANCHE, standaardMinimum: 100, standaardNoot: '[bespreekpunt]' });
  const dates = { inventarisatieUiterlijk: '2025-07-01', toezichtVanaf: '2031-01-01', ingevoerdVanaf: '2032-01-01' };
  await write('/v1/normtranches/2/afspraken', { ...NORMTRANCHE, ...dates });
}

async function fillMonitor(write: Write): Promise<void> {
  const since = { geldigVanaf: '2024-01-01' };
  const tell = (soort: string, body: object) => write('/v1/monitors/beweging/inrichting', { soort, ...since, ...body });
  const deelmonitor = 'hybride';
  await tell('monitor', {
    titel: 'Beweging',
    laag: 'beweging',
    eigenaar: 'VWS',
    deelmonitors: [
      { deelmonitor, titel: 'Hybride zorg', eigenaar: 'VWS' },
      { deelmonitor: 'stil', titel: 'Stil', eigenaar: 'VWS' },
    ],
  });
  await tell('deelmonitor-opschorting', { deelmonitor: 'stil', reden: 'Ligt stil.' });
  const defined = {
    indicator: 'i1',
    titel: 'Aandeel',
    eigenaar: 'VWS',
    eenheid: 'procent',
    richting: 'hoger-is-beter',
    teller: 'T',
    noemer: 'N',
    definitie: 'D',
  };
  await tell('indicator', { deelmonitor, kenmerk: 'M-1', groep: 'Groep', ...defined });
  await tell('doel', { ...DOEL, uitgangstekst: '45% in 2021', uitgangswaarde: '45', uitgangsdatum: '2021-12-31', drempel: '30' });
  const open = { tekst: 'XX%', kwantificering: 'nog-te-kwantificeren', termijn: 'niet-in-de-bron', status: 'voorstel' };
  await tell('doel', { indicator: 'i1', doel: 'd2', ...open, vastTeStellenUiterlijk: '2024-12-31', vastTeStellen: 'getal' });
  await tell('doel-gemist', { indicator: 'i1', doel: 'd2', uiterlijk: '2024-12-31', geldigVanaf: '2025-01-01' });
  await tell('meetronde', { deelmonitor, ronde: 0, verwacht: 'medio 2024', uiterlijk: '2024-06-30' });
  await tell('meetronde-uitstel', { deelmonitor, ronde: 0, verwacht: 'eind 2024', reden: 'Later.', geldigVanaf: '2024-02-01' });
  await tell('meetronde-gehouden', { deelmonitor, ronde: 0, gehouden: 'eind 2024', geldigVanaf: '2024-12-01' });
  await tell('meetronde-gehouden', { deelmonitor, ronde: 1, gehouden: 'eind 2025', geldigVanaf: '2025-12-01' });
  const measure = (body: object) => write('/v1/monitors/beweging/metingen', { ...METING, gepubliceerdDoor: 'VWS', ...body });
  await measure({
    meting: 'nul',
    ronde: 0,
    datadatum: '2025-01-15',
    cijfers: [{ waarde: '42', steekproef: 100, ondergrens: '41', bovengrens: '43', betrouwbaarheid: '95' }],
  });
  await measure({
    meting: 'een',
    ronde: 1,
    periodeVan: '2025-01-01',
    periodeTot: '2025-12-31',
    geldigVanaf: '2025-12-31',
    status: 'voorlopig',
  });
  await write('/v1/monitors/beweging/metingen', {
    soort: 'meting-aantekening',
    indicator: 'i1',
    meting: 'nul',
    aantekening: 'Let op.',
    door: 'VWS',
    aard: 'artefact',
    geldigVanaf: '2024-12-31',
  });
  await tell('indicator-herdefinitie', { ...defined, reden: 'Anders geteld.', geldigVanaf: '2026-01-01' });
}

const RECORDED: Readonly<Record<string, string>> = {
  acties: 'ActieVastlegging',
  thematafels: 'ThematafelVastlegging',
  aanvraagstop: 'AanvraagstopVastlegging',
  transformatieplannen: 'TransformatieplanVastlegging',
  'snelle-toetsen': 'SnelleToetsVastlegging',
  kpis: 'KpiVastlegging',
  budgetten: 'BudgetVastlegging',
  kaders: 'KaderVastlegging',
  kadertabellen: 'KadertabelVastlegging',
  publicaties: 'PublicatieVastlegging',
  monitors: 'MonitorVastlegging',
  volumenormen: 'VolumenormVastlegging',
  instellingen: 'InstellingVastlegging',
  normtranches: 'NormtrancheVastlegging',
  rapportage: 'RapportageVastlegging',
  waardelijsten: 'WaardelijstVastlegging',
  edities: 'EditieVastlegging',
  redactie: 'RedactieVastlegging',
};
const recordedAt = (path: string): string =>
  path.endsWith('/transformatieplannen') ? 'TransformatieplanVastlegging' : (RECORDED[path.split('/')[2] ?? ''] ?? '?');

function expectShape(name: string, value: unknown): void {
  const validate = ajv.getSchema(`doc#/components/schemas/${name}`) as ValidateFunction;
  validate(value);
  expect({ name, errors: validate.errors ?? [] }).toEqual({ name, errors: [] });
}

describe('what the document promises', () => {
  it.each([
    ['/v1/acties', 'Acties'],
    ['/v1/acties?limiet=1', 'Acties'],
    ['/v1/acties/X-1', 'ActieMetGeschiedenis'],
    ['/v1/acties/X-2', 'ActieMetGeschiedenis'],
    ['/v1/thematafels', 'Thematafels'],
    ['/v1/thematafels/D', 'ThematafelAntwoord'],
    ['/v1/snelle-toetsen', 'SnelleToetsen'],
    ['/v1/snelle-toetsen?limiet=1', 'SnelleToetsen'],
    ['/v1/snelle-toetsen/ST-1', 'SnelleToetsMetGeschiedenis'],
    ['/v1/snelle-toetsen/ST-2', 'SnelleToetsMetGeschiedenis'],
    ['/v1/aanvraagstop', 'AanvraagstopMetGeschiedenis'],
    ['/v1/edities', 'Edities'],
    ['/v1/edities/2025-05-20', 'EditieMetGeschiedenis'],
    ['/v1/edities/2025-05-20-h1', 'EditieMetGeschiedenis'],
    ['/v1/edities/2025-05-20/volledigheid', 'VolledigheidAntwoord'],
    ['/v1/redactie', 'Redactie'],
    ['/v1/redactie/2025-05-20', 'RedactieMetGeschiedenis'],
    ['/v1/waardelijsten', 'Waardelijsten'],
    ['/v1/waardelijsten/themas', 'WaardelijstMetGeschiedenis'],
    ['/v1/rapportage', 'RapportageMetGeschiedenis'],
    ['/v1/rapportage?volgnummer=1', 'RapportageMetGeschiedenis'],
    ['/v1/aanvraagstop?volgnummer=1', 'AanvraagstopMetGeschiedenis'],
    ['/v1/transformatieplannen', 'Transformatieplannen'],
    ['/v1/transformatieplannen/ST-2.1', 'TransformatieplanMetGeschiedenis'],
    ['/v1/kpis', 'Kpis'],
    ['/v1/kpis/ST-2.1.K1', 'KpiMetGeschiedenis'],
    ['/v1/budgetten', 'Budgetten'],
    ['/v1/budgetten/transformatiemiddelen', 'BudgetMetGeschiedenis'],
    ['/v1/uitputting', 'UitputtingAntwoord'],
    ['/v1/uitputting/doorbraakmiddelen', 'UitputtingAntwoord'],
    ['/v1/kaders', 'Kaders'],
    ['/v1/kaders?limiet=1', 'Kaders'],
    ['/v1/kaders/msz-2023', 'KaderMetGeschiedenis'],
    ['/v1/kaders/wijkverpleging-2024', 'KaderMetGeschiedenis'],
    ['/v1/kadertabellen', 'Kadertabellen'],
    ['/v1/kadertabellen/besparingen', 'KadertabelMetGeschiedenis'],
    ['/v1/publicaties', 'Publicaties'],
    ['/v1/publicaties/opgeheven', 'PublicatieMetGeschiedenis'],
    ['/v1/volumenormen', 'Volumenormen'],
    ['/v1/volumenormen/n1', 'VolumenormMetGeschiedenis'],
    ['/v1/volumenormen/n2', 'VolumenormMetGeschiedenis'],
    ['/v1/volumenormen/n1/naleving?jaar=2024', 'NalevingAntwoord'],
    ['/v1/volumenormen/n2/naleving?jaar=2024', 'NalevingAntwoord'],
    ['/v1/volumenormen/n1/doorrekening?jaar=2024&minimum=100&per=instelling', 'DoorrekeningAntwoord'],
    ['/v1/instellingen', 'Instellingen'],
    ['/v1/instellingen/i1', 'InstellingMetGeschiedenis'],
    ['/v1/normtranches', 'Normtranches'],
    ['/v1/normtranches/2', 'NormtrancheMetGeschiedenis'],
    ['/v1/monitors', 'Monitors'],
    ['/v1/monitors/beweging', 'MonitorMetGeschiedenis'],
    ['/v1/indicatoren', 'Indicatoren'],
    ['/v1/indicatoren/beweging.i1', 'IndicatorAntwoord'],
    ['/v1/peildatum-rapporten?geldigOp=2025-05-20', 'Rapport'],
    ['/v1/peildatum-rapporten?volgnummer=0', 'Rapport'],
    ['/v1/gebeurtenissen?limiet=3', 'Gebeurtenissen'],
    ['/gezondheid/levend', 'Levend'],
    ['/gezondheid/gereed', 'Gereed'],
    ['/v1/acties?geldigOp=x', 'Probleem'],
    ['/v1/nergens', 'Probleem'],
  ])('is what %s answers', async (path, name) => {
    expectShape(name, await (await api.call(path, { as: 'auditor' })).json());
  });
});
