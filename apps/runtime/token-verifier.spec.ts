import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { createApi } from '../api/index.js';
import { testCore } from '../api/testing/test-core.js';
import { localTokens } from './local-tokens.js';
import { tokenVerifierOf } from './token-verifier.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let issuer: Server;
let keys: unknown[] | null;
let key: Awaited<ReturnType<typeof generateKeyPair>>;
let closers: (() => Promise<void>)[];

beforeAll(async () => {
  folder = await temporaryFolder();
  key = await generateKeyPair('ES256');
  keys = [{ ...(await exportJWK(key.publicKey)), kid: 'een', alg: 'ES256' }];
  issuer = createServer((_request, response) => {
    response.writeHead(keys ? 200 : 500).end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  closers = [];
});
afterAll(async () => {
  for (const close of closers) await close();
  await new Promise((resolve) => issuer.close(resolve));
  await folder.remove();
});

/** A service on another store than the embedded one, in a data folder that has the key of an embedded store. */
async function startService(): Promise<(token: string) => Promise<Response>> {
  const config = loadConfig(
    {
      EVENT_STORE_URL: 'kurrentdb://kdb.example:2113',
      PEILDATUM_DATA_DIR: folder.path,
      OIDC_ISSUER: 'https://login.example',
      OIDC_AUDIENCE: 'peildatum',
      OIDC_JWKS_URL: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`,
    },
    { servesWrites: true },
  );
  const { core, close } = await testCore();
  const api = await createApi({ ...core, tokens: await tokenVerifierOf(config, systemClock) });
  closers.push(() => api.close(), close);
  await api.listen(0, '127.0.0.1');
  const base = (await api.getUrl()).replace('[::1]', '127.0.0.1');
  return (token) => fetch(`${base}/v1/gebeurtenissen`, { headers: { Authorization: `Bearer ${token}` } });
}

const issued = () =>
  new SignJWT({ rol: 'auditor', organisatie: 'ADR' })
    .setProtectedHeader({ alg: 'ES256', kid: 'een' })
    .setIssuer('https://login.example')
    .setAudience('peildatum')
    .setSubject('11111111-2222-4333-8444-555555555555')
    .setExpirationTime('5m')
    .sign(key.privateKey);

describe('a service with a store of its own', () => {
  it('refuses the tokens of the embedded store, and takes those of its issuer', async () => {
    const { mint, verifier } = await localTokens(folder.path);
    const local = await mint({ role: 'auditor' });
    await expect(verifier.verify(local)).resolves.toMatchObject({ role: 'auditor' });
    const ask = await startService();
    const refused = await ask(local);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([401, 'TOKEN.INVALID']);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="peildatum", error="invalid_token"');
    expect((await ask(await issued())).status).toBe(200);
  });

  it('answers 503 while the keys of its issuer do not come, and says when to come back', async () => {
    const published = keys;
    keys = null;
    const ask = await startService();
    const refused = await ask(await issued());
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([503, 'TOKEN.KEYS_UNREACHABLE']);
    expect(refused.headers.get('retry-after')).toBe('5');
    keys = published;
    expect((await ask(await issued())).status).toBe(200);
  });

  it('runs without an issuer where it listens on its own machine alone, and believes nobody then', async () => {
    const env = { EVENT_STORE_URL: 'kurrentdb://kdb.example:2113', PEILDATUM_DATA_DIR: folder.path };
    expect(() => loadConfig({ ...env, HOST: '0.0.0.0' }, { servesWrites: true })).toThrow();
    const { verify } = await tokenVerifierOf(loadConfig(env, { servesWrites: true }), systemClock);
    const { mint } = await localTokens(folder.path);
    for (const token of [await mint({ role: 'auditor' }), await issued()])
      await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
  });
});
