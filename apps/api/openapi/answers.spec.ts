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
    expectShape(path.startsWith('/v1/acties') ? 'ActieVastlegging' : 'ThematafelVastlegging', await response.json());
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
}

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
