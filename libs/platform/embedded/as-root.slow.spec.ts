import { cp, readdir, readFile, readlink, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { available } from '../testing/available.js';
import { queryOnce } from '../testing/query-once.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { isRoot, reachesFolder, runsBinaries, unprivilegedAccount } from './account.js';
import { npmBinaries } from './binaries.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { readPidFile } from './pid-file.js';
import { type RootWay, reachableBinaries } from './root-place.js';
import { execFile } from './run.js';

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

const root = available(isRoot(), 'PostgreSQL starten als root; dit draait als gewone gebruiker.');
const unshared = root && (await execFile('unshare', ['--user', '--map-user=65534', '--map-group=65534', '--', 'true'])).code === 0;
const namespaces = root && available(unshared, 'PostgreSQL in een user namespace; die zijn hier niet toegestaan.');
const account = root ? await unprivilegedAccount() : undefined;

let open: Folder;
let closed: Folder;
let postgres: EmbeddedPostgres | undefined;

beforeEach(async () => {
  [open, closed] = [await temporaryFolder(0o755), await temporaryFolder(0o700)];
});
afterEach(async () => {
  await postgres?.release();
  postgres = undefined;
  await Promise.all([open.remove(), closed.remove()]);
});

/** Starts, restarts on what is there then, and tells who owns the data and who runs the server. */
async function ownerAndRunner(dataDir: string, options: { rootWays?: readonly RootWay[]; varLib?: string } = {}) {
  for (const _ of ['made', 'found']) {
    await postgres?.release();
    postgres = await startEmbeddedPostgres({ dataDir, sources: ['npm', 'system'], ...options });
    expect(await queryOnce(postgres.appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  }
  const pid = (await readPidFile(join(dataDir, 'postgres')))?.pid;
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return { owner: (await stat(join(dataDir, 'postgres'))).uid, runner: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]) };
}

(root ? describe : describe.skip)('as root', () => {
  it('hands PostgreSQL to an account without rights, where that reaches the folder', async () => {
    const uid = account?.uid;
    expect(await ownerAndRunner(join(open.path, 'data'))).toEqual({ owner: uid, runner: uid });
  });

  (namespaces ? it : it.skip)('keeps it in a user namespace below a folder that no account reaches', async () => {
    expect(await reachesFolder({ kind: 'account', uid: account?.uid as number, gid: account?.gid as number }, closed.path)).toBe(false);
    expect(await ownerAndRunner(join(closed.path, 'data'))).toEqual({ owner: 0, runner: 0 });
  });

  it('puts it elsewhere, with a link, where there are no user namespaces either', async () => {
    const varLib = join(open.path, 'var-lib');
    const uid = account?.uid;
    expect(await ownerAndRunner(join(closed.path, 'data'), { rootWays: ['account', 'var-lib'], varLib })).toEqual({
      owner: uid,
      runner: uid,
    });
    expect(await readlink(join(closed.path, 'data', 'postgres'))).toMatch(`${varLib}/data-`);
  });

  it("runs a copy of npm's binaries where the account cannot reach them", async () => {
    const [binaries] = await npmBinaries(join(open.path, 'links'));
    if (binaries === undefined) return void available(false, 'een kopie van de npm-binaries; die zijn er niet voor dit platform.');
    const native = join(closed.path, 'native');
    await cp(dirname(binaries.bin), native, { recursive: true, verbatimSymlinks: true });
    const hidden = { ...binaries, bin: join(native, 'bin') };
    const as = { kind: 'account', uid: account?.uid as number, gid: account?.gid as number } as const;
    expect(await runsBinaries(as, hidden)).toBe(false);
    const [reached, again] = await Promise.all([1, 2].map(() => reachableBinaries(as, hidden, join(open.path, 'var-lib'))));
    expect(reached?.bin).toBe(again?.bin);
    expect(reached?.bin).toMatch(`${open.path}/var-lib/postgresql-${binaries.version}-`);
    expect(await runsBinaries(as, reached ?? hidden)).toBe(true);
    expect(await readdir(join(open.path, 'var-lib'))).toHaveLength(1);
  });

  it('says what it tried when nothing works', () =>
    expect(startEmbeddedPostgres({ dataDir: join(closed.path, 'data'), rootWays: ['account'] })).rejects.toMatchObject({
      code: 'POSTGRES.NO_ACCOUNT',
      message: expect.stringContaining('kan de map of de programma’s niet bereiken'),
    }));
});
