import { describe, expect, it } from '@jest/globals';
import { storeBusy, unreachable } from '@peildatum/event-store';
import { PeildatumError } from '@peildatum/kernel';
import { asUnavailable, databaseUnreachable, isWeather, throughWeather } from './weather.js';

const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe('weather', () => {
  it.each(['40001', '40P01', '08006', '53300', '57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])('is %s', (code) => {
    expect(isWeather(coded(code))).toBe(true);
  });

  it('is a connection that broke, and an event store that does not answer', () => {
    expect(isWeather(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isWeather(new Error('timeout exceeded when trying to connect'))).toBe(true);
    expect(isWeather(coded('ENOENT', { syscall: 'connect' }))).toBe(true);
    expect(isWeather(unreachable(null))).toBe(true);
    expect(isWeather(storeBusy(null))).toBe(true);
    expect(isWeather(databaseUnreachable(null))).toBe(true);
  });

  it('is not called a database that is away when every connection of ours was taken', () => {
    const busy = asUnavailable(new Error('timeout exceeded when trying to connect'));
    expect(busy).toMatchObject({
      code: 'PROJECTION.DATABASE_BUSY',
      kind: 'unavailable',
      message: expect.not.stringContaining('niet bereikbaar'),
    });
    expect(isWeather(busy)).toBe(true);
    expect(asUnavailable(new Error('Connection terminated due to connection timeout'))).toMatchObject({
      code: 'PROJECTION.DATABASE_UNREACHABLE',
    });
  });

  it.each(['23505', '22P02', '42P01', '57014', '25006', '42501', 'ENOENT'])('is not %s', (code) => {
    expect(isWeather(coded(code))).toBe(false);
  });

  it('is no fault of ours, and nothing that is no error', () => {
    expect(isWeather(new PeildatumError({ code: '40001', kind: 'broken', message: '' }))).toBe(false);
    expect(isWeather(new TypeError('x is not a function'))).toBe(false);
    expect(isWeather('40001')).toBe(false);
  });
});

describe('throughWeather', () => {
  const failing = (errors: readonly Error[]) => {
    const left = [...errors];
    return async () => {
      const next = left.shift();
      if (next) throw next;
      return 'done';
    };
  };

  it('does the work again until it succeeds, and says so each time', async () => {
    const seen: number[] = [];
    const work = failing([coded('40001'), coded('08006')]);
    expect(await throughWeather(work, { onWeather: (_error, attempt) => seen.push(attempt) })).toBe('done');
    expect(seen).toEqual([1, 2]);
  });

  it('lets through what is no weather', async () => {
    await expect(throughWeather(failing([coded('40001'), coded('23505')]))).rejects.toMatchObject({ code: '23505' });
  });

  it('gives up when its patience is at its end, or it is stopped', async () => {
    await expect(throughWeather(failing([coded('08006')]), { upTo: 10 })).rejects.toMatchObject({
      code: 'PROJECTION.DATABASE_UNREACHABLE',
      kind: 'unavailable',
    });
    await expect(throughWeather(failing([unreachable(null)]), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'STORE.UNREACHABLE',
    });
  });
});
