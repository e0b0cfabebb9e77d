import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PROBLEM_TYPE } from '../problem/problem.js';
import { problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import { WindowCounts } from './window-counts.js';

const LIMIT = 10;
const STATUS = { status: 'loopt-voor', geldigVanaf: '2025-01-01' };

let api: TestApi;
/** Of the clock that never jumps; whole, so that ten seconds later is ten seconds and not a rounding less. */
let now = Math.floor(performance.now());

beforeAll(async () => {
  api = await startTestApi({ rateLimit: LIMIT, trustedProxies: ['loopback'] });
});
/** Every window of the test before has passed. */
beforeEach(() => {
  now += 60_000;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => api.close());

const from = (address: string, path = '/v1/acties', more: Record<string, string> = {}) =>
  api.call(path, { headers: { 'X-Forwarded-For': address, ...more } });

async function expectLimited(response: Response, code: string): Promise<void> {
  expect(response.status).toBe(429);
  expect(response.headers.get('content-type')).toBe(`${PROBLEM_TYPE}; charset=utf-8`);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(10);
  expect(await problemFrom(response)).toMatchObject({ status: 429, code, detail: expect.stringContaining('wacht') });
}

describe('the limit of a client', () => {
  it('counts down in the headers, then answers 429, and begins anew after the window', async () => {
    for (let left = LIMIT - 1; left >= 0; left -= 1) {
      const { status, headers } = await from('192.0.2.1');
      expect([status, headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]).toEqual([200, String(LIMIT), String(left)]);
      expect(Number(headers.get('ratelimit-reset'))).toBeLessThanOrEqual(10);
    }
    const refused = await from('192.0.2.1');
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    await expectLimited(refused, 'RATE_LIMIT.REQUESTS');
    now += 10_000;
    expect((await from('192.0.2.1')).status).toBe(200);
  });

  it('does not last longer when the wall clock is set back', async () => {
    for (let i = 0; i <= LIMIT; i += 1) await from('192.0.2.1');
    const then = Date.now() - 3_600_000;
    jest.spyOn(Date, 'now').mockImplementation(() => then);
    now += 10_000;
    expect((await from('192.0.2.1')).status).toBe(200);
  });

  it('is each address’s own, an IPv6 network counts as one, and addresses that are not there count too', async () => {
    for (let i = 0; i < LIMIT; i += 1) await from(`2001:db8::${i + 1}`, i % 2 ? '/v1/acties' : '/bestaat-niet');
    await expectLimited(await from('2001:db8::ffff'), 'RATE_LIMIT.REQUESTS');
    expect((await from('192.0.2.1')).status).toBe(200);
    expect((await from('2001:db8:1::1')).status).toBe(200);
  });

  it('is of the person that a token names, from whatever address, and not of the address then', async () => {
    const as = (token: string, address: string) => api.call('/v1/gebeurtenissen', { as: token, headers: { 'X-Forwarded-For': address } });
    for (let i = 0; i < LIMIT; i += 1) expect((await as('auditor', `192.0.2.${i + 1}`)).status).toBe(200);
    await expectLimited(await as('auditor', '192.0.2.99'), 'RATE_LIMIT.REQUESTS');
    expect((await as('beheerder', '192.0.2.1')).status).toBe(200);
    expect((await from('192.0.2.1')).headers.get('ratelimit-remaining')).toBe(String(LIMIT - 1));
  });

  it('comes before the body is read: a refused write records nothing', async () => {
    await api.call('/v1/acties', { as: 'beheerder', body: { code: 'X-1', thematafel: 'D', geldigVanaf: '2025-01-01' } });
    for (let i = 1; i < LIMIT; i += 1) await api.call('/v1/gebeurtenissen', { as: 'beheerder' });
    await expectLimited(await api.call('/v1/acties/X-1/statusmeldingen', { as: 'beheerder', body: STATUS }), 'RATE_LIMIT.REQUESTS');
    expect(await api.log.readStream('actie-X-1')).toHaveLength(1);
  });

  it('counts whoever asks how the service is apart: the one takes nothing of the other, and neither is without a limit', async () => {
    for (let i = 0; i < LIMIT; i += 1) await from('192.0.2.1');
    await expectLimited(await from('192.0.2.1'), 'RATE_LIMIT.REQUESTS');
    for (let i = 0; i < LIMIT; i += 1)
      expect((await from('192.0.2.1', i % 2 ? '/gezondheid/levend' : '/gezondheid/gereed')).status).toBe(200);
    await expectLimited(await from('192.0.2.1', '/gezondheid/levend'), 'RATE_LIMIT.REQUESTS');
    await expectLimited(await from('192.0.2.1', '/gezondheid/gereed'), 'RATE_LIMIT.REQUESTS');
    expect((await from('192.0.2.2', '/gezondheid/gereed')).status).toBe(200);
  });

  it('lets an address try a few tokens, and then none, not even a good one, for a while', async () => {
    const trying = (token: string) => from('192.0.2.1', '/v1/gebeurtenissen', { Authorization: `Bearer ${token}` });
    expect((await trying('geraden')).status).toBe(401);
    await expectLimited(await trying('auditor'), 'RATE_LIMIT.TOKENS');
    expect((await from('192.0.2.2', '/v1/gebeurtenissen', { Authorization: 'Bearer auditor' })).status).toBe(200);
    now += 10_000;
    expect((await trying('auditor')).status).toBe(200);
  });

  it('does not believe an address that a client gives itself', async () => {
    const alone = await startTestApi({ rateLimit: LIMIT });
    try {
      for (let i = 0; i < LIMIT; i += 1) await alone.call('/v1/acties', { headers: { 'X-Forwarded-For': `192.0.2.${i}` } });
      await expectLimited(await alone.call('/v1/acties', { headers: { 'X-Forwarded-For': '192.0.2.77' } }), 'RATE_LIMIT.REQUESTS');
    } finally {
      await alone.close();
    }
  });
});

describe('the counts', () => {
  it('are kept of the clients that came last, and no more than a bound', () => {
    const counts = new WindowCounts();
    const seen: (number | undefined)[] = [];
    const look = (_: Error | null, result?: { current: number }) => seen.push(result?.current);
    const none = () => undefined;
    counts.incr('eerste', none, 10_000);
    counts.incr('blijver', none, 10_000);
    for (let i = 0; i < 4_999; i += 1) {
      counts.incr(`client ${i}`, none, 10_000);
      counts.incr('blijver', none, 10_000);
    }
    counts.read('eerste', look, 10_000);
    counts.read('blijver', look, 10_000);
    expect(seen).toEqual([0, 5_000]);
  });
});
