import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isFault } from '@peildatum/kernel';
import { queryOnce } from '../testing/query-once.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { connectAdmin } from './admin-connection.js';
import type { BinarySource } from './binaries.js';
import { openCluster } from './cluster.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { readPidFile } from './pid-file.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let running: EmbeddedPostgres[] = [];
const dataDir = (name = 'data') => join(folder.path, name);

async function start(name = 'data', sources: readonly BinarySource[] = ['npm', 'system']): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir: dataDir(name), sources });
  running.push(postgres);
  return postgres;
}

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await Promise.all(running.map((postgres) => postgres.release()));
  running = [];
  await folder.remove();
});

const portOf = (postgres: EmbeddedPostgres) => Number(new URL(postgres.appUrl).port);

describe('an embedded PostgreSQL', () => {
  it('keeps what was written, with fsync on, and stops when the last one gives it back', async () => {
    const first = await start();
    expect(await queryOnce(first.appUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    await queryOnce(first.appUrl, 'CREATE TABLE kept AS SELECT 42 AS n');
    const second = await start();
    expect(second.appUrl).toBe(first.appUrl);
    await first.release();
    expect(await queryOnce(second.appUrl, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
    await second.release();
    expect(await readPidFile(join(dataDir(), 'postgres'))).toBeUndefined();
    expect(await queryOnce((await start()).appUrl, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  it('lets nobody in without the password, which only the owner can read', async () => {
    const { appUrl, adminUrl } = await start();
    for (const url of [appUrl, adminUrl]) {
      const guessed = new URL(url);
      guessed.password = 'guessed';
      await expect(queryOnce(guessed.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    }
    const secrets = await stat(join(dataDir(), 'postgres', 'peildatum.secrets.json'));
    expect(secrets.mode & 0o777).toBe(0o600);
    expect((await readFile(join(dataDir(), 'postgres', 'pg_hba.conf'), 'utf8')).match(/^(local|host).*$/gm)).toHaveLength(6);
    expect(await readFile(join(dataDir(), 'postgres', 'pg_hba.conf'), 'utf8')).not.toMatch(/^(local|host).*(trust|peer|password|md5)$/m);
  });

  it('gives the application a role that makes its own tables and cannot touch the log', async () => {
    const { appUrl, adminUrl } = await start();
    await queryOnce(adminUrl, 'CREATE SCHEMA log AUTHORIZATION peildatum_log');
    await queryOnce(adminUrl, 'CREATE TABLE log.event (n int); ALTER TABLE log.event OWNER TO peildatum_log');
    const me = 'SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user';
    expect(await queryOnce(appUrl, me)).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false }]);
    await queryOnce(appUrl, 'CREATE SCHEMA reading CREATE TABLE row (n int)');
    for (const sql of ['DELETE FROM log.event', 'DROP SCHEMA log CASCADE', 'SET ROLE peildatum_log', 'DROP DATABASE peildatum']) {
      await expect(queryOnce(appUrl, sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('takes another port when its own was lost to somebody else', async () => {
    const port = portOf(await start());
    await running[0]?.release();
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    try {
      expect(portOf(await start())).not.toBe(port);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('comes back on the port that it had', async () => {
    const port = portOf(await start());
    await running[0]?.release();
    expect(portOf(await start())).toBe(port);
  });

  it("does not adopt another folder's server that its pid file points at", async () => {
    const theirs = await start('theirs');
    await (await start('ours')).release();
    const pidFile = await readFile(join(dataDir('theirs'), 'postgres', 'postmaster.pid'));
    await writeFile(join(dataDir('ours'), 'postgres', 'postmaster.pid'), pidFile, { mode: 0o600 });
    const ours = await start('ours');
    expect(portOf(ours)).not.toBe(portOf(theirs));
    const [row] = await queryOnce<{ data_directory: string }>(ours.adminUrl, 'SHOW data_directory');
    expect(row?.data_directory).toBe(join(dataDir('ours'), 'postgres'));
  });

  it("takes a server that answers on the right port, with the right password, for another folder's as a stranger", async () => {
    const port = portOf(await start());
    const cluster = await openCluster(dataDir(), {});
    const adopted = await connectAdmin(cluster, port);
    expect(adopted.kind).toBe('connected');
    if (adopted.kind === 'connected') await adopted.client.end();
    expect(await connectAdmin({ ...cluster, pgdata: folder.path }, port)).toEqual({ kind: 'stranger' });
  });

  it.each([
    ['of a process that is somebody else', `${process.pid}\n/elsewhere\n1\n5432\n`],
    ['of a process that is gone', '4194300\n/elsewhere\n1\n5432\n'],
  ])('starts past a stale pid file, %s', async (_, text) => {
    await (await start()).release();
    await writeFile(join(dataDir(), 'postgres', 'postmaster.pid'), text, { mode: 0o600 });
    expect(await queryOnce((await start()).appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('clears away what a killed initdb left, and leaves alone what may still be at work', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const name of ['init-4194300-old', 'init-4194300-young', `init-${process.pid}-ours`]) {
      await mkdir(join(dataDir(), name, 'postgres'), { recursive: true });
      await writeFile(join(dataDir(), name, 'postgres', 'PG_VERSION'), '18\n');
      if (!name.endsWith('young')) await utimes(join(dataDir(), name), hourAgo, hourAgo);
    }
    await chmod(dataDir(), 0o711);
    await start();
    const left = (await readdir(dataDir())).filter((name) => name.startsWith('init-'));
    expect(left.sort()).toEqual(['init-4194300-young', `init-${process.pid}-ours`].sort());
  });

  it('starts nothing on a folder of a version that is not here, and says how to go on', async () => {
    await (await start()).release();
    await writeFile(join(dataDir(), 'postgres', 'PG_VERSION'), '14\n');
    const error = await start().catch((caught: unknown) => caught);
    expect(isFault(error, 'POSTGRES.NO_BINARIES')).toBe(true);
    expect(String(error)).toMatch(/PostgreSQL 14.*apt install postgresql-14.*DATABASE_URL.*PEILDATUM_DATA_DIR/s);
  });

  it('says so when the folder is no cluster of ours', async () => {
    await mkdir(join(dataDir(), 'postgres', 'something'), { recursive: true });
    await expect(start()).rejects.toMatchObject({ code: 'POSTGRES.NO_SECRETS' });
  });

  it("tells PostgreSQL's own reason when it does not start", async () => {
    await (await start()).release();
    await writeFile(join(dataDir(), 'postgres', 'postgresql.auto.conf'), "shared_preload_libraries = 'there_is_none'\n");
    await expect(start()).rejects.toMatchObject({ code: 'POSTGRES.START_FAILED', message: expect.stringContaining('there_is_none') });
  });
});
