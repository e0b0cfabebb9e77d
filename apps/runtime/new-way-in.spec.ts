import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@peildatum/platform';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { startTestApi, type TestApi } from '../api/testing/test-api.js';
import { Visitor } from '../web/testing/visitor.js';
import { newWayIn } from './new-way-in.js';

let api: TestApi;
let other: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  other = await startTestApi({}, { demonstration: null });
});
afterAll(async () => {
  await other?.close();
  await api?.close();
});

const OIDC = { OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'peildatum', OIDC_JWKS_URL: 'https://login.example/keys' };
const portOf = ({ base }: Pick<TestApi, 'base'>) => Number(new URL(base).port);
const config = (env: Record<string, string> = {}) => loadConfig({ DATABASE_URL: api.url, ...env });
const codesLeft = async ({ pool }: TestApi) => (await pool.query('SELECT 1 FROM web_toegangscode')).rowCount;

describe('a new way in', () => {
  it('leads into the register that runs, once', async () => {
    const wayIn = await newWayIn(config(), portOf(api));
    expect(wayIn).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/demonstratie\?code=[\w-]{43}$/);
    const path = wayIn.slice(api.base.length);
    const visitor = new Visitor(api);
    await visitor.get(path);
    const fields = { code: visitor.hidden('code') ?? '', rol: 'auditor', thematafel: '', organisatie: '' };
    expect((await visitor.post('/demonstratie', fields)).status).toBe(303);
    const late = new Visitor(api);
    expect((await late.get(path)).status).toBe(403);
    expect(late.page).toContain(`npx peildatum aanmelden --poort ${portOf(api)}`);
  });

  it.each([
    ['WAY_IN.ISSUER', OIDC, 'OIDC_ISSUER'],
    ['WAY_IN.ORIGIN', { WEB_ORIGIN: 'https://register.example' }, 'WEB_ORIGIN'],
    ['WAY_IN.REACHABLE', { HOST: '0.0.0.0' }, '0.0.0.0'],
  ])('is refused by the settings: %s', async (code, env, says) => {
    const before = await codesLeft(api);
    await expect(newWayIn(config(env), portOf(api))).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
    expect(await codesLeft(api)).toBe(before);
  });

  it('is refused where nothing answers, or another program', async () => {
    const server = createServer((_, response) => response.end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(newWayIn(config(), port)).rejects.toMatchObject({ code: 'WAY_IN.NOT_RUNNING' });
    await new Promise((resolve) => server.close(resolve));
    await expect(newWayIn(config(), port)).rejects.toMatchObject({ code: 'WAY_IN.NOT_RUNNING' });
    await expect(newWayIn(config(), 0)).rejects.toMatchObject({ code: 'WAY_IN.NOT_RUNNING' });
  });

  it('is refused where the register that runs is another one, or has no demonstration, and leaves no code behind', async () => {
    const before = await codesLeft(api);
    await expect(newWayIn(config(), portOf(other))).rejects.toMatchObject({ code: 'WAY_IN.NOT_THERE' });
    await expect(newWayIn(config({ DATABASE_URL: other.url }), portOf(api))).rejects.toMatchObject({ code: 'WAY_IN.OTHER_REGISTER' });
    expect([await codesLeft(api), await codesLeft(other)]).toEqual([before, 0]);
  });

  it('is refused in a folder without a register', async () => {
    const folder = await temporaryFolder();
    try {
      const empty = loadConfig({ PEILDATUM_DATA_DIR: folder.path });
      await expect(newWayIn(empty, portOf(api))).rejects.toMatchObject({ code: 'CONFIG.NO_REGISTER' });
    } finally {
      await folder.remove();
    }
  });
});
