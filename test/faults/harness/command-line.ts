import { type ChildProcess, spawn } from 'node:child_process';
import { PROGRAMS } from '../../support/programs.js';
import type { Ran } from '../../support/server-process.js';

export interface Running {
  readonly child: ChildProcess;
  /** How it ended and what it said. Code null: it was killed. */
  readonly ended: Promise<Ran>;
}

/** The command line beside the service, with the configuration of its processes; the caller sees to its end. */
export function startCommand(env: Readonly<Record<string, string>>, ...args: string[]): Running {
  const child = spawn(process.execPath, [PROGRAMS.start, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (part: string) => {
      said[stream] += part;
    });
  }
  const ended = new Promise<Ran>((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => done({ code, ...said }));
  });
  return { child, ended };
}

/** As an operator types it. */
export const command = (env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> => startCommand(env, ...args).ended;
