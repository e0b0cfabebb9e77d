import { describe, expect, it } from '@jest/globals';
import { PeildatumError } from '@peildatum/kernel';
import { faultOf, isDoubtful, isWeather, NoAnswer } from './failures.js';

/** As grpc gives it. */
const answer = (code: number, message: string, exception?: string) =>
  Object.assign(new Error(message), { code, metadata: { get: (key: string) => (key === 'exception' && exception ? [exception] : []) } });

describe('what goes wrong on the way to KurrentDB', () => {
  it.each<[string, Error]>([
    ['14, at a kill and a graceful stop', answer(14, '14 UNAVAILABLE: Connection dropped')],
    ['a plain error with that text', new Error('14 UNAVAILABLE: No connection established')],
    ['10, to a reader that is too slow', answer(10, '10 ABORTED: Operation timed out: Consumer too slow to handle event while live.')],
    ['4', answer(4, '4 DEADLINE_EXCEEDED')],
    ['1, by the server', answer(1, '1 CANCELLED')],
    ['13', answer(13, '13 INTERNAL: Received RST_STREAM')],
    ['2, at a breakdown', answer(2, '2 UNKNOWN: Exception was thrown by handler.')],
    ['another leader was chosen', answer(5, '5 NOT_FOUND: Leader info available', 'not-leader')],
    ['no node of the cluster was found', new Error('Failed to discover after 10 attempts.')],
    ['the channel was closed meanwhile', new Error('Channel has been shut down')],
    ['no answer', new NoAnswer('no answer in time')],
  ])('may pass: %s', (_title, error) => {
    expect(isWeather(error)).toBe(true);
  });

  it.each<[string, Error, string]>([
    ['7', answer(7, '7 PERMISSION_DENIED'), 'STORE.ACCESS_DENIED'],
    ['16', answer(16, '16 UNAUTHENTICATED'), 'STORE.ACCESS_DENIED'],
    ['another server at that address', answer(12, '12 UNIMPLEMENTED: HTTP 404'), 'STORE.REFUSED'],
    ['3', answer(3, '3 INVALID_ARGUMENT'), 'STORE.REFUSED'],
    ['5', answer(5, '5 NOT_FOUND'), 'STORE.REFUSED'],
  ])('stays: %s', (_title, error, code) => {
    expect(isWeather(error)).toBe(false);
    expect(faultOf(error)).toMatchObject({ code, kind: 'broken', cause: error });
  });

  it('is not about the server: an error of ours, or a mistake in the program', () => {
    const ours = new PeildatumError({ code: 'STORE.ID_IN_USE', kind: 'conflict', message: '14 UNAVAILABLE' });
    for (const error of [ours, new TypeError('x is not a function')]) {
      expect(isWeather(error)).toBe(false);
      expect(faultOf(error)).toBe(error);
    }
    expect(isWeather('14 UNAVAILABLE')).toBe(false);
  });

  it('is doubtful only where the server itself says that it does not know', () => {
    expect([answer(2, '2 UNKNOWN'), answer(14, '14 UNAVAILABLE'), new NoAnswer('x')].map(isDoubtful)).toEqual([true, false, false]);
  });
});
