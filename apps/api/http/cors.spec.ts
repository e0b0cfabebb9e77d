import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const OURS = 'https://dashboard.example.org';

let open: TestApi;
let closed: TestApi;
beforeAll(async () => {
  open = await startTestApi({ corsOrigins: [OURS, 'https://ander.example.org:8443'] });
  closed = await startTestApi();
});
afterAll(async () => {
  await open.close();
  await closed.close();
});

/** By Node's own client: fetch is a browser in this, and sets Origin itself. */
const ask = (
  api: TestApi,
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders }> =>
  new Promise((resolve, reject) => {
    httpRequest(`${api.base}${path}`, { method, headers }, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
    })
      .on('error', reject)
      .end();
  });

const allowsOf = (headers: IncomingHttpHeaders) => Object.keys(headers).filter((name) => name.startsWith('access-control-'));
const preflight = (origin: string, method = 'POST') => ({
  Origin: origin,
  'Access-Control-Request-Method': method,
  'Access-Control-Request-Headers': 'authorization, content-type, idempotency-key',
});

describe('a page of another origin', () => {
  it('can nothing where none is configured', async () => {
    const get = await ask(closed, 'GET', '/v1/acties', { Origin: OURS });
    expect([get.status, allowsOf(get.headers)]).toEqual([200, []]);
    const asked = await ask(closed, 'OPTIONS', '/v1/acties', preflight(OURS));
    expect([asked.status, allowsOf(asked.headers)]).toEqual([405, []]);
  });

  it('can read what is its own, and the headers that a client needs', async () => {
    for (const path of ['/v1/acties', '/v1/acties/X-9', '/v1/gebeurtenissen', '/gezondheid/levend']) {
      const { headers } = await ask(open, 'GET', path, { Origin: OURS });
      expect(headers['access-control-allow-origin']).toBe(OURS);
      expect(headers.vary?.toLowerCase()).toContain('origin');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      const exposed = String(headers['access-control-expose-headers']).split(', ');
      expect(exposed).toEqual(expect.arrayContaining(['ETag', 'Link', 'Location', 'API-Version', 'X-Correlatie-Id', 'Retry-After']));
    }
  });

  it('may ask before it writes', async () => {
    const { status, headers } = await ask(open, 'OPTIONS', '/v1/acties', preflight(OURS));
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': OURS,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-max-age': '600',
      'api-version': '1.0.0',
    });
    const sent = String(headers['access-control-allow-headers']).toLowerCase().split(', ');
    expect(sent).toEqual(expect.arrayContaining(['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match']));
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it.each([
    'https://dashboard.example.org.kwaad.example',
    'http://dashboard.example.org',
    'https://DASHBOARD.example.org',
    'null',
    `${OURS}/`,
  ])('that is not exactly one of them (%s) can nothing', async (origin) => {
    for (const answer of [
      await ask(open, 'GET', '/v1/acties', { Origin: origin }),
      await ask(open, 'OPTIONS', '/v1/acties', preflight(origin)),
    ]) {
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers.vary?.toLowerCase()).toContain('origin');
    }
  });

  it('reads the description of the API whatever its origin, and nothing more', async () => {
    for (const api of [open, closed]) {
      expect((await ask(api, 'GET', '/v1/openapi.json', { Origin: 'https://elders.example' })).headers['access-control-allow-origin']).toBe(
        '*',
      );
      expect(
        (await ask(api, 'GET', '/v1/documentatie', { Origin: 'https://elders.example' })).headers['access-control-allow-origin'],
      ).toBeUndefined();
    }
  });

  it('is in the Vary of an answer that another may get from a cache', async () => {
    const { headers } = await ask(open, 'GET', '/v1/peildatum-rapporten', {});
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers.vary?.split(', ').sort()).toEqual(['Accept', 'Authorization', 'Origin', 'accept-encoding']);
  });
});

describe('an OPTIONS that asks for no permission', () => {
  it('is a method that an address does not have', async () => {
    for (const api of [open, closed]) {
      expect((await ask(api, 'OPTIONS', '/v1/acties')).status).toBe(405);
      expect((await ask(api, 'OPTIONS', '/v1/acties', { Origin: OURS })).status).toBe(405);
      expect((await ask(api, 'OPTIONS', '/v1/nergens')).status).toBe(404);
    }
  });
});
