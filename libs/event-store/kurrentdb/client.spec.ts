import { describe, expect, it } from '@jest/globals';
import { type ClientModules, loadClient } from './client.js';
import { createKurrentEventStore, kurrentEventStoreWith } from './kurrentdb-event-store.js';

/** A client that notes the address and has no more than this. */
const clientOf = (connectionString: (url: string) => unknown) => ({ Client: { connectionString } }) as unknown as ClientModules;
const parts = { GRPCStreamCreator: () => undefined, callArguments: () => undefined };

describe('the client of KurrentDB', () => {
  it('that is not installed has an error of its own, that says what to install', async () => {
    const missing = Object.assign(new Error("Cannot find module '@kurrent/bridge-linux-x64-gnu'"), { code: 'MODULE_NOT_FOUND' });
    await expect(loadClient(() => Promise.reject(missing))).rejects.toMatchObject({
      code: 'STORE.CLIENT_MISSING',
      kind: 'unavailable',
      cause: missing,
      message: expect.stringMatching(/npm install .*@kurrent\/kurrentdb-client@/),
    });
  });

  it('of which the native part does not load is missing too', () => {
    const modules = clientOf(() => {
      throw Object.assign(new Error('wrong ELF class'), { code: 'ERR_DLOPEN_FAILED' });
    });
    expect(() => kurrentEventStoreWith(modules, { url: 'kurrentdb://a' })).toThrow(
      expect.objectContaining({ code: 'STORE.CLIENT_MISSING' }),
    );
  });

  it('of a version without the parts that we use is missing too', () => {
    for (const part of Object.keys(parts)) {
      const modules = clientOf(() => ({ ...parts, [part]: undefined }));
      expect(() => kurrentEventStoreWith(modules, { url: 'kurrentdb://a' })).toThrow(
        expect.objectContaining({ code: 'STORE.CLIENT_MISSING' }),
      );
    }
  });

  it.each([
    ['esdb://a:2113?tls=false', 'kurrentdb://a:2113?tls=false'],
    ['esdb+discover://a', 'kurrentdb+discover://a'],
    [' kurrentdb://esdb://a ', 'kurrentdb://esdb://a'],
  ])('is given %p by its new name', (url, given) => {
    const seen: string[] = [];
    kurrentEventStoreWith(
      clientOf((address) => {
        seen.push(address);
        return parts;
      }),
      { url },
    );
    expect(seen).toEqual([given]);
  });

  it.each(['', 'kurrentdb://', 'postgres://a', 'kurrentdb://a:b:c'])('takes no address %p', async (url) => {
    await expect(createKurrentEventStore({ url })).rejects.toMatchObject({ code: 'STORE.ADDRESS_INVALID', kind: 'invalid' });
  });

  it.each(['', '.', 'peildatum', '$a.', 'a.b.', 'a b.'])('takes no prefix %p', async (prefix) => {
    const url = 'kurrentdb://127.0.0.1:1?tls=false';
    await expect(createKurrentEventStore({ url, prefix })).rejects.toMatchObject({ code: 'STORE.PREFIX_INVALID', kind: 'invalid' });
  });
});
