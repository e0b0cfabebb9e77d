import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly headers?: Readonly<Record<string, unknown>> }>>;
}

interface Document {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation; readonly servers?: unknown }>>;
}

let api: TestApi;
let document: Document;
let operations: { readonly path: string; readonly method: 'get' | 'post'; readonly operation: Operation }[];

beforeAll(async () => {
  api = await startTestApi();
  document = await bodyOf<Document>(await api.call('/v1/openapi.json'));
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
});
afterAll(() => api.close());

/** What is not read at the two clocks of a report. */
const NO_CLOCKS =
  /gebeurtenissen|geweigerde-verzoeken|gezondheid|importsjablonen|bestanden|vergelijkingen|reeksen|controles|werkblad|herziening|herinneringen|vragen$/;

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  it('describes every route', () => {
    expect(operations.map(({ path, method }) => `${method} ${path}`).sort()).toEqual([
      'get /aanvraagstop',
      'get /acties',
      'get /acties/{code}',
      'get /afspraken',
      'get /afspraken/{code}',
      'get /agenda/agenda.ics',
      'get /akkoorden',
      'get /akkoorden/{code}',
      'get /begrotingsposten',
      'get /begrotingsposten/{code}',
      'get /besluiten',
      'get /besluiten/{code}',
      'get /besluiten/{code}/grond',
      'get /bevindingen',
      'get /bevindingen/{code}',
      'get /brieven',
      'get /brieven/{code}',
      'get /budgetten',
      'get /budgetten/{code}',
      'get /controles',
      'get /controles/{peildatum}',
      'get /cycli',
      'get /cycli/{code}',
      'get /edities',
      'get /edities/{code}',
      'get /edities/{code}/bestanden/{sha256}',
      'get /edities/{code}/controles',
      'get /edities/{code}/volledigheid',
      'get /edities/{code}/werkblad.ods',
      'get /edities/{code}/werkblad.xlsx',
      'get /eigenaren/{eigenaar}/werkblad.ods',
      'get /eigenaren/{eigenaar}/werkblad.xlsx',
      'get /escalaties',
      'get /escalaties/{code}',
      'get /gebeurtenissen',
      'get /gebeurtenissen/{id}',
      'get /geweigerde-verzoeken',
      'get /gezondheid/gereed',
      'get /gezondheid/levend',
      'get /herinneringen',
      'get /impactramingen',
      'get /impactramingen/{code}',
      'get /importsjablonen',
      'get /importsjablonen/{soort}',
      'get /indicatoren',
      'get /indicatoren/{code}',
      'get /instellingen',
      'get /instellingen/{code}',
      'get /instellingen/{code}/werkblad.ods',
      'get /instellingen/{code}/werkblad.xlsx',
      'get /kaders',
      'get /kaders/{code}',
      'get /kadertabellen',
      'get /kadertabellen/{code}',
      'get /klokken',
      'get /kpis',
      'get /kpis/{code}',
      'get /macrobeheersing',
      'get /macrobeheersing/{code}',
      'get /mijlpalen',
      'get /monitors',
      'get /monitors/{code}',
      'get /moties',
      'get /moties/{code}',
      'get /mtrs',
      'get /mtrs/{code}',
      'get /nakomingen',
      'get /nakomingen/{code}',
      'get /normtranches',
      'get /normtranches/{nummer}',
      'get /organen',
      'get /organen/{code}',
      'get /partijen',
      'get /partijenregisters',
      'get /partijenregisters/{code}',
      'get /peildatum-rapporten',
      'get /publicaties',
      'get /publicaties/{code}',
      'get /randvoorwaarden',
      'get /randvoorwaarden/{code}',
      'get /rapportage',
      'get /redactie',
      'get /redactie/{peildatum}',
      'get /reeksen/{sleutel}',
      'get /regeldruktoetsen',
      'get /regeldruktoetsen/{afspraak}',
      'get /samenvattingen',
      'get /snelle-toetsen',
      'get /snelle-toetsen/{code}',
      'get /thematafels',
      'get /thematafels/{letter}',
      'get /thematafels/{letter}/werkblad.ods',
      'get /thematafels/{letter}/werkblad.xlsx',
      'get /transformatieplannen',
      'get /transformatieplannen/{code}',
      'get /transitiedoelen',
      'get /transitiedoelen/{code}',
      'get /uitputting',
      'get /uitputting/{code}',
      'get /vergaderingen',
      'get /vergaderingen/{code}',
      'get /vergelijkingen',
      'get /verklaringen/{sleutel}',
      'get /verzekeraars/{verzekeraar}/werkblad.ods',
      'get /verzekeraars/{verzekeraar}/werkblad.xlsx',
      'get /volumenormen',
      'get /volumenormen/{code}',
      'get /volumenormen/{code}/doorrekening',
      'get /volumenormen/{code}/naleving',
      'get /voorstellen',
      'get /voorstellen/{id}',
      'get /voorstellen/{id}/herziening',
      'get /vragen',
      'get /vragen/controleer',
      'get /vragen/eigen-goedkeuringen',
      'get /vragen/geweigerde-verzoeken',
      'get /vragen/grootste-correcties',
      'get /vragen/herziene-edities',
      'get /vragen/inzagen',
      'get /vragen/laat-vastgelegd',
      'get /vragen/stille-tafels',
      'get /vragen/vlak-voor-bevriezing',
      'get /vragen/zonder-bron',
      'get /waardelijsten',
      'get /waardelijsten/{code}',
      'get /wat-gaat-in',
      'get /werklijsten/{lijst}',
      'post /aanvraagstop',
      'post /aanvraagstop/correcties',
      'post /aanvraagstop/voorlopig-afgekeurd',
      'post /acties',
      'post /acties/{code}/afvoeringen',
      'post /acties/{code}/correcties',
      'post /acties/{code}/gereeddatums',
      'post /acties/{code}/omschrijvingen',
      'post /acties/{code}/statusbevestigingen',
      'post /acties/{code}/statusmeldingen',
      'post /acties/{code}/verantwoordelijken',
      'post /acties/{code}/verplaatsingen',
      'post /acties/{code}/vertrouwensoordelen',
      'post /afspraken/{code}/correcties',
      'post /afspraken/{code}/meldingen',
      'post /afspraken/{code}/vastleggingen',
      'post /akkoorden/{code}/correcties',
      'post /akkoorden/{code}/vastleggingen',
      'post /begrotingsposten/{code}/correcties',
      'post /begrotingsposten/{code}/feiten',
      'post /besluiten/{code}/correcties',
      'post /besluiten/{code}/feiten',
      'post /bevindingen/{code}/afsluiting',
      'post /bevindingen/{code}/antwoorden',
      'post /bevindingen/{code}/correcties',
      'post /bevindingen/{code}/vaststelling',
      'post /brieven/{code}/correcties',
      'post /brieven/{code}/verzending',
      'post /budgetten/{code}/besluiten',
      'post /budgetten/{code}/correcties',
      'post /cycli/{code}/correcties',
      'post /cycli/{code}/feiten',
      'post /edities/{code}/besluiten',
      'post /edities/{code}/bevriezing',
      'post /edities/{code}/correcties',
      'post /edities/{code}/erkenningen',
      'post /edities/{code}/toetsing',
      'post /escalaties/{code}/correcties',
      'post /escalaties/{code}/feiten',
      'post /herinneringen',
      'post /impactramingen/{code}/correcties',
      'post /impactramingen/{code}/feiten',
      'post /importen',
      'post /instellingen/{code}/correcties',
      'post /instellingen/{code}/gegevens',
      'post /kaders/{code}/cijfers',
      'post /kaders/{code}/correcties',
      'post /kadertabellen/{code}/correcties',
      'post /kadertabellen/{code}/tabellen',
      'post /kpis/{code}/betalingen',
      'post /kpis/{code}/correcties',
      'post /kpis/{code}/uitkomsten',
      'post /kpis/{code}/verwachtingen',
      'post /kpis/{code}/vrijgaven',
      'post /macrobeheersing/{code}/correcties',
      'post /macrobeheersing/{code}/feiten',
      'post /monitors/{code}/correcties',
      'post /monitors/{code}/inrichting',
      'post /monitors/{code}/metingen',
      'post /moties/{code}/correcties',
      'post /moties/{code}/feiten',
      'post /mtrs/{code}/correcties',
      'post /mtrs/{code}/feiten',
      'post /nakomingen/{code}/correcties',
      'post /nakomingen/{code}/feiten',
      'post /normtranches/{nummer}/afspraken',
      'post /normtranches/{nummer}/correcties',
      'post /organen/{code}/correcties',
      'post /organen/{code}/feiten',
      'post /partijenregisters/{code}/correcties',
      'post /partijenregisters/{code}/feiten',
      'post /publicaties/{code}/correcties',
      'post /publicaties/{code}/embargobesluiten',
      'post /randvoorwaarden/{code}/correcties',
      'post /randvoorwaarden/{code}/feiten',
      'post /rapportage/correcties',
      'post /rapportage/gegevens',
      'post /redactie/{peildatum}/beoordelingen',
      'post /redactie/{peildatum}/correcties',
      'post /redactie/{peildatum}/eigenaarsleveringen',
      'post /redactie/{peildatum}/secties',
      'post /redactie/{peildatum}/verzekeraarsleveringen',
      'post /regeldruktoetsen/{afspraak}/correcties',
      'post /regeldruktoetsen/{afspraak}/feiten',
      'post /snelle-toetsen',
      'post /snelle-toetsen/{code}/correcties',
      'post /snelle-toetsen/{code}/gevraagde-bedragen',
      'post /snelle-toetsen/{code}/stappen',
      'post /snelle-toetsen/{code}/transformatieplannen',
      'post /snelle-toetsen/{code}/uitzonderingen',
      'post /thematafels/{letter}',
      'post /thematafels/{letter}/aandachtspunten',
      'post /thematafels/{letter}/aandachtspunten/{id}/afsluiting',
      'post /thematafels/{letter}/afstemmingen',
      'post /thematafels/{letter}/coordinatoren',
      'post /thematafels/{letter}/coordinatoren/{persoon}/ontslag',
      'post /thematafels/{letter}/correcties',
      'post /thematafels/{letter}/goedkeuring',
      'post /thematafels/{letter}/mijlpalen',
      'post /transformatieplannen/{code}/aanduidingen',
      'post /transformatieplannen/{code}/bedragherzieningen',
      'post /transformatieplannen/{code}/beschikkingen',
      'post /transformatieplannen/{code}/correcties',
      'post /transformatieplannen/{code}/gemeentelijke-beoordelingen',
      'post /transformatieplannen/{code}/gevraagde-bedragen',
      'post /transformatieplannen/{code}/stappen',
      'post /transformatieplannen/{code}/verzekeraars',
      'post /transformatieplannen/{code}/verzekeraarsbesluiten',
      'post /transformatieplannen/{code}/voorgenomen-besluiten',
      'post /transformatieplannen/{code}/vws-routes',
      'post /transitiedoelen/{code}/correcties',
      'post /transitiedoelen/{code}/feiten',
      'post /vergaderingen/{code}/correcties',
      'post /vergaderingen/{code}/feiten',
      'post /volumenormen/{code}/besluiten',
      'post /volumenormen/{code}/correcties',
      'post /voorstellen',
      'post /voorstellen/{id}/goedkeuringen',
      'post /voorstellen/{id}/indieningen',
      'post /voorstellen/{id}/intrekking',
      'post /voorstellen/{id}/terugzendingen',
      'post /waardelijsten/{code}/correcties',
      'post /waardelijsten/{code}/waarden',
      'post /werkbladen',
    ]);
    expect(document.servers).toEqual([{ url: '/v1' }]);
  });

  it('says of each what it does, in which group it stands, and what every parameter means', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of operations) {
      expect(operation.summary).toEqual(expect.any(String));
      expect(operation.tags).toHaveLength(1);
      for (const parameter of operation.parameters ?? []) expect(parameter).toMatchObject({ description: expect.stringMatching(/./) });
      expect(new Set(operation.parameters?.map(({ name }) => name)).size).toBe(operation.parameters?.length ?? 0);
    }
  });

  it('has the clocks on every read of the register', () => {
    for (const { path, method, operation } of operations) {
      // What is read at several clocks has those of each.
      if (method === 'post' || NO_CLOCKS.test(path)) continue;
      expect(operation.parameters?.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['geldigOp', 'bekendOp', 'volgnummer', 'wachtOp']),
      );
    }
  });

  it('gives every good answer the version of the API, and every operation its problems', () => {
    for (const { path, method, operation } of operations) {
      const own = Object.entries(operation.responses).filter(([status]) => /^[23]/.test(status));
      expect(own.length).toBeGreaterThan(0);
      for (const [, response] of own) expect(response.headers).toHaveProperty('API-Version');
      const problems = Object.keys(operation.responses).filter((status) => /^[45]/.test(status));
      expect(problems).toEqual(expect.arrayContaining(['500', '503']));
      if (method === 'post')
        expect(problems).toEqual(
          expect.arrayContaining(
            ['400', '401', '403', '404', '409', '412', '413', '415', '422', '429'].filter(
              (status) =>
                (path.includes('{') || status !== '404') &&
                !(['/importen', '/werkbladen', '/herinneringen'].includes(path) && ['412', '422'].includes(status)),
            ),
          ),
        );
      if (method === 'post') expect(operation.requestBody).toBeDefined();
    }
  });

  it('has no word left that 3.1 does not know', () => {
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });
});
