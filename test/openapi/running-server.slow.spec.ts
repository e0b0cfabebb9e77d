import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { AnswerCheck } from './answer-check.js';
import { fetchDocument, type Route } from './document.js';
import { provocationOf } from './provocations.js';
import { World } from './world.js';

let api: ApiStand;
let world: World;
let check: AnswerCheck;
beforeAll(async () => {
  api = await openApiStand({ history: 'leeg' });
  world = new World(api);
  await world.write('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2025-01-01' });
  check = new AnswerCheck(await fetchDocument(api.base));
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => api.close());

/** Every status that a caller can bring about; the first test says when the document has another. */
const STATUSES = [200, 201, 304, 400, 401, 403, 404, 406, 409, 412, 413, 414, 415, 422, 429];

/** Nothing that stands can be in its way: it is refused with 409 only while the same command is under way, which the specs of writing hold. */
const ONLY_UNDER_WAY = ['rapportagegegevenVastleggen'];

const statusesOf = ({ id, operation }: Route): number[] =>
  Object.keys(operation.responses)
    .map(Number)
    .filter((status) => status < 500 && !(status === 409 && ONLY_UNDER_WAY.includes(id)));

/** What is wrong with the answer of this status; empty when the server gives it as documented. */
async function faultsOf(route: Route, status: number): Promise<string[]> {
  const asked = await provocationOf(route, status)?.(world, route);
  if (asked === undefined) return [`${route.id}: nobody wrote down how to get ${status}`];
  const answer = await world.call(asked);
  const faults = check.faultsOf(route.method, asked.path.split('?')[0] ?? '', answer);
  if (answer.status !== status) faults.push(`answered ${answer.status} ${answer.body.slice(0, 300)}`);
  return faults.map((fault) => `${route.id} ${status}: ${fault}`);
}

describe('the running server and its own document', () => {
  it('has every documented answer provoked here', () => {
    const documented = check.routes.flatMap((route) => statusesOf(route).map((status) => ({ route, status })));
    expect(documented.length).toBeGreaterThan(200);
    expect([...new Set(documented.map(({ status }) => status))].sort()).toEqual(STATUSES);
    const without = documented.filter(({ route, status }) => provocationOf(route, status) === undefined);
    expect(without.map(({ route, status }) => `${route.id} ${status}`)).toEqual([]);
  });

  it.each(STATUSES)('gives %i on every route that documents it, as documented', async (status) => {
    // The window of a limit is ten seconds: on a slow machine it would be over between the one request and the next.
    if (status === 429) jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    const routes = check.routes.filter((route) => statusesOf(route).includes(status));
    const faults: string[] = [];
    for (const route of routes) faults.push(...(await faultsOf(route, status)));
    expect(faults).toEqual([]);
    expect(routes.length).toBeGreaterThan(0);
  });

  it('gives nothing that is not documented, and is seen when it does', () => {
    const answer = { status: 418, headers: new Headers(), body: '' };
    expect(check.faultsOf('GET', '/v1/acties', answer)).toEqual(['418 is not documented']);
    const empty = { status: 200, headers: new Headers({ 'content-type': 'text/plain' }), body: '' };
    expect(check.faultsOf('GET', '/v1/acties/IZA-L-001', empty)).toEqual(
      expect.arrayContaining(['header API-Version is missing', 'header ETag is missing', 'media type text/plain is not documented']),
    );
  });
});
