import { describe, expect, it } from '@jest/globals';
import { PeildatumError } from '@peildatum/kernel';
import { isWeather } from './weather.js';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('isWeather', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', '08006', '53300', '57P01', '57P03', '57014', '40001', '40P01', '25006'])(
    '%s passes',
    (code) => {
      expect(isWeather(withCode(code))).toBe(true);
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])("pg's own '%s' passes", (message) => {
    expect(isWeather(new Error(message))).toBe(true);
  });

  it.each(['23505', '22P02', '42501', '42P01', '28P01', '3D000', '57P06', 'ERR_INVALID_ARG_TYPE'])('%s does not', (code) => {
    expect(isWeather(withCode(code))).toBe(false);
  });

  it('nothing else does', () => {
    const ours = new PeildatumError({ code: 'EVENT.REFUSED', kind: 'invalid', message: 'nee' });
    for (const other of [new Error('x'), ours, undefined, null, 'ECONNRESET', 42]) expect(isWeather(other)).toBe(false);
  });
});
