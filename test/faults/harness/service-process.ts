import { type ChildProcess, spawn } from 'node:child_process';
import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { PROGRAMS } from '../../support/programs.js';

/** What each prints once it does its work. */
const READY = {
  api: /De API luistert op/,
  projector: /De projector volgt het logboek/,
  web: /De pagina’s staan op/,
  start: /Peildatum is klaar/,
} as const;
const OUTPUT_BYTES = 100_000;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One of our programs as a process of its own, at one address through all its lives. */
export class ServiceProcess {
  /** How it ended when nobody had asked it to; the checks of a round want none. */
  readonly surprises: string[] = [];
  /** Between SIGSTOP and SIGCONT it answers nobody. */
  stopped = false;
  private child: ChildProcess | undefined;
  private ended: Promise<Ended> = Promise.resolve({ code: 0, signal: null });
  private expected = true;
  private text = '';
  private listeners = new Set<() => void>();

  constructor(
    readonly program: keyof typeof PROGRAMS,
    readonly name: string,
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
    private readonly args: readonly string[] = [],
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get running(): boolean {
    return this.child !== undefined;
  }

  get pid(): number {
    if (this.child?.pid === undefined) throw new Error(`${this.name} does not run`);
    return this.child.pid;
  }

  /** What it printed since it was started last. */
  output(): string {
    return this.text;
  }

  /** Resolves when it is ready. @throws when it ends first, with what it said. */
  async start(): Promise<void> {
    this.spawn();
    await this.said(READY[this.program]);
  }

  /** Starts it and does not wait. */
  spawn(): void {
    if (this.child) throw new Error(`${this.name} runs already`);
    this.text = '';
    this.expected = false;
    this.stopped = false;
    const child = spawn(process.execPath, [PROGRAMS[this.program], ...this.args], {
      env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: String(this.port), RATE_LIMIT: 'uit', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        this.text = (this.text + part).slice(-OUTPUT_BYTES);
        for (const listener of this.listeners) listener();
      });
    }
    this.ended = new Promise((done) => {
      child.once('close', (code, signal) => {
        this.child = undefined;
        if (!this.expected) this.surprises.push(`${this.name} ended by itself (${code ?? signal}): ${this.text.trim().slice(-500)}`);
        for (const listener of this.listeners) listener();
        done({ code, signal });
      });
    });
  }

  /** Resolves when it has printed this. @throws when it ends first, or hangs. */
  said(what: RegExp): Promise<void> {
    return new Promise((found, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(overdue);
        this.listeners.delete(look);
        act();
      };
      const fail = (why: string) => settle(() => reject(new Error(`${this.name} ${why} before it said ${what}:\n${this.text}`)));
      const overdue = setTimeout(() => fail('took too long'), HANGS_AFTER_MS);
      const look = () => {
        if (what.test(this.text)) settle(found);
        else if (this.child === undefined) fail('ended');
      };
      this.listeners.add(look);
      look();
    });
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.expected = true;
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  /** SIGTERM, and how it ended; by SIGKILL when it hangs. */
  async terminate(): Promise<Ended> {
    this.expected = true;
    this.child?.kill('SIGTERM');
    const overdue = setTimeout(() => this.child?.kill('SIGKILL'), HANGS_AFTER_MS);
    try {
      return await this.ended;
    } finally {
      clearTimeout(overdue);
    }
  }

  /** SIGSTOP: it holds what it holds and does nothing, until `go`. */
  halt(): void {
    this.stopped = true;
    this.child?.kill('SIGSTOP');
  }

  go(): void {
    this.child?.kill('SIGCONT');
    this.stopped = false;
  }
}
