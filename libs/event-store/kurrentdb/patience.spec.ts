import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NoAnswer } from './failures.js';
import { type Patience, patiently, rest, unlessAborted } from './patience.js';

const open = () => new AbortController().signal;
const never = () => new Promise<never>(() => undefined);

describe('patience with a server', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** How the call ended, and after how many milliseconds. */
  const ending = async (call: Promise<unknown>): Promise<{ outcome: unknown; ms: number }> => {
    const start = performance.now();
    const ended = call.then(
      (outcome) => ({ outcome, ms: performance.now() - start }),
      (outcome: unknown) => ({ outcome, ms: performance.now() - start }),
    );
    await jest.advanceTimersByTimeAsync(20_000);
    return ended;
  };

  it('tries again what may pass, and gives the answer', async () => {
    let attempts = 0;
    const { outcome } = await ending(
      patiently(open(), async () => {
        attempts += 1;
        if (attempts < 4) throw new NoAnswer('x');
        return attempts;
      }),
    );
    expect(outcome).toBe(4);
  });

  it('gives at once what will not pass', async () => {
    const fault = new TypeError('x');
    expect(await ending(patiently(open(), () => Promise.reject(fault)))).toEqual({ outcome: fault, ms: 0 });
  });

  it.each<[string, () => Promise<never>]>([
    ['fails every time', () => Promise.reject(new NoAnswer('x'))],
    ['never answers', never],
  ])('ends within 5 s where the server %s', async (_title, attempt) => {
    const { outcome, ms } = await ending(patiently(open(), attempt));
    expect(outcome).toMatchObject({ code: 'STORE.UNREACHABLE', cause: expect.any(NoAnswer) });
    expect(ms).toBeGreaterThan(3_000);
    expect(ms).toBeLessThan(5_000);
  });

  it('lasts as long as there are signs of life, and cancels what was under way', async () => {
    const cancelled: boolean[] = [];
    const attempt = (patience: Patience) => {
      for (const at of [3_000, 6_000]) setTimeout(() => patience.renew(), at);
      patience.signal.addEventListener('abort', () => cancelled.push(true));
      return never();
    };
    const { outcome, ms } = await ending(patiently(open(), attempt));
    expect(outcome).toMatchObject({ code: 'STORE.UNREACHABLE' });
    expect(ms).toBe(10_000);
    expect(cancelled).toEqual([true]);
  });

  it('ends when the connection is closed, before and meanwhile', async () => {
    const closing = new AbortController();
    const call = ending(patiently(closing.signal, never));
    closing.abort();
    expect(await call).toMatchObject({ outcome: { code: 'STORE.UNREACHABLE' }, ms: 0 });
    expect(await ending(patiently(closing.signal, never))).toMatchObject({ outcome: { code: 'STORE.UNREACHABLE' }, ms: 0 });
  });

  it('leaves no timer behind', async () => {
    await patiently(open(), async () => 1);
    const abort = new AbortController();
    const resting = rest(1_000, abort.signal);
    abort.abort();
    await resting;
    await expect(unlessAborted(never(), abort.signal)).rejects.toBe(abort.signal.reason);
    expect(jest.getTimerCount()).toBe(0);
  });
});
