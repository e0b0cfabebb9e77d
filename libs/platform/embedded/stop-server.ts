import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { stopFailed } from './errors.js';
import { isPostmasterOf, readPidFile } from './pid-file.js';

const PATIENCE_MS = 120_000;

/**
 * PostgreSQL's fast shutdown: ends the sessions, writes everything, leaves. (Windows has no signals: there it is a hard
 * stop, from which the next start recovers.)
 * @throws PeildatumError `POSTGRES.STOP_FAILED`
 */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  const begin = Date.now();
  // The pid file goes last, but a dead process in a container may stay listed: either will do.
  while ((await readPidFile(cluster.pgdata))?.pid === pid && (await isPostmasterOf(pid, cluster.pgdata))) {
    if (Date.now() - begin > PATIENCE_MS) throw stopFailed(pid, cluster.logFile);
    await sleep(10);
  }
}
