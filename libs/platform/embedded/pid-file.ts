import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { execFile } from './run.js';

/** What a postmaster says of itself in `postmaster.pid`, line by line as it comes up. */
export interface PidFile {
  readonly pid: number;
  /** Where it takes connections; absent until it does: before that, the port may be somebody else's. */
  readonly port: number | undefined;
  /** It is there and recovers what a crash left. */
  readonly starting: boolean;
  readonly text: string;
}

const fileOf = (pgdata: string) => join(pgdata, 'postmaster.pid');

export async function readPidFile(pgdata: string): Promise<PidFile | undefined> {
  const text = await readIfThere(fileOf(pgdata));
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const status = lines[7]?.trim();
  return {
    pid: Math.abs(Number(lines[0])),
    port: status === 'ready' ? Number(lines[3]) : undefined,
    starting: status === 'starting',
    text,
  };
}

/**
 * Whether the process is the postmaster of this folder. A pid alone says nothing: after a crash, and in every
 * container, it soon belongs to somebody else.
 */
export async function isPostmasterOf(pid: number, pgdata: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1 || !alive(pid)) return false;
  if (process.platform === 'win32') return true; // the server's own data_directory decides there
  if (process.platform !== 'linux') return (await execFile('ps', ['-o', 'command=', '-p', String(pid)])).stdout.includes(pgdata);
  const argv = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(gone);
  if (argv.split('\0').includes(pgdata)) return true;
  // The folder may have been moved since; its server still works in it.
  return /postgres$/.test(argv.split('\0')[0] ?? '') && (await sameFolder(`/proc/${pid}/cwd`, pgdata));
}

/** The port that the last server of this folder had, as it noted when it started: whoever knows the old address finds the new one there. */
export async function lastPort(pgdata: string): Promise<number | undefined> {
  const options = await readIfThere(join(pgdata, 'postmaster.opts'));
  const port = Number(/"port=(\d+)"/.exec(options ?? '')?.[1]);
  return port > 0 ? port : undefined;
}

const BEING_WRITTEN_MS = 5_000;

/**
 * Takes a pid file away that no postmaster of ours stands behind. Puts it back where another start was quicker, and
 * leaves an empty one for a moment: it may be in the writing.
 * @returns whether it is out of the way
 */
export async function discardStalePidFile(pgdata: string, stale: PidFile): Promise<boolean> {
  const file = fileOf(pgdata);
  const aside = `${file}.stale-${process.pid}`;
  try {
    if (stale.text === '' && Date.now() - (await stat(file)).mtimeMs < BEING_WRITTEN_MS) return false;
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
  const ours = (await readFile(aside, 'utf8')) === stale.text;
  await (ours ? rm(aside) : rename(aside, file));
  return ours;
}

/** The same folder, whatever it is called. False where one of the two is not there or not ours to see. */
export async function sameFolder(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([stat(a).catch(() => undefined), stat(b).catch(() => undefined)]);
  return left !== undefined && right !== undefined && left.dev === right.dev && left.ino === right.ino;
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const gone = () => '';
