import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { comesFromHere, ownOrigin } from './this-machine.js';

const request = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as unknown as Pick<FastifyRequest, 'headers' | 'socket'>;

describe('a request of this machine', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST', '127.0.0.1'])('may ask for %s', (host) => {
    expect(comesFromHere(request({ host }))).toBe(true);
  });

  it.each([
    'peildatum.example',
    'localhost.example',
    '127.0.0.1.example:3000',
    '127.0.0.2',
    '10.0.0.1',
    '[::2]',
    '',
    'localhost:3000:1',
    'a localhost',
  ])('does not ask for %p', (host) => {
    expect(comesFromHere(request({ host }))).toBe(false);
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded', 'x-real-ip', 'via', 'x-client-ip'])(
    'has no %s: somebody else would stand behind it',
    (name) => {
      expect(comesFromHere(request({ host: 'localhost', [name]: '127.0.0.1' }))).toBe(false);
    },
  );

  it('comes by an address of this machine', () => {
    expect(comesFromHere(request({ host: 'localhost' }, '192.168.1.10'))).toBe(false);
    expect(comesFromHere(request({ host: 'localhost' }, '::ffff:127.0.0.1'))).toBe(true);
  });
});

it('the origin of our pages is that of the settings, or else the name of this machine that was asked for', () => {
  expect(ownOrigin('https://register.example', request({ host: 'anders' }))).toBe('https://register.example');
  expect(ownOrigin(undefined, request({ host: 'localhost:3000' }))).toBe('http://localhost:3000');
  expect(ownOrigin(undefined, request({ host: 'register.example' }))).toBeNull();
});
