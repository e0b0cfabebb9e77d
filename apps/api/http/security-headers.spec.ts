import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.call('/v1/acties', { as: 'beheerder', body: { code: 'X-1', thematafel: 'D', geldigVanaf: '2025-01-01' } });
});
afterAll(() => api.close());

const OPTIONS = { as: 'auditor' };

/** Every kind of answer: where, whose cache may keep it, and what a page of it may load. */
/** As an auditor is answered: figures that are somebody's are kept by no cache on the way. */
const KINDS: readonly (readonly [kind: string, path: string, status: number, cache: string, policy: RegExp])[] = [
  ['a list', '/v1/acties', 200, 'private, no-cache', /^default-src 'none';/],
  ['one subject', '/v1/acties/X-1', 200, 'private, no-cache', /^default-src 'none';/],
  ['the log', '/v1/gebeurtenissen', 200, 'private, no-cache', /^default-src 'none';/],
  ['the report in JSON', '/v1/peildatum-rapporten', 200, 'private, no-cache', /^default-src 'none';/],
  [
    'the report as a page',
    '/v1/peildatum-rapporten?formaat=html',
    200,
    'private, no-cache',
    /^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/,
  ],
  ['the description', '/v1/openapi.json', 200, 'no-cache', /^default-src 'none';/],
  ['the documentation', '/v1/documentatie', 200, 'no-cache', /^default-src 'none'; script-src 'self';/],
  ['a part of it', '/v1/documentatie/start.js', 200, 'public, max-age=86400', /^default-src 'none';/],
  ['security.txt', '/.well-known/security.txt', 200, 'no-cache', /^default-src 'none';/],
  ['health', '/gezondheid/gereed', 200, 'no-store', /^default-src 'none';/],
  ['a fault of the input', '/v1/acties?onzin=1', 400, 'no-store', /^default-src 'none';/],
  ['an unknown address', '/v1/nergens', 404, 'no-store', /^default-src 'none';/],
];

describe('the headers of every kind of answer', () => {
  it.each(KINDS)('are right: %s (%s)', async (_, path, status, cache, policy) => {
    const response = await api.call(path, OPTIONS);
    expect(response.status).toBe(status);
    const { headers } = response;
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('cross-origin-resource-policy')).toBe(path === '/v1/openapi.json' ? 'cross-origin' : 'same-origin');
    expect(headers.get('content-security-policy')).toMatch(policy);
    for (const directive of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
      expect(headers.get('content-security-policy')?.replaceAll(';', '; ')).toContain(directive);
    }
    expect(headers.get('cache-control')).toBe(cache);
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('are right: a write', async () => {
    const body = { code: 'X-2', thematafel: 'D', geldigVanaf: '2025-01-01' };
    const { status, headers } = await api.call('/v1/acties', { as: 'beheerder', body });
    expect([status, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([201, 'no-store', 'nosniff']);
  });
});
