import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@peildatum/platform';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { createApi } from '../api/index.js';
import { testCore } from '../api/testing/test-core.js';
import { openPages } from '../web/index.js';
import { signedIn, Visitor } from '../web/testing/visitor.js';
import { localTokens } from './local-tokens.js';
import { tokenVerifierOf } from './token-verifier.js';
import { webCoreOf } from './web-core.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let parts: Awaited<ReturnType<typeof testCore>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  parts = await testCore();
});
afterAll(async () => {
  await parts?.close();
  await folder?.remove();
});

/** A register whose settings name EventStoreDB. What it stands on is another store, for that one is not asked who somebody is. */
async function startOn(env: Record<string, string>) {
  const config = loadConfig(
    { EVENT_STORE_URL: 'esdb://localhost:2113?tls=false', PEILDATUM_DATA_DIR: folder.path, ...env },
    { servesWrites: true },
  );
  const { core, pool, clock } = parts;
  const believed = { ...core, tokens: await tokenVerifierOf(config, clock) };
  const pages = openPages(believed, await webCoreOf({ config, database: { pool }, clock, ids: core.ids }));
  const app = await createApi(believed, {}, pages);
  await app.listen(0, '127.0.0.1');
  return { app, pages, base: (await app.getUrl()).replace('[::1]', '127.0.0.1') };
}

describe('a register on EventStoreDB, on the machine of a developer', () => {
  it('is come into by its demonstration where no issuer is known, and believes nobody’s tokens', async () => {
    const { app, pages, base } = await startOn({});
    try {
      const visitor = await signedIn({ base, pages }, { rol: 'auditor', organisatie: '' });
      await visitor.get('/sessies');
      expect(visitor.page).toContain('U bent auditor');
      const { mint } = await localTokens(folder.path, parts.clock);
      const Authorization = `Bearer ${await mint({ role: 'auditor' })}`;
      expect((await fetch(`${base}/v1/gebeurtenissen`, { headers: { Authorization } })).status).toBe(401);
    } finally {
      await app.close();
    }
  });

  it('is the same person again after it was started anew', async () => {
    const config = loadConfig({ EVENT_STORE_URL: 'esdb://localhost:2113', PEILDATUM_DATA_DIR: folder.path });
    const core = () => webCoreOf({ config, database: parts, clock: parts.clock, ids: parts.core.ids });
    const [before, after] = [await core(), await core()];
    expect(before.demonstration?.personOf('coordinator', 'D')).toBe(after.demonstration?.personOf('coordinator', 'D'));
    expect(before.demonstration?.personOf('coordinator', 'D')).not.toBe(before.demonstration?.personOf('coordinator', 'E'));
  });

  it.each([
    ['an issuer', { OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'peildatum', OIDC_JWKS_URL: 'https://login.example/keys' }],
    ['an address where people come from elsewhere', { WEB_ORIGIN: 'https://register.example' }],
  ])('has no demonstration with %s', async (_, env) => {
    const { app, pages, base } = await startOn(env);
    try {
      expect([await pages.wayIn(), (await new Visitor({ base }).get('/demonstratie')).status]).toEqual([null, 404]);
    } finally {
      await app.close();
    }
  });
});
