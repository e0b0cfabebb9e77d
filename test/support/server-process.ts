import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROGRAMS } from './programs.js';

export const CLI = PROGRAMS.start;

/** A server as a user starts it: a process of its own, on an embedded database in a folder of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it printed, both streams. */
  output(): string;
  kill(): Promise<void>;
  /** SIGTERM, and how it ended. */
  stop(): Promise<number | null>;
}

export interface SpawnedServer extends Omit<ServerProcess, 'address'> {
  /** Rejects when the process ends first. */
  readonly ready: Promise<ServerProcess>;
}

export function spawnServer(dataDir: string, ...options: string[]): SpawnedServer {
  const child = spawn(process.execPath, [CLI, 'start', '--poort', '0', ...options], {
    // Tests write faster than a person would.
    env: { RATE_LIMIT: 'uit', ...process.env, PEILDATUM_DATA_DIR: dataDir, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const output = () => text;
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const stop = async () => {
    child.kill('SIGTERM');
    return await ended;
  };
  const ready = new Promise<ServerProcess>((resolveReady, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        const address = /API +(http\S+)\/v1\n/.exec(text)?.[1];
        if (address) resolveReady({ child, address, output, kill, stop });
      });
    }
    void ended.then((code) => reject(new Error(`the server ended (${code}) before it was ready:\n${text}`)));
  });
  // Who kills a server before it is ready does not wait for it.
  ready.catch(() => undefined);
  return { child, output, kill, stop, ready };
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a user types it. */
export async function peildatum(dataDir: string, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, PEILDATUM_DATA_DIR: dataDir, NODE_OPTIONS: '' } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    stderr += part;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, stdout, stderr };
}

export const pause = (ms: number): Promise<void> => sleep(ms);
