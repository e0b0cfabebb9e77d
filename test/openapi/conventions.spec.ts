import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../apps/api/testing/test-api.js';
import { fetchDocument, type OpenApi, type Route, routesOf, type Schema } from './document.js';

let api: TestApi;
let document: OpenApi;
let routes: Route[];
beforeAll(async () => {
  api = await startTestApi();
  document = await fetchDocument(api.base);
  routes = routesOf(document);
});
afterAll(() => api.close());

/** Every property of every schema, inside others too. */
function* propertiesOf(schema: unknown, at: string): Generator<readonly [at: string, name: string, schema: Schema]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties')
      for (const [name, property] of Object.entries(value as object)) yield [`${at}.${name}`, name, property as Schema];
    yield* propertiesOf(value, `${at}.${key}`);
  }
}

const ANY = '11111111-2222-4333-8444-555555555555';

describe('what the rules ask and no linter sees', () => {
  it('has names in camelCase everywhere: properties, parameters, operations', () => {
    const names = [
      ...[...propertiesOf(document.components.schemas, '')].map(([, name]) => name),
      ...routes.flatMap(({ operation }) => (operation.parameters ?? []).filter((one) => one.in !== 'header').map(({ name }) => name)),
      ...routes.map(({ id }) => id),
    ];
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name) => !/^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/.test(name))).toEqual([]);
  });

  it('writes every date and moment as ISO 8601 has it', () => {
    const dates = [...propertiesOf(document.components.schemas, '')].filter(([, name]) => /(Op|Vanaf|[dD]atum|peildatum)$/.test(name));
    expect(dates.length).toBeGreaterThan(20);
    const without = dates.filter(([, , schema]) => !/"format":"date(-time)?"/.test(JSON.stringify(schema)));
    expect(without.map(([at]) => at)).toEqual([]);
  });

  it('has no address that ends in a slash, and says so where one is asked: no redirect', async () => {
    expect(routes.filter(({ path }) => path.endsWith('/'))).toEqual([]);
    const paths = [
      ...new Set(
        routes.map(({ path }) =>
          path
            .replace('{letter}', 'D')
            .replace('{code}', 'X-1')
            .replaceAll(/\{\w+\}/g, ANY),
        ),
      ),
    ];
    const slashed = [...paths, '/v1', '/v1/documentatie', '/v1/nergens'].map((path) => `${path}/`);
    for (const path of [...slashed, '/v1//acties', '/v1/thematafels//mijlpalen', '//v1/acties']) {
      for (const query of ['', '?geldigOp=2025-01-01']) {
        const response = await api.call(path + query, { as: 'auditor' });
        expect(`${path} ${response.status}`).toBe(`${path} 404`);
        expect(response.headers.get('location')).toBeNull();
        expect(await response.json()).toMatchObject({ code: 'HTTP.NOT_FOUND', detail: expect.stringContaining('schuine streep') });
      }
    }
  });
});
