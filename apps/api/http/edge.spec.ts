import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { isUuid, PeildatumError } from '@peildatum/kernel';
import { PROBLEM_TYPE, type Problem } from '../problem/problem.js';
import { problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const port = () => Number(new URL(api.base).port);

/** Sends bytes that no client would, and gives the whole answer. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port(), '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });

async function expectProblem(response: Response, status: number, code: string): Promise<Problem> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe(`${PROBLEM_TYPE}; charset=utf-8`);
  const problem = await problemFrom(response);
  expect(problem).toMatchObject({
    status,
    code,
    title: expect.any(String),
    detail: expect.any(String),
    instance: `urn:uuid:${response.headers.get('x-correlatie-id')}`,
  });
  expect(response.headers.get('api-version')).toBe('1.0.0');
  expect(response.headers.get('cache-control')).toBe('no-store');
  return problem;
}

describe('what every answer carries', () => {
  it('gives the version of the API and a correlation id', async () => {
    const { headers } = await api.call('/v1/acties');
    expect(headers.get('api-version')).toBe('1.0.0');
    expect(isUuid(headers.get('x-correlatie-id') ?? '')).toBe(true);
  });

  it('gives back the correlation id of the caller, and a new one for what is no UUID', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    expect((await api.call('/v1/acties', { headers: { 'X-Correlatie-Id': id } })).headers.get('x-correlatie-id')).toBe(id);
    const answered = (await api.call('/v1/acties', { headers: { 'X-Correlatie-Id': '<script>' } })).headers.get('x-correlatie-id');
    expect(isUuid(answered ?? '')).toBe(true);
  });

  it('sets the security headers, on errors too', async () => {
    for (const path of ['/v1/acties', '/bestaat-niet']) {
      const { headers } = await api.call(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('answers HEAD as GET, without the body', async () => {
    const [get, head] = [await api.call('/v1/acties'), await api.call('/v1/acties', { method: 'HEAD' })];
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    expect(await head.text()).toBe('');
  });
});

describe('what is no good request', () => {
  it('answers 404 for an unknown address, a trailing slash and another case', async () => {
    for (const path of ['/v1/onzin', '/v2/acties', '/v1/acties/', '/v1/Acties', '/v1/documentatie/package.json']) {
      await expectProblem(await api.call(path), 404, 'HTTP.NOT_FOUND');
    }
  });

  it.each([
    ['/v1/acties', 'DELETE', 'GET, HEAD, POST'],
    ['/v1/acties/X-1', 'PUT', 'GET, HEAD'],
    ['/v1/acties/X-1/statusmeldingen', 'GET', 'POST'],
    ['/v1/peildatum-rapporten', 'POST', 'GET, HEAD'],
    ['/', 'OPTIONS', 'GET, HEAD'],
  ])('answers 405 on %s for %s, and says what can', async (path, method, allow) => {
    const response = await api.call(path, { method });
    await expectProblem(response, 405, 'HTTP.METHOD_NOT_ALLOWED');
    expect(response.headers.get('allow')).toBe(allow);
  });

  const post = (body: string | Uint8Array<ArrayBuffer> | undefined, type?: string) =>
    fetch(`${api.base}/v1/acties`, {
      method: 'POST',
      headers: { Authorization: 'Bearer beheerder', ...(type === undefined ? {} : { 'Content-Type': type }) },
      ...(body === undefined ? {} : { body }),
    });

  it.each([
    ['text', 'hallo', 'text/plain', 415, 'HTTP.MEDIA_TYPE'],
    ['a form', 'a=1', 'application/x-www-form-urlencoded', 415, 'HTTP.MEDIA_TYPE'],
    ['another JSON', '{}', 'application/merge-patch+json', 415, 'HTTP.MEDIA_TYPE'],
    ['bytes of no type', new Uint8Array([123, 125]), undefined, 415, 'HTTP.MEDIA_TYPE'],
    ['half JSON', '{"thematafel":', 'application/json', 400, 'JSON.SYNTAX'],
    ['no JSON at all', '', 'application/json', 400, 'JSON.SYNTAX'],
    ['a prototype', '{"__proto__":{"x":1}}', 'application/json', 400, 'JSON.FORBIDDEN_FIELD'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'application/json', 400, 'HTTP.UTF8'],
    ['more than 256 kB', JSON.stringify({ omschrijving: 'x'.repeat(262_145) }), 'application/json', 413, 'HTTP.BODY_TOO_LARGE'],
  ] as const)('refuses %s', async (_, body, type, status, code) => {
    await expectProblem(await post(body, type), status, code);
  });

  it.each([
    ['a list', []],
    ['a text', 'x'],
    ['null', null],
  ])('asks for an object in the place of %s', async (_, body) => {
    const problem = await expectProblem(await post(JSON.stringify(body), 'application/json'), 400, 'INPUT.INVALID');
    expect(problem.fouten).toMatchObject([{ code: 'INPUT.BODY' }]);
  });

  it('asks for a body where there is none', async () => {
    expect((await expectProblem(await post(undefined), 400, 'INPUT.INVALID')).fouten).toMatchObject([{ code: 'INPUT.BODY' }]);
  });

  it('answers as a problem what cannot be routed', async () => {
    const answer = await new Promise<{ status: number | undefined; type: string | undefined; body: string }>((resolve, reject) => {
      httpRequest({ port: port(), host: '127.0.0.1', path: '/v1/acties/%zz' }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], body }));
      })
        .on('error', reject)
        .end();
    });
    expect(answer).toMatchObject({ status: 400, type: `${PROBLEM_TYPE}; charset=utf-8` });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'HTTP.BAD_URL', status: 400 });
    await expectProblem(await api.call(`/v1/acties/${'x'.repeat(200)}`), 414, 'HTTP.URL_TOO_LONG');
  });

  it.each([
    ['what is no HTTP', 'hallo\r\n\r\n', 400, 'HTTP.400'],
    ['too many headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`, 431, 'HTTP.HEADERS_TOO_LARGE'],
    ['an address of 40 kB', `GET /v1/acties?zoek=${'y'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'HTTP.HEADERS_TOO_LARGE'],
  ])('answers as a problem %s', async (_, text, status, code) => {
    const [head = '', body = ''] = (await raw(text)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain(`Content-Type: ${PROBLEM_TYPE}`);
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });
});

describe('what goes wrong on our side', () => {
  it('tells nothing of our inside, and logs it with the correlation id', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    api.queries.failNext(new Error('password=geheim at 10.0.0.1'));
    const response = await api.call('/v1/acties');
    const problem = await expectProblem(response, 500, 'INTERNAL');
    expect(JSON.stringify(problem)).not.toMatch(/geheim|10\.0\.0\.1|Error/);
    expect(logged).toHaveBeenCalledWith(
      expect.stringContaining(`${response.headers.get('x-correlatie-id')}`),
      expect.stringContaining('geheim'),
    );
  });

  it('says when to come back from what is not available now', async () => {
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    api.queries.failNext(
      new PeildatumError({
        code: 'PROJECTION.HALTED',
        kind: 'unavailable',
        message: 'Projectie acties staat stil: kapot.',
        details: { projection: 'acties', sql: 'SELECT geheim' },
      }),
    );
    const response = await api.call('/v1/acties');
    const problem = await expectProblem(response, 503, 'PROJECTION.HALTED');
    expect(response.headers.get('retry-after')).toBe('5');
    expect(problem).toMatchObject({ projectie: 'acties', detail: 'Projectie acties staat stil: kapot.' });
    expect(JSON.stringify(problem)).not.toContain('SELECT');
  });
});

describe('health', () => {
  afterEach(() => {
    api.health.splice(1);
  });

  it('lives whatever it stands on', async () => {
    api.health.push({ name: 'projectie acties', ready: false });
    expect(await (await api.call('/gezondheid/levend')).json()).toEqual({ status: 'levend' });
  });

  it('is ready when every part is, and says how far behind each is', async () => {
    api.health.push({ name: 'projectie acties', ready: true, lag: { events: 0, seconds: 0 } });
    const response = await api.call('/gezondheid/gereed');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'gereed',
      onderdelen: [
        { naam: 'event store', gereed: true, reden: null, achterstand: null },
        { naam: 'projectie acties', gereed: true, reden: null, achterstand: { gebeurtenissen: 0, seconden: 0 } },
      ],
    });
  });

  it('is not ready when a part is not, and names it with the reason', async () => {
    api.health.push({ name: 'projectie acties', ready: false, reason: 'Zij staat stil.', lag: { events: null, seconds: null } });
    const response = await api.call('/gezondheid/gereed');
    expect(response.headers.get('retry-after')).toBe('5');
    const problem = await expectProblem(response, 503, 'HEALTH.NOT_READY');
    expect(problem.detail).toContain('projectie acties (Zij staat stil.)');
    expect(problem.onderdelen).toHaveLength(2);
  });
});
