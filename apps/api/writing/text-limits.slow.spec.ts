import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreementTable, budget, framework } from '@peildatum/budgets';
import { type Fact, schema } from '@peildatum/kernel';
import { monitor } from '@peildatum/monitoring';
import { validateInput } from '@peildatum/platform';
import { publication } from '@peildatum/publications';
import { institution, intervention, tranche as trancheSubject } from '@peildatum/volume-norms';
import { routeExamples } from '../testing/route-examples.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

/** Of two code units and one code point. */
const LETTER = '\u{20BB7}';

interface JsonSchema {
  readonly $ref?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
  readonly paths: Readonly<
    Record<
      string,
      { readonly post?: { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> } } }
    >
  >;
}

let api: TestApi;
let document: Document;
beforeAll(async () => {
  api = await startTestApi();
  document = await bodyOf<Document>(await api.call('/v1/openapi.json'));
});
afterAll(() => api.close());

const resolved = (schema: JsonSchema): JsonSchema =>
  schema.$ref === undefined ? schema : (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});

const isText = ({ type, minLength, maxLength, pattern }: JsonSchema): boolean =>
  type === 'string' && minLength === 1 && maxLength !== undefined && pattern === undefined;

/** What fits a form of which the document has no example. */
const FORMS = ['a', 'a-1', '12.5', '1', '100.00', 'msz-2024', '2024', 'X-1.1', 'ST-1'];

/** A value of the schema, each of its texts as long as the document lets it be. */
function longest(given: JsonSchema, name = ''): unknown {
  const schema = resolved(given);
  // Of the whole there is nothing more to name.
  if (schema.enum) return name === 'bedragVan' ? 'oormerk' : schema.enum[0];
  if (isText(schema)) return LETTER.repeat(schema.maxLength ?? 0);
  if (schema.format === 'date') return '2024-01-01';
  if (schema.format === 'uuid') return '11111111-2222-4333-8444-555555555555';
  if (schema.type === 'array') return [longest(schema.items ?? {})];
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, longest(inner, key)]));
  if (schema.type === 'integer') return /jaar$/i.test(name) ? 2024 : Math.max(schema.minimum ?? 1, 1);
  if (schema.type === 'boolean') return true;
  if (schema.pattern === undefined) return schema.example ?? '100.00';
  return schema.example ?? FORMS.find((form) => new RegExp(schema.pattern ?? '').test(form));
}

const written = Object.entries({
  ...budget.facts,
  ...framework.facts,
  ...agreementTable.facts,
  ...monitor.facts,
  ...intervention.facts,
  ...institution.facts,
  ...trancheSubject.facts,
  ...publication.facts,
}) as [string, { readonly input: new () => object; readonly factOf: (input: object, code: string) => Fact }][];

describe('what an input lets through', () => {
  it.each(written)('is taken by the schema of its event: %s', (_, { input, factOf }) => {
    const fields = longest({ $ref: `/${input.name}` }) as object;
    const { type, data } = factOf(validateInput(input, fields), 'msz-2024');
    const definition = api.log.codec.definitions[type];
    expect(schema.faultsOf(definition?.data as schema.Schema<unknown>, data)).toEqual([]);
  });

  it('is recorded, of every route', async () => {
    // That no snelle toetsen are taken in can be told once.
    const examples = Object.entries(routeExamples(api)).filter(([route]) => route.startsWith('POST ') && !route.includes('aanvraagstop'));
    const refused: string[] = [];
    let recorded = 0;
    for (const [route, example] of examples) {
      const path = route.slice('POST /v1'.length).replace(/:(\w+)/g, '{$1}');
      const body = document.paths[path]?.post?.requestBody?.content['application/json']?.schema ?? {};
      for (const [field, text] of Object.entries(textsOf(body))) {
        const asked = await example({ letter: 'D', insurer: 'Zilveren Kruis', measurer: 'VWS', party: 'ZN' });
        const response = await api.call(asked.path, { as: 'beheerder', body: { ...(asked.body as object), [field]: longest(text) } });
        if (response.status === 201) recorded += 1;
        else {
          const { code, detail } = await problemFrom(response);
          if (response.status >= 500 || code === 'EVENT.REFUSED') refused.push(`${route} ${field}: ${response.status} ${code} ${detail}`);
        }
      }
    }
    expect(refused).toEqual([]);
    expect(recorded).toBeGreaterThan(30);
  });
});

/** The texts that stand in a body itself, lists of them too. */
function textsOf(given: JsonSchema): Record<string, JsonSchema> {
  const schema = resolved(given);
  const parts = Object.assign({}, ...[...(schema.allOf ?? []), ...(schema.oneOf ?? [])].map(textsOf));
  const own = Object.entries(schema.properties ?? {}).filter(([, inner]) => isText(inner) || (inner.items && isText(inner.items)));
  return { ...parts, ...Object.fromEntries(own) };
}
