import type { Clock } from '@peildatum/kernel';
import type { Pool } from 'pg';
import { isWeather, type Patience, throughWeather } from '../database/weather.js';
import type { Projection } from '../logboek/logboek.projection.js';
import type { LogEntry } from '../logboek/numbering.js';
import { type Checkpoint, type Progress, volgnummerOf } from '../registry/checkpoint.js';
import { type Halt, rowRefused } from '../registry/halt.js';
import { halt, loadRegistered, type Registered } from '../registry/registry.js';
import { type EventRows, rowsOf, tellsNothing } from '../rows/event-rows.js';
import type { TableShape } from '../rows/table-shape.js';
import { applyRun } from './apply-run.js';

export interface FollowerDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly onApplied: (projection: string, run: readonly EventRows[], seconds: number) => void;
  readonly onHalt: (projection: string, why: Halt) => void;
}

/** One projection that follows the log: knows its place, applies what comes after it, and halts itself and no other. */
export class Follower {
  private following = true;

  constructor(
    private readonly deps: FollowerDeps,
    private readonly projection: Projection,
    private readonly shape: TableShape,
    private registered: Registered,
  ) {}

  get name(): string {
    return this.projection.name;
  }

  get progress(): Progress {
    return this.registered.progress;
  }

  /** Its row of the registry, as it knows it. */
  get standing(): Registered {
    return this.registered;
  }

  /** False once it is halted, is behind what it is offered (a swap, another hand), or belongs to another version. */
  get follows(): boolean {
    return this.following;
  }

  /** Whether the entries come right after its own checkpoint, and tell it nothing. */
  passes(entries: readonly LogEntry[]): boolean {
    const isNext = entries[0]?.volgnummer === volgnummerOf(this.progress) + 1;
    return isNext && entries.every((entry) => tellsNothing(this.projection, entry));
  }

  /** Its row was moved past entries that it passes. */
  passed(entries: readonly LogEntry[], progress: Checkpoint, seconds: number): void {
    this.registered = { ...this.registered, progress };
    const run = entries.map((entry): EventRows => ({ entry, rows: [], corrects: null }));
    this.deps.onApplied(this.name, run, seconds);
  }

  /** Applies the entries after its own checkpoint; those up to it are passed over. */
  async apply(entries: readonly LogEntry[]): Promise<void> {
    while (this.following) {
      const ahead = entries.filter(({ volgnummer }) => volgnummer > volgnummerOf(this.progress));
      const [first] = ahead;
      if (first === undefined) return;
      if (first.volgnummer !== volgnummerOf(this.progress) + 1) return this.leave();
      const { run, fault } = this.project(ahead);
      const applied = await this.write(run);
      if (applied && fault === null) return;
      if (applied && fault !== null) await this.halt(fault);
    }
  }

  /** Stands still until an operator resumes, skips or rebuilds; nothing happens when its row has changed meanwhile. */
  async halt(why: Halt): Promise<void> {
    const halted = await this.patiently(() => halt(this.deps.pool, this.deps.clock, this.registered, why));
    if (!halted) return this.reload();
    this.leave();
    this.deps.onHalt(this.name, why);
  }

  private project(entries: readonly LogEntry[]): { run: EventRows[]; fault: Halt | null } {
    const run: EventRows[] = [];
    for (const entry of entries) {
      const told = rowsOf(this.projection, this.shape, entry);
      if ('code' in told) return { run, fault: told };
      run.push(told);
    }
    return { run, fault: null };
  }

  /** False: its row has changed, or one of the events was refused; then it must look again where it stands. */
  private async write(run: readonly EventRows[]): Promise<boolean> {
    const [first] = run;
    if (first === undefined) return true;
    const begun = performance.now();
    try {
      const applied = await this.patiently(() => applyRun(this.deps, this.shape, this.registered, run));
      if (applied !== 'lost') {
        this.registered = applied;
        this.deps.onApplied(this.name, run, (performance.now() - begun) / 1_000);
        return true;
      }
      await this.reload();
      return false;
    } catch (error) {
      if (isWeather(error)) throw error;
      if (run.length > 1) return this.writeHalves(run);
      await this.halt(rowRefused({ ...first.entry.stored, volgnummer: first.entry.volgnummer }, error));
      return false;
    }
  }

  /** PostgreSQL does not say which event it refuses: half by half it comes down to one. */
  private async writeHalves(run: readonly EventRows[]): Promise<boolean> {
    const middle = run.length >> 1;
    return (await this.write(run.slice(0, middle))) && (await this.write(run.slice(middle)));
  }

  private async reload(): Promise<void> {
    const { version } = this.registered;
    const now = await this.patiently(() => loadRegistered(this.deps.pool, this.name));
    if (now === undefined || now.version !== version || now.halted !== null) return this.leave();
    this.registered = now;
  }

  private leave(): void {
    this.following = false;
  }

  private patiently<T>(work: () => Promise<T>): Promise<T> {
    return throughWeather(work, this.deps.patience);
  }
}
