import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { bodiesWithDates } from './bodies-with-dates.js';
import { fetchDocument, type OpenApi, type Parameter, type Route, routesOf } from './document.js';
import { provocationOf } from './provocations.js';
import { type Asked, World } from './world.js';

/** Existing dates and moments, but of no year that a register is about. */
const DATES = ['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'];
const MOMENTS = ['0001-01-01T00:00:00Z', '9999-12-31T23:00:00-05:00', '2199-12-31T23:30:00-01:00', '1900-01-01T00:00:00+02:00'];

let api: ApiStand;
let world: World;
let document: OpenApi;
beforeAll(async () => {
  api = await openApiStand({ history: 'leeg' });
  world = new World(api);
  await world.write('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2025-01-01' });
  document = await fetchDocument(api.base);
});
afterAll(() => api.close());

const isDated = ({ in: place, schema }: Parameter): boolean => place === 'query' && JSON.stringify(schema).includes('"format":"date');
const takesMoments = ({ schema }: Parameter): boolean => JSON.stringify(schema).includes('date-time');
const prepared = new Map<string, Asked>();

/** What the route answers, but for its dates. What was refused left everything as it was: it is asked again with the next date. */
async function good(route: Route): Promise<Asked> {
  const asked = prepared.get(route.id) ?? ((await provocationOf(route, route.method === 'GET' ? 200 : 201)?.(world, route)) as Asked);
  prepared.set(route.id, asked);
  return asked;
}

/** What an answer says of the years, by field; what else it says when it is no 400. */
async function refused(asked: Asked): Promise<readonly string[]> {
  const { status, body } = await world.call(asked);
  if (status !== 400) return [`${status} ${body.slice(0, 200)}`];
  const { fouten = [] } = JSON.parse(body) as { fouten?: readonly { veld: string; melding: string }[] };
  return fouten.filter(({ melding }) => melding.includes('1900 tot en met 2199')).map(({ veld }) => veld);
}

/** What is submitted has its dates in the cells of a werkblad. */
const PROPOSALS = ['voorstelVoorleggen', 'voorstelOpnieuwVoorleggen', 'voorstelTerugsturen', 'voorstelIntrekken', 'voorstelGoedkeuren'];
/** Insurers are named in the place of the submission, which has its date; whether somebody is mailed is no fact. */
const DATELESS: ReadonlySet<string> = new Set([
  'verzekeraarsNoemen',
  'bestandInlezen',
  'herinneringenInstellen',
  'werkbladVerwerken',
  'tekstBeoordelen',
  ...PROPOSALS,
]);

describe('a date or a moment outside 1900 to 2199', () => {
  it('is refused by every parameter of every read', async () => {
    const found: string[] = [];
    let asked = 0;
    for (const route of routesOf(document)) {
      const parameters = (route.operation.parameters ?? []).filter(isDated);
      if (parameters.length === 0) continue;
      const read = await good(route);
      for (const parameter of parameters) {
        for (const value of takesMoments(parameter) ? [...DATES, ...MOMENTS] : DATES) {
          const path = `${read.path.split('?')[0]}?${parameter.name}=${encodeURIComponent(value)}`;
          asked += 1;
          const fields = await refused({ ...read, path });
          if (fields.join() !== parameter.name) found.push(`${path}: ${fields}`);
        }
      }
    }
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  });

  it.each(['1899-12-31', '2200-01-01'])('is refused in every body, wherever a date stands in it: %s', async (date) => {
    const found: string[] = [];
    let fields = 0;
    for (const route of routesOf(document).filter(({ method }) => method === 'POST')) {
      const schema = route.operation.requestBody?.content['application/json']?.schema ?? {};
      const bodies = bodiesWithDates(document, schema, date);
      if (bodies.length === 0 && !DATELESS.has(route.id)) found.push(`${route.id} has no date in its body`);
      const write = await good(route);
      for (const { body, dates } of bodies) {
        fields += dates.length;
        const named = await refused({ ...write, body });
        const missed = dates.filter((field) => !named.includes(field));
        if (missed.length > 0) found.push(`${route.id} ${JSON.stringify(body)}: ${missed} among ${named}`);
      }
    }
    expect(found).toEqual([]);
    expect(fields).toBeGreaterThan(200);
  });

  it('is not the first or last day of those years', async () => {
    for (const path of ['/v1/acties?geldigOp=1900-01-01', '/v1/acties?geldigOp=2199-12-31', '/v1/acties?bekendOp=1900-01-01'])
      expect(`${path} ${(await world.call({ path })).status}`).toBe(`${path} 200`);
    for (const path of ['/v1/geweigerde-verzoeken?van=1900-01-01', '/v1/geweigerde-verzoeken?tot=2199-12-31'])
      expect(`${path} ${(await world.call({ path, as: 'auditor' })).status}`).toBe(`${path} 200`);
  });
});
