import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi } from '../../apps/api/testing/test-api.js';
import { fetchDocument } from './document.js';
import { linter } from './lint.js';

type Json = Record<string, unknown>;

let document: string;
let lint: (document: object) => Promise<readonly { readonly code: string | number }[]>;
let close: () => Promise<void>;
beforeAll(async () => {
  const api = await startTestApi();
  close = api.close;
  document = JSON.stringify(await fetchDocument(api.base));
  lint = linter();
});
afterAll(() => close());

/** Where a path of names leads. */
const at = (value: unknown, ...names: readonly string[]): Json =>
  names.reduce<unknown>((found, name) => (found as Json)[name], value) as Json;

const rename = (object: Json, from: string, to: string): void => {
  object[to] = object[from];
  delete object[from];
};

/** Faults put into our own document, by the rule that they break; those of one group do not hide each other. */
const SEEDED: readonly Readonly<Record<string, (document: Json) => void>>[] = [
  {
    'info-contact': (d) => delete at(d, 'info').contact,
    'nlgov:semver': (d) => Object.assign(at(d, 'info'), { version: '1.0' }),
    'oas3-api-servers': (d) => Object.assign(d, { servers: [] }),
    'path-keys-no-trailing-slash': (d) => rename(at(d, 'paths'), '/acties', '/acties/'),
    'nlgov:paths-kebab-case': (d) => rename(at(d, 'paths'), '/peildatum-rapporten', '/peildatumRapporten'),
    'nlgov:use-problem-schema': (d) =>
      rename(at(d, 'components', 'responses', 'Fout404', 'content'), 'application/problem+json', 'text/html'),
    'nlgov:problem-schema-members': (d) => Object.assign(at(d, 'components', 'schemas', 'Probleem'), { properties: {} }),
    'nlgov:schema-camel-case': (d) => Object.assign(at(d, 'components', 'schemas'), { actie_lijst: { type: 'object' } }),
    'nlgov:specify-format-for-date-and-time': (d) =>
      Object.assign(at(d, 'components', 'schemas', 'Actie', 'properties'), { gereedDatum: { type: 'string' } }),
    'nlgov:time-without-timezone': (d) => Object.assign(at(d, 'components', 'schemas', 'Actie', 'properties', 'code'), { format: 'time' }),
    'path-params': (d) => rename(at(d, 'paths'), '/acties/{code}', '/acties/{nummer}'),
    'oas3-valid-schema-example': (d) => Object.assign(at(d, 'components', 'schemas', 'Actie', 'properties', 'code'), { example: 7 }),
  },
  {
    'nlgov:info-contact-fields-exist': (d) => delete at(d, 'info', 'contact').email,
    'nlgov:include-major-version-in-uri': (d) => Object.assign(d, { servers: [{ url: '/' }] }),
    'nlgov:query-keys-camel-case': (d) => Object.assign(at(d, 'paths', '/acties', 'get', 'parameters', '0'), { name: 'geldig_op' }),
    'nlgov:missing-version-header': (d) => delete at(d, 'paths', '/acties', 'get', 'responses', '200', 'headers')['API-Version'],
    'nlgov:missing-header': (d) => delete at(d, 'paths', '/acties', 'get', 'responses', '304').headers,
    'nlgov:problem-schema-members': (d) => delete at(d, 'components', 'schemas', 'Probleem', 'properties').detail,
    'nlgov:problem-invalid-input': (d) => delete at(d, 'paths', '/acties', 'post', 'responses')['400'],
    'operation-operationId-unique': (d) => Object.assign(at(d, 'paths', '/acties', 'get'), { operationId: 'actieLezen' }),
  },
  {
    'nlgov:servers-use-https': (d) => Object.assign(d, { servers: [{ url: 'http://iza.example/v1' }] }),
    'oas3-schema': (d) => Object.assign(at(d, 'paths', '/acties', 'get'), { responses: 'geen' }),
  },
];

const SEEDED_PATHS = ['/acties', '/acties/{code}', '/peildatum-rapporten'];
const REFERENCE = /"#\/components\/(\w+)\/([^"]+)"/g;

/** Our document with the paths alone that faults are put into, and the components that these name: the rules take a tenth of the time. */
function partOf(whole: Json): Json {
  const components: Record<string, Json> = { securitySchemes: at(whole, 'components', 'securitySchemes') };
  const keep = (value: unknown): void => {
    for (const [, kind = '', name = ''] of JSON.stringify(value).matchAll(REFERENCE)) {
      components[kind] ??= {};
      const kept = components[kind];
      if (Object.hasOwn(kept, name)) continue;
      kept[name] = at(whole, 'components', kind, name);
      keep(kept[name]);
    }
  };
  const paths = Object.fromEntries(SEEDED_PATHS.map((path) => [path, at(whole, 'paths', path)]));
  keep(paths);
  return { ...whole, paths, components };
}

describe('the NL GOV API Design Rules', () => {
  it('find neither an error nor a warning in our document', async () => {
    expect(await lint(JSON.parse(document))).toEqual([]);
  });

  it('find nothing in the part of it either that faults are put into', async () => {
    expect(await lint(partOf(JSON.parse(document) as Json))).toEqual([]);
  });

  it.each(SEEDED)('do see what breaks them (group %#)', async (seeds) => {
    const faulty = partOf(JSON.parse(document) as Json);
    for (const seed of Object.values(seeds)) seed(faulty);
    const found = new Set((await lint(faulty)).map(({ code }) => String(code)));
    expect(Object.keys(seeds).filter((rule) => !found.has(rule))).toEqual([]);
  });
});
