import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ClockRequest } from '@peildatum/kernel';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
afterEach(async () => {
  jest.restoreAllMocks();
  await api.close();
});

/** The signal of every query; each is answered when it may be. */
function watched(mayAnswer: Promise<void>) {
  const signals: AbortSignal[] = [];
  const execute = api.queries.execute.bind(api.queries);
  jest.spyOn(api.queries, 'execute').mockImplementation(async (query) => {
    const { signal } = (query as { clocks: ClockRequest }).clocks;
    if (signal) signals.push(signal);
    await mayAnswer;
    return await execute(query);
  });
  return signals;
}

async function until(so: () => boolean): Promise<void> {
  while (!so()) await pause(5);
}

describe('who asks', () => {
  it('is seen to leave by what reads for it', async () => {
    api = await startTestApi();
    let answer = () => {};
    const signals = watched(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const leaving = new AbortController();
    const asked = fetch(`${api.base}/v1/acties`, { signal: leaving.signal });
    await until(() => signals.length === 1);
    expect(signals[0]?.aborted).toBe(false);
    leaving.abort();
    await expect(asked).rejects.toThrow('abort');
    await until(() => signals[0]?.aborted === true);
    answer();
  });

  it('has not gone when it has its answer, also when it closes the connection then', async () => {
    api = await startTestApi();
    const signals = watched(Promise.resolve());
    for (const path of ['/v1/acties', '/v1/snelle-toetsen'])
      expect((await fetch(`${api.base}${path}`, { headers: { Connection: 'close' } })).status).toBe(200);
    await pause(20);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
  });
});

describe('one address', () => {
  it('has no more under way at once than its share, whatever it asks; another address has its own', async () => {
    api = await startTestApi({ limits: { maxRequestsPerAddress: 3 }, trustedProxies: ['loopback'] });
    let answer = () => {};
    const signals = watched(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const from = (address: string, path: string) => api.call(path, { headers: { 'X-Forwarded-For': address } });
    const held = [1, 2, 3].map((n) => from(`2001:db8::${n}`, '/v1/acties'));
    await until(() => signals.length === 3);
    for (const path of ['/v1/acties', '/gezondheid/levend', '/gezondheid/gereed', '/bestaat-niet']) {
      const refused = await from('2001:db8::9', path);
      expect([path, refused.status, refused.headers.get('retry-after')]).toEqual([path, 429, '1']);
      expect(await refused.json()).toMatchObject({ code: 'RATE_LIMIT.AT_ONCE', detail: expect.stringContaining('adres') });
    }
    expect((await from('192.0.2.1', '/gezondheid/levend')).status).toBe(200);
    answer();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await from('2001:db8::9', '/v1/acties')).status).toBe(200);
  });
});
