import { spawn } from 'node:child_process';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { commandAs } from './account.js';
import { type Answer, connectAdmin } from './admin-connection.js';
import { cleanEnv, programOf } from './binaries.js';
import type { Cluster } from './cluster.js';
import { startFailed } from './errors.js';
import { freePort } from './free-port.js';
import { discardStalePidFile, isPostmasterOf, lastPort, readPidFile } from './pid-file.js';

/** A connection of the administrator to the running server of a cluster. */
export interface Session {
  readonly client: pg.Client;
  readonly port: number;
  readonly pid: number;
}

export interface ServerOptions {
  readonly log: (message: string) => void;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
  /** PostgreSQL settings on top of ours; the tests switch fsync off. */
  readonly settings?: Readonly<Record<string, string>>;
}

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // a path over 107 bytes would not start
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  lc_messages: 'C',
};

const POLL_MS = 20;
/** Recovery after a crash takes its time; a process that is ours while the port answers for another folder stays so. */
const PATIENCE_MS = { silent: 60_000, starting: 600_000, stranger: 5_000 };

/**
 * Adopts the server of the cluster, or starts it. Two at once: PostgreSQL's own lock file lets one through, and the other adopts it.
 * A server that is stopping is waited for and started again; one that recovers after a crash is waited for.
 * @throws PeildatumError `POSTGRES.START_FAILED`, `POSTGRES.PASSWORD_REFUSED`
 */
export async function connectOrStart(cluster: Cluster, options: ServerOptions): Promise<Session> {
  const begin = Date.now();
  let started: Started | undefined;
  let answer: Answer = { kind: 'silent' };
  let port = await lastPort(cluster.pgdata);
  for (;;) {
    options.signal?.throwIfAborted();
    const found = await readPidFile(cluster.pgdata);
    if (found !== undefined && (await isPostmasterOf(found.pid, cluster.pgdata))) {
      answer = found.port === undefined ? { kind: found.starting ? 'starting' : 'silent' } : await connectAdmin(cluster, found.port);
      if (answer.kind === 'connected') return { client: answer.client, port: found.port as number, pid: found.pid };
    } else if (started === undefined || started.ended !== undefined) {
      if (started?.ended !== undefined) await explainEnd(cluster, started.ended, started.logFrom);
      if (found === undefined || (await discardStalePidFile(cluster.pgdata, found))) {
        started = await start(cluster, port ?? (await freePort()), options);
        port = undefined;
      }
    }
    if (Date.now() - begin > PATIENCE_MS[answer.kind]) {
      throw startFailed('hij geeft geen antwoord; draait er een andere server op (een kopie van) deze map?', cluster.logFile);
    }
    await sleep(POLL_MS);
  }
}

/** `stopped`: it ran, and somebody ended it. `refused`: it would not start. */
type Ended = 'stopped' | 'refused' | Error;

interface Started {
  /** Why it is not there any more. */
  ended: Ended | undefined;
  /** Where its lines begin in the log file. */
  readonly logFrom: number;
}

async function start(cluster: Cluster, port: number, options: ServerOptions): Promise<Started> {
  const binaries = await cluster.binaries();
  const settings = { ...SETTINGS, ...options.settings, port: String(port) };
  const args = ['-D', cluster.pgdata, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const command = commandAs(cluster.runAs, programOf(binaries, 'postgres'), args);
  const log = await openLog(cluster.logFile);
  try {
    const state: Started = { ended: undefined, logFrom: (await log.stat()).size };
    const child = spawn(command.file, command.args, {
      ...command.who,
      cwd: cluster.pgdata,
      env: cleanEnv(binaries.env),
      detached: true, // a Ctrl-C reaches us, and we stop it in order
      stdio: ['ignore', log.fd, log.fd],
      windowsHide: true,
    });
    child.once('exit', (code) => {
      state.ended = code === null || code === 0 ? 'stopped' : 'refused';
    });
    child.once('error', (error) => {
      state.ended = error;
    });
    child.unref();
    options.log(`De ingebouwde PostgreSQL ${binaries.version} wordt gestart.`);
    return state;
  } finally {
    await log.close();
  }
}

const LOG_BYTES = 10_000_000;

/** One file, begun anew once it has grown: nobody else rotates it. */
async function openLog(file: string): Promise<FileHandle> {
  const log = await open(file, 'a', 0o600);
  if ((await log.stat()).size > LOG_BYTES) await log.truncate();
  return log;
}

/** A lost port and a quicker other start are tried again; the rest is told as PostgreSQL told it. */
async function explainEnd(cluster: Cluster, ended: Ended, logFrom: number): Promise<void> {
  if (ended === 'stopped') return; // another process was the last to give it back, before we had taken our share
  if (ended !== 'refused') throw startFailed(ended.message, cluster.logFile, ended);
  const lines = (await readFile(cluster.logFile)).subarray(logFrom).toString();
  if (/could not bind .*: (Address already in use|Only one usage)/.test(lines)) return;
  if (/lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block/.test(lines)) return;
  const reason = lines
    .split('\n')
    .filter((line) => /FATAL|PANIC|error while loading/.test(line) && !line.includes('the database system is'));
  throw startFailed(reason.slice(-2).join(' ') || 'hij stopte zonder uitleg.', cluster.logFile);
}
