import { chown, mkdtemp, open, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, noDataFolder } from '../data-dir.js';
import { runAs } from './account.js';
import { programOf } from './binaries.js';
import { initFailed } from './errors.js';
import { alive } from './pid-file.js';
import type { Place } from './root-place.js';
import { ADMIN_ROLE, newSecrets, writeSecrets } from './secrets.js';

/**
 * Makes `<home>/postgres`: initdb in a folder beside it, and then one rename, for a killed initdb leaves `PG_VERSION` in a
 * folder that never starts. Two at once each make one; the second cannot take the name, and its cluster is thrown away.
 * @throws PeildatumError `POSTGRES.INIT_FAILED`, `CONFIG.DATA_DIR`
 */
export async function createCluster(home: string, place: Place): Promise<void> {
  const work = await workFolder(place.folder);
  try {
    await initdb(place, work, join(work, 'postgres'));
    const name = join(home, 'postgres');
    await (place.folder === home ? takeName(join(work, 'postgres'), name) : linkName(work, name));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function workFolder(folder: string): Promise<string> {
  try {
    await makeFolder(folder, 0o755);
    await sweep(folder);
    return await mkdtemp(join(folder, `init-${process.pid}-`));
  } catch (error) {
    throw noDataFolder(folder, error) ?? error;
  }
}

async function initdb({ runAs: as, binaries }: Place, work: string, made: string): Promise<void> {
  const secrets = newSecrets();
  const passwordFile = join(work, 'password');
  await writeFile(passwordFile, secrets.admin, { mode: 0o600 });
  if (as.kind === 'account') for (const path of [work, passwordFile]) await chown(path, as.uid, as.gid);
  const args = [
    '-D',
    made,
    '-U',
    ADMIN_ROLE,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
  ];
  const ran = await runAs(as, programOf(binaries, 'initdb'), args, work, binaries.env);
  if (ran.code !== 0) throw initFailed(ran.stderr.trim().split('\n').slice(-3).join(' '));
  await rm(passwordFile);
  await writeSecrets(made, secrets);
}

async function takeName(made: string, name: string): Promise<void> {
  try {
    await rename(made, name);
  } catch (error) {
    if (!(await takenByAnother(error, name))) throw initFailed(String(error), error);
  }
  await syncFolder(dirname(name));
}

/** Where the cluster must stay elsewhere, a link takes the name. */
async function linkName(work: string, name: string): Promise<void> {
  const stays = join(dirname(work), basename(work).replace(/^init-\d+-/, 'data-'));
  await rename(work, stays);
  try {
    await symlink(join(stays, 'postgres'), name);
  } catch (error) {
    await rm(stays, { recursive: true, force: true });
    if (!(await takenByAnother(error, name))) throw initFailed(String(error), error);
  }
  await syncFolder(dirname(name));
}

const takenByAnother = async (error: unknown, name: string): Promise<boolean> =>
  ['EEXIST', 'ENOTEMPTY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '') &&
  (await stat(name).catch(() => undefined)) !== undefined;

/** Without it a power cut may undo the rename, and with it everything that was acknowledged since. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

const ABANDONED_AFTER_MS = 60_000;

/** Takes away what a killed start left: of a process that is gone, and not of the last minute (its number may be another container's). */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^init-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || alive(Number(pid))) continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
}
