import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@peildatum/kernel';
import { readEdge } from './read-edge.js';
import { SettingsReader } from './settings-reader.js';

const read = (env: Record<string, string>) => {
  const settings = new SettingsReader(env);
  const edge = readEdge(settings);
  settings.finish();
  return edge;
};

describe('readEdge', () => {
  it('lets no origin in, and names no contact, where nothing is set', () =>
    expect(read({})).toEqual({ corsOrigins: [], trustedProxies: [], rateLimit: 1_000 }));

  it('takes exact origins, and a contact', () =>
    expect(
      read({ CORS_ORIGINS: 'https://a.example, https://b.example:8443,http://localhost:5173', SECURITY_CONTACT: 'mailto:x@y.example' }),
    ).toEqual({
      corsOrigins: ['https://a.example', 'https://b.example:8443', 'http://localhost:5173'],
      securityContact: 'mailto:x@y.example',
      trustedProxies: [],
      rateLimit: 1_000,
    }));

  it.each([
    '*',
    'null',
    'https://a.example/',
    'https://a.example/pad',
    'https://*.example',
    'https://A.example',
    'https://a.example:443',
    'http://a.example',
    'a.example',
    'https://a.example,',
    'https://a.example,*',
    'https://u:w@a.example',
  ])('refuses %s as an origin', (value) => expect(() => read({ CORS_ORIGINS: value })).toThrow(InvalidInput));

  it('limits what a client may ask, by another number or not at all', () => {
    expect(read({ RATE_LIMIT: '50' })).toMatchObject({ rateLimit: 50 });
    expect(read({ RATE_LIMIT: 'uit' })).not.toHaveProperty('rateLimit');
  });

  it.each(['0', '-1', '1.5', 'veel', '1e3', '10000000'])('refuses %s as a limit', (value) =>
    expect(() => read({ RATE_LIMIT: value })).toThrow(InvalidInput),
  );

  it('takes the word of the proxies that are named', () =>
    expect(read({ TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8,192.0.2.1' })).toMatchObject({
      trustedProxies: ['loopback', '10.0.0.0/8', 'fd00::/8', '192.0.2.1'],
    }));

  it.each(['true', '*', 'proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0/8', 'fd00::/129', '10.0.0.1,'])(
    'refuses %s as a proxy',
    (value) => expect(() => read({ TRUST_PROXY: value })).toThrow(InvalidInput),
  );

  it.each(['x@y.example', 'mailto:', 'http://y.example', 'mailto:x y@z'])('refuses %s as a contact', (value) =>
    expect(() => read({ SECURITY_CONTACT: value })).toThrow(InvalidInput),
  );
});
