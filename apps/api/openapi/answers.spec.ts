import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';
import { fillRegister } from './testing/fill-register.js';

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
  await fillRegister(async (path, body) => {
    const response = await api.call(path, { as: 'beheerder', body });
    expect(`${path} ${response.status}`).toBe(`${path} 201`);
    expectShape(recordedAt(path), await response.json());
  });
});
afterAll(() => api.close());

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
  bevindingen: 'BevindingVastlegging',
  brieven: 'BriefVastlegging',
  moties: 'MotieVastlegging',
  escalaties: 'EscalatieVastlegging',
  nakomingen: 'NakomingVastlegging',
  mtrs: 'MtrVastlegging',
  macrobeheersing: 'SectorjaarVastlegging',
  partijenregisters: 'PartijenregisterVastlegging',
  organen: 'OrgaanVastlegging',
  vergaderingen: 'VergaderingVastlegging',
  besluiten: 'BesluitVastlegging',
  randvoorwaarden: 'RandvoorwaardeVastlegging',
  regeldruktoetsen: 'RegeldruktoetsVastlegging',
  impactramingen: 'ImpactramingVastlegging',
  transitiedoelen: 'TransitiedoelVastlegging',
  cycli: 'CyclusVastlegging',
  begrotingsposten: 'BegrotingspostVastlegging',
  akkoorden: 'AkkoordVastlegging',
  afspraken: 'AfspraakVastlegging',
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
    ['/v1/werklijsten/editie?van=2025-05-20', 'WerklijstAntwoord'],
    ['/v1/werklijsten/nza?limiet=1', 'WerklijstAntwoord'],
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
    ['/v1/samenvattingen?geldigOp=2025-05-20', 'Samenvattingsblad'],
    ['/v1/samenvattingen?volgnummer=0', 'Samenvattingsblad'],
    ['/v1/akkoorden', 'Akkoorden'],
    ['/v1/akkoorden/AZWA', 'AkkoordMetGeschiedenis'],
    ['/v1/afspraken', 'Afspraken'],
    ['/v1/afspraken/AZWA-A1', 'AfspraakMetGeschiedenis'],
    ['/v1/mijlpalen', 'Mijlpalen'],
    ['/v1/randvoorwaarden', 'Randvoorwaarden'],
    ['/v1/randvoorwaarden/scholing', 'RandvoorwaardeMetGeschiedenis'],
    ['/v1/regeldruktoetsen', 'Regeldruktoetsen'],
    ['/v1/regeldruktoetsen/AZWA-A1', 'RegeldruktoetsMetGeschiedenis'],
    ['/v1/impactramingen', 'Impactramingen'],
    ['/v1/impactramingen/studie', 'ImpactramingMetGeschiedenis'],
    ['/v1/transitiedoelen', 'Transitiedoelen'],
    ['/v1/transitiedoelen/doel', 'TransitiedoelMetGeschiedenis'],
    ['/v1/cycli', 'Cycli'],
    ['/v1/cycli/passende-zorg-2024', 'CyclusMetGeschiedenis'],
    ['/v1/begrotingsposten', 'Begrotingsposten'],
    ['/v1/begrotingsposten/een', 'BegrotingspostMetGeschiedenis'],
    ['/v1/bevindingen', 'Bevindingen'],
    ['/v1/bevindingen/adr-1', 'BevindingMetGeschiedenis'],
    ['/v1/bevindingen/adr-2', 'BevindingMetGeschiedenis'],
    ['/v1/bevindingen/adr-3', 'BevindingMetGeschiedenis'],
    ['/v1/brieven', 'Brieven'],
    ['/v1/brieven/b1', 'BriefMetGeschiedenis'],
    ['/v1/brieven/b2', 'BriefMetGeschiedenis'],
    ['/v1/moties', 'Moties'],
    ['/v1/moties/m1', 'MotieMetGeschiedenis'],
    ['/v1/moties/m2', 'MotieMetGeschiedenis'],
    ['/v1/escalaties', 'Escalaties'],
    ['/v1/escalaties/e1', 'EscalatieMetGeschiedenis'],
    ['/v1/escalaties/e2', 'EscalatieMetGeschiedenis'],
    ['/v1/nakomingen', 'Nakomingen'],
    ['/v1/mtrs', 'Mtrs'],
    ['/v1/mtrs/r1', 'MtrMetGeschiedenis'],
    ['/v1/mtrs/r2', 'MtrMetGeschiedenis'],
    ['/v1/macrobeheersing', 'Macrobeheersing'],
    ['/v1/macrobeheersing/msz-2025', 'SectorjaarMetGeschiedenis'],
    ['/v1/macrobeheersing/ggz-2024', 'SectorjaarMetGeschiedenis'],
    ['/v1/partijen', 'Partijen'],
    ['/v1/partijenregisters', 'Partijenregisters'],
    ['/v1/partijenregisters/landelijk', 'PartijenregisterMetGeschiedenis'],
    ['/v1/organen', 'Organen'],
    ['/v1/organen/bo', 'OrgaanMetGeschiedenis'],
    ['/v1/vergaderingen', 'Vergaderingen'],
    ['/v1/vergaderingen/v1', 'VergaderingMetGeschiedenis'],
    ['/v1/besluiten', 'Besluiten'],
    ['/v1/besluiten/b1', 'BesluitMetGeschiedenis'],
    ['/v1/besluiten/b1/grond', 'BesluitgrondMetKlokken'],
    ['/v1/besluiten/b2/grond', 'BesluitgrondMetKlokken'],
    ['/v1/vragen', 'Vragen'],
    ['/v1/vragen/grootste-correcties', 'VraagGrootsteCorrectiesAntwoord'],
    ['/v1/vragen/laat-vastgelegd?limiet=3', 'VraagLaatVastgelegdAntwoord'],
    ['/v1/vragen/herziene-edities', 'VraagHerzieneEditiesAntwoord'],
    ['/v1/gebeurtenissen?limiet=3', 'Gebeurtenissen'],
    ['/gezondheid/levend', 'Levend'],
    ['/gezondheid/gereed', 'Gereed'],
    ['/v1/acties?geldigOp=x', 'Probleem'],
    ['/v1/nergens', 'Probleem'],
  ])('is what %s answers', async (path, name) => {
    expectShape(name, await (await api.call(path, { as: 'auditor' })).json());
  });
});
