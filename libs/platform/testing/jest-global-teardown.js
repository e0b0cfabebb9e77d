import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stops this run's database server, if a spec started one, and removes its folder. */
export default async function tearDown() {
  const folder = process.env.PEILDATUM_TEST_RUN_DIR;
  if (folder !== undefined) await stopAndRemove(folder);
}

/** SIGQUIT: nothing of it is kept, so nothing needs to be written. */
export async function stopAndRemove(folder) {
  const pgdata = readOr(undefined, () => realpathSync(join(folder, 'postgres')));
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  const [first, dataFolder] = readOr('', () => readFileSync(pidFile, 'utf8')).split('\n');
  const pid = Number(first);
  const ours = pgdata !== undefined && dataFolder === pgdata && isServer(pid);
  if (ours && signal(pid, 'SIGQUIT')) while (signal(pid, 0) && existsSync(pidFile)) await sleep(10);
  // As root the cluster may have its place elsewhere, with a link to it here.
  const place = pgdata === undefined ? '' : dirname(pgdata);
  if (basename(place).startsWith('data-')) rmSync(place, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** A file outlives its server, and its number may be another process by now: 0 would even be this whole process group. */
function isServer(pid) {
  if (!(pid > 1) || !signal(pid, 0)) return false;
  const command = existsSync('/proc/self')
    ? readOr('', () => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return command.includes('postgres');
}

function readOr(fallback, read) {
  try {
    return read();
  } catch (error) {
    if (error.code === 'ENOENT') return fallback;
    throw error;
  }
}

/** Whether there was a process to signal. Somebody else's counts as there. */
export function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (error.code === 'EPERM') return true;
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}
