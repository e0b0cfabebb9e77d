import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Config, loadConfig } from '@peildatum/platform';
import { queryOnce } from '../../../libs/platform/testing/query-once.js';
import { temporaryFolder } from '../../../libs/platform/testing/temporary-folder.js';
import { freshDatabase } from '../../../libs/platform/testing/test-database.js';
import { DEMONSTRATION_EVENTS } from '../../../test/support/demonstration-events.js';
import { openStand } from '../../../test/support/stand.js';
import { diagnose } from './diagnose.js';
import type { Finding } from './finding.js';

const closers: (() => Promise<unknown>)[] = [];
let cwd: string;
beforeEach(async () => {
  const folder = await temporaryFolder();
  cwd = folder.path;
  closers.push(folder.remove);
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const config = (env: Record<string, string> = {}): Config => loadConfig({ PORT: '0', ...env }, { cwd });

async function found(what: string, env: Record<string, string> = {}): Promise<Finding | undefined> {
  return (await diagnose(config(env))).find((finding) => finding.what === what);
}

async function serve(body: string | (() => string), status = 200): Promise<string> {
  const server: Server = createServer((_, response) => response.writeHead(status).end(typeof body === 'string' ? body : body()));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closers.push(() => new Promise((done) => server.close(done)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const oidc = (jwks: string) => ({ OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'peildatum', OIDC_JWKS_URL: jwks });

describe('the doctor', () => {
  it('finds nothing wrong where nothing is yet, and makes nothing', async () => {
    const findings = await diagnose(config());
    expect(findings.map(({ what }) => what)).toEqual(['Node', 'Schijf', 'Poort', 'Gegevensmap', 'PostgreSQL', 'Server', 'Toegang']);
    expect(findings.filter(({ state }) => state === 'fout')).toEqual([]);
    expect(existsSync(join(cwd, '.peildatum'))).toBe(false);
  });

  it('has advice with everything that is not well', async () => {
    const findings = await diagnose(config({ DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/x', ...oidc('http://127.0.0.1:1/keys') }));
    const unwell = findings.filter(({ state }) => state !== 'goed');
    expect(unwell.map(({ what }) => what)).toEqual(['Database', 'Logboek', 'Toegang']);
    expect(unwell.filter(({ advice }) => advice === undefined)).toEqual([]);
    expect(JSON.stringify(findings)).not.toContain('geheim');
  });

  it('knows a port that somebody else has from one that is ours', async () => {
    const portOf = (url: string) => ({ PORT: new URL(url).port });
    expect(await found('Poort', portOf(await serve('{"wie":"iemand"}')))).toMatchObject({ state: 'fout' });
    expect(await found('Poort', portOf(await serve('{"status":"levend"}')))).toMatchObject({ state: 'goed' });
  });

  it('sees a data folder of a version that nobody has', async () => {
    const pgdata = join(cwd, '.peildatum', 'postgres');
    mkdirSync(pgdata, { recursive: true, mode: 0o700 });
    writeFileSync(join(pgdata, 'PG_VERSION'), '9\n');
    expect(await found('PostgreSQL')).toMatchObject({ state: 'fout' });
  });

  it('sees keys that are none', async () => {
    expect(await found('Toegang', oidc(await serve('<html>')))).toMatchObject({ state: 'fout' });
    expect(await found('Toegang', oidc(await serve('{"keys":[]}')))).toMatchObject({ state: 'fout' });
    expect(await found('Toegang', oidc(await serve('{}', 404)))).toMatchObject({ state: 'fout', found: expect.stringContaining('404') });
    expect(await found('Toegang', oidc(await serve('{"keys":[{"kty":"OKP"}]}')))).toMatchObject({ state: 'goed' });
  });

  it('knows who can come in where no issuer is named: on this machine by the demonstration, and else nobody', async () => {
    const elsewhere = { EVENT_STORE_URL: 'esdb://127.0.0.1:1?tls=false' };
    expect(await found('Toegang', elsewhere)).toMatchObject({ state: 'goed', found: expect.stringContaining('demonstratie') });
    expect(await found('Toegang', { ...elsewhere, HOST: '0.0.0.0' })).toMatchObject({ state: 'fout' });
  });

  it('sees whether people can sign in at the issuer', async () => {
    const endpoints = { authorization_endpoint: 'https://login.example/auth', token_endpoint: 'https://login.example/token' };
    const asked = async (said: (url: string) => unknown) => {
      let text = '';
      const url = await serve(() => text);
      text = JSON.stringify(said(url));
      const env = { ...oidc(url), OIDC_ISSUER: url, WEB_ORIGIN: 'https://register.example', OIDC_CLIENT_ID: 'register' };
      return await found('Aanmelden', env);
    };
    expect(await found('Aanmelden')).toBeUndefined();
    expect(await asked((issuer) => ({ issuer, ...endpoints }))).toMatchObject({ state: 'goed' });
    expect(await asked((issuer) => ({ issuer: `${issuer}/`, ...endpoints }))).toMatchObject({ state: 'fout' });
    expect(await asked((issuer) => ({ issuer }))).toMatchObject({ state: 'fout', found: expect.stringContaining('token_endpoint') });
    expect(await asked(() => null)).toMatchObject({ state: 'fout', advice: expect.stringContaining('OIDC_ISSUER') });
  });

  it('looks at an empty database without making a table in it', async () => {
    const database = await freshDatabase();
    closers.push(() => database.drop());
    const findings = await diagnose(config({ DATABASE_URL: database.appUrl }));
    expect(findings.find(({ what }) => what === 'Tabellen')?.found).toContain('nog niet gemaakt');
    expect(findings.find(({ what }) => what === 'Logboek')).toMatchObject({ state: 'let op' });
    expect(
      await queryOnce(
        database.appUrl,
        "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname IN ('public', 'log')",
      ),
    ).toEqual([]);
  });

  it('sees read models that are behind or halted, and a log that is ours', async () => {
    const stand = await openStand();
    closers.push(() => stand.close());
    const { url } = stand.database;
    const env = { DATABASE_URL: url };
    expect((await diagnose(config(env))).filter(({ state, what }) => state === 'fout' && what !== 'Toegang')).toEqual([]);
    expect(await found('Logboek', env)).toMatchObject({ state: 'goed', found: expect.stringMatching(/register [0-9a-f-]{36}/) });
    await stand.database.pool.query("UPDATE projection SET volgnummer = 7 WHERE name = 'thematafels'");
    await stand.database.pool.query(
      "UPDATE projection SET state = 'halted', reason_code = 'X', reason_text = 'vreemd' WHERE name = 'acties'",
    );
    expect(await found('Leesmodel acties', env)).toMatchObject({ state: 'fout', found: expect.stringContaining('vreemd') });
    expect(await found('Leesmodel thematafels', env)).toMatchObject({
      state: 'let op',
      found: expect.stringContaining(`${DEMONSTRATION_EVENTS - 7} achter`),
    });
  });
});
