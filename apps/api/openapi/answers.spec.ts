import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
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
  await write('/v1/aanvraagstop', { besluitDoor: 'BO IZA', reden: 'Vol.', geldigVanaf: '2025-07-01' });
  await write('/v1/snelle-toetsen', { code: 'ST-1', ...dated });
  await fillDossier(write, dated);
  await fillBudget(write, dated);
}

type Write = (path: string, body: object) => Promise<unknown>;

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

const RECORDED: Readonly<Record<string, string>> = {
  acties: 'ActieVastlegging',
  thematafels: 'ThematafelVastlegging',
  aanvraagstop: 'AanvraagstopVastlegging',
  transformatieplannen: 'TransformatieplanVastlegging',
  'snelle-toetsen': 'SnelleToetsVastlegging',
  kpis: 'KpiVastlegging',
  budgetten: 'BudgetVastlegging',
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
    ['/v1/aanvraagstop?volgnummer=1', 'AanvraagstopMetGeschiedenis'],
    ['/v1/transformatieplannen', 'Transformatieplannen'],
    ['/v1/transformatieplannen/ST-2.1', 'TransformatieplanMetGeschiedenis'],
    ['/v1/kpis', 'Kpis'],
    ['/v1/kpis/ST-2.1.K1', 'KpiMetGeschiedenis'],
    ['/v1/budgetten', 'Budgetten'],
    ['/v1/budgetten/transformatiemiddelen', 'BudgetMetGeschiedenis'],
    ['/v1/uitputting', 'UitputtingAntwoord'],
    ['/v1/uitputting/doorbraakmiddelen', 'UitputtingAntwoord'],
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
