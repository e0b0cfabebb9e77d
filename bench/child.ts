import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuMs, peakMb, peakMbOfStarted } from './memory.js';

/** A process of ours, as an operator starts it. */
export interface Child {
  /** Milliseconds from its start until it wrote this. Rejects when it ends before. */
  wrote(text: string): Promise<number>;
  /** Milliseconds from its start until it ended of its own accord. Rejects when it failed. */
  ended(): Promise<number>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
  /** What it wrote so far, to both of its outputs. */
  readonly heard: string;
  /** The most memory that it has had so far, in MB. */
  readonly peakMb: number | null;
  /** The most that a process has had which it started for a file, in MB; 0 where it started none. */
  readonly peakOfFileMb: number;
  /** What it has taken of the processor so far, in milliseconds. */
  readonly cpuMs: number | null;
}

const POLL_MS = 50;
/** What takes a large file in for a server. */
const FILE_DESK = 'file-desk';

/** @param program as it is packed: `cli`, `api`, `projector` */
export function startChild(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Child {
  const begun = performance.now();
  const file = fileURLToPath(new URL(`../programs/${program}.js`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = hear(child);
  let peak: number | null = null;
  let ofFile = 0;
  // A process that ends takes its memory with it: looked at while it lives.
  const look = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    peak = peakMb(child.pid) ?? peak;
    ofFile = Math.max(ofFile, peakMbOfStarted(child.pid, FILE_DESK));
  };
  const watch = setInterval(look, POLL_MS);
  child.once('exit', () => clearInterval(watch));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    wrote: (text) =>
      new Promise((resolve, reject) => {
        heard.on((all) => all.includes(text) && resolve(performance.now() - begun));
        void exit.then((code) => reject(new Error(`${program} ended with ${code} before it wrote '${text}':\n${heard.all()}`)));
      }),
    async ended() {
      const code = await exit;
      if (code !== 0) throw new Error(`${program} ended with ${code}:\n${heard.all()}`);
      return performance.now() - begun;
    },
    async stop() {
      child.kill('SIGTERM');
      await exit;
    },
    get heard() {
      return heard.all();
    },
    get peakMb() {
      look();
      return peak;
    },
    get peakOfFileMb() {
      look();
      return ofFile;
    },
    get cpuMs() {
      return child.pid === undefined || child.exitCode !== null ? null : cpuMs(child.pid);
    },
  };
}

function hear(child: ChildProcess): { all(): string; on(listener: (all: string) => void): void } {
  const listeners: ((all: string) => void)[] = [];
  let all = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      all += text;
      for (const listener of listeners) listener(all);
    });
  }
  return {
    all: () => all,
    on: (listener) => {
      listeners.push(listener);
      listener(all);
    },
  };
}

/** Where a server that was started answers, when it is ready. */
export async function addressOf(server: Child): Promise<string> {
  await server.wrote('/v1\n');
  const [, address] = /API +(http\S+\/v1)\n/.exec(server.heard) ?? [];
  if (address === undefined) throw new Error(`the server says no address:\n${server.heard}`);
  return address;
}
