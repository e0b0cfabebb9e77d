import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { queryOnce } from '../testing/query-once.js';
import { linesOf, runTypescript } from '../testing/run-typescript.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { readPidFile } from './pid-file.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let dataDir: string;
let mine: EmbeddedPostgres[] = [];
let children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  dataDir = join(folder.path, 'data');
});
afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGKILL');
  // Whatever a killed one left running is adopted once more, to be stopped.
  if (await pidOf()) await start();
  await Promise.all(mine.map((postgres) => postgres.release()));
  [mine, children] = [[], []];
  await folder.remove();
});

/** Another process that holds the database. `urls` resolves when it does. */
function holder() {
  const child = runTypescript(fileURLToPath(new URL('./holder.fixture.ts', import.meta.url)), [dataDir, '{"sources":["npm","system"]}'], {
    detached: true, // a process group of its own, as a terminal gives
  });
  children.push(child);
  const line = linesOf(child);
  return { child, line, urls: line().then((text) => JSON.parse(text) as { adminUrl: string; appUrl: string }) };
}

async function start(log: (message: string) => void = () => undefined): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, sources: ['npm', 'system'], log });
  mine.push(postgres);
  return postgres;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

const pidOf = async () => (await readPidFile(join(dataDir, 'postgres')))?.pid;

describe('an embedded PostgreSQL and the death of a process', () => {
  it('gives two that start at once on a new folder one server, which the last of them stops', async () => {
    const [one, other] = [holder(), holder()];
    const [a, b] = await Promise.all([one.urls, other.urls]);
    expect(a).toEqual(b);
    one.child.stdin?.end();
    expect(await one.line()).toBe('released');
    expect(await queryOnce(b.appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    other.child.stdin?.end();
    expect(await other.line()).toBe('released');
    expect(await pidOf()).toBeUndefined();
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log']);
  });

  it('survives our kill -9, and the next start adopts it', async () => {
    const killed = holder();
    const { appUrl } = await killed.urls;
    const pid = await pidOf();
    await end(killed.child, 'SIGKILL');
    expect((await start()).appUrl).toBe(appUrl);
    expect(await pidOf()).toBe(pid);
  });

  it('does not hear the Ctrl-C of our terminal', async () => {
    const interrupted = holder();
    const { appUrl } = await interrupted.urls;
    const ended = once(interrupted.child, 'exit');
    process.kill(-(interrupted.child.pid as number), 'SIGINT'); // to the whole group
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(await queryOnce(appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('has every acknowledged row after a kill -9 of us and of the server', async () => {
    const killed = holder();
    const { appUrl } = await killed.urls;
    await queryOnce(appUrl, 'CREATE TABLE acknowledged AS SELECT 7 AS n');
    await end(killed.child, 'SIGKILL');
    process.kill((await pidOf()) as number, 'SIGKILL');
    expect(await queryOnce((await start()).appUrl, 'SELECT n FROM acknowledged')).toEqual([{ n: 7 }]);
  });

  it('is started again, at the same address, when the server dies under us', async () => {
    const said: string[] = [];
    const { appUrl } = await start((message) => said.push(message));
    const pid = (await pidOf()) as number;
    process.kill(pid, 'SIGKILL');
    while (!said.some((message) => message.includes('is er weer'))) await sleep(20);
    expect(said.filter((message) => message.includes('is er weer'))).toEqual(['De ingebouwde PostgreSQL is er weer.']);
    expect(await pidOf()).not.toBe(pid);
    expect(await queryOnce(appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await mine[0]?.release();
    expect(await pidOf()).toBeUndefined();
  });

  it('is made whole by the next start when we are killed in the middle of initdb', async () => {
    const killed = holder();
    killed.urls.catch(() => undefined);
    for (;;) {
      const name = (await readdir(dataDir).catch(() => [])).find((entry) => entry.startsWith('init-'));
      if (name !== undefined && (await exists(join(dataDir, name, 'postgres', 'PG_VERSION')))) break;
      await sleep(1);
    }
    process.kill(-(killed.child.pid as number), 'SIGKILL'); // initdb as well
    await once(killed.child, 'exit');
    expect(await exists(join(dataDir, 'postgres'))).toBe(false);
    expect(await queryOnce((await start()).appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });
});

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
