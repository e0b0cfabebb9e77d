import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@peildatum/platform';
import { newWayIn } from '../../apps/runtime/new-way-in.js';
import { Visitor } from '../../apps/web/testing/visitor.js';
import { freePort } from '../../libs/platform/embedded/free-port.js';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { freshDatabase, type TestDatabase } from '../../libs/platform/testing/test-database.js';
import { ServiceProcess } from '../faults/harness/service-process.js';
import { CLI } from '../support/server-process.js';

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let env: Readonly<Record<string, string>>;
let api: ServiceProcess;
let projector: ServiceProcess;
let pages: readonly [ServiceProcess, ServiceProcess];
beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  env = { DATABASE_URL: database.appUrl, DATABASE_ADMIN_URL: database.adminUrl, PEILDATUM_DATA_DIR: folder.path };
  const processOf = async (program: 'api' | 'projector' | 'web', name: string) => new ServiceProcess(program, name, await freePort(), env);
  api = await processOf('api', 'api');
  pages = [await processOf('web', 'pagina’s 1'), await processOf('web', 'pagina’s 2')];
  projector = await processOf('projector', 'projector');
  await api.start();
  await projector.start();
  for (const one of pages) await one.start();
});
afterAll(async () => {
  for (const one of [api, projector, ...(pages ?? [])]) await one?.terminate();
  await database?.drop();
  await folder?.remove();
});

const isIn = async (visitor: Visitor) => (await visitor.get('/sessies')).status === 200;

describe('an API, a projector and two processes of pages, as they are started', () => {
  it('share who is signed in, also after one of them was killed', async () => {
    const wayIn = new URL(await newWayIn(loadConfig(env), pages[0].port));
    const visitor = new Visitor({ base: pages[0].address });
    await visitor.get(wayIn.pathname + wayIn.search);
    const fields = { code: visitor.hidden('code') ?? '', rol: 'auditor', thematafel: '', organisatie: '' };
    expect((await visitor.post('/demonstratie', fields)).status).toBe(303);
    const [other, atApi] = [new Visitor({ base: pages[1].address }), new Visitor({ base: api.address })];
    for (const [name, value] of visitor.cookies) for (const one of [other, atApi]) one.cookies.set(name, value);
    expect([await isIn(visitor), await isIn(other), await isIn(atApi)]).toEqual([true, true, true]);
    await pages[0].kill();
    expect(await isIn(other)).toBe(true);
    await pages[0].start();
    expect(await isIn(visitor)).toBe(true);
    expect((await other.post('/afmelden')).status).toBe(303);
    expect([await isIn(visitor), await isIn(atApi)]).toEqual([false, false]);
  });

  it('serve the API in the one and pages in the others, and no log has a code or a session', async () => {
    expect((await fetch(`${api.address}/v1/acties`)).status).toBe(200);
    for (const { address } of pages) {
      expect((await fetch(`${address}/v1/acties`)).status).toBe(404);
      expect((await fetch(`${address}/gezondheid/levend`)).status).toBe(200);
    }
    for (const one of [api, ...pages]) expect(one.output()).not.toMatch(/code=|[\w-]{43}/);
  });

  it('are named a new address of by the command, and by nothing else', async () => {
    const ran = run(['aanmelden', '--poort', String(pages[1].port)]);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const wayIn = new URL(ran.stdout.trim());
    expect((await new Visitor({ base: pages[1].address }).get(wayIn.pathname + wayIn.search)).status).toBe(200);
    const refused = run(['aanmelden', '--poort', String(pages[1].port)], { HOST: '0.0.0.0' });
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('[WAY_IN.REACHABLE]');
  });
});

function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [CLI, ...args], { env: { ...process.env, NODE_OPTIONS: '', ...env, ...more }, encoding: 'utf8' });
}
