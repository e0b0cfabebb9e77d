import { asUnavailable, type Patience } from '../database/weather.js';
import { logboek, type Projection } from '../logboek/logboek.projection.js';
import type { RebuildOptions, RebuildResult } from '../rebuild/rebuild.js';
import { notPrepared } from '../registry/not-prepared.js';
import { loadRegistered, resume } from '../registry/registry.js';
import { notHalted, unknownProjection } from './faults.js';
import { Following } from './following.js';
import type { ProjectorOptions } from './projector-options.js';
import { type SkipOrder, skipEvent } from './skip-event.js';
import { type EngineStatus, readStatus, type StatusOptions } from './status.js';
import { Upkeep } from './upkeep.js';

/** How long a one-shot puts up with weather, in milliseconds. */
const ONE_SHOT_PATIENCE = 10_000;

/**
 * Keeps the read models equal to the log. Any number may run on one database: each batch of each projection is applied
 * once, by whoever is first.
 */
export class Projector {
  private readonly projections: readonly Projection[];
  private readonly upkeep: Upkeep;
  private readonly following: Following;
  private life: { readonly stop: AbortController; readonly started: Promise<void> } | null = null;
  private live: Promise<void> = Promise.resolve();

  constructor(private readonly options: ProjectorOptions) {
    this.projections = [logboek, ...options.projections];
    const names = this.names;
    if (new Set(names).size < names.length) throw new TypeError(`two projections of one name: ${names.join(', ')}`);
    this.upkeep = new Upkeep(options, this.projections);
    this.following = new Following(options, this.projections, this.upkeep);
  }

  get names(): readonly string[] {
    return this.projections.map(({ name }) => name);
  }

  /**
   * Prepares the tables, rebuilds what another version filled, brings every projection to the head, and follows the log
   * from then on. Resolves when that is so (a projection that stands still aside), or when it is stopped before. Weather
   * is waited out, however long it takes.
   */
  start(): Promise<void> {
    if (this.life) return this.life.started;
    const stop = new AbortController();
    const started = this.begin(stop.signal);
    this.life = { stop, started };
    return started;
  }

  /** Finishes the batch in hand. */
  async stop(): Promise<void> {
    const { life } = this;
    if (life === null) return;
    life.stop.abort();
    // How the start ended is for whoever called it.
    await Promise.allSettled([life.started]);
    await this.live;
    this.life = null;
  }

  /**
   * Brings every projection that does not stand still to what is the head now, and says how they stand. Needs no
   * `start`, and may run beside a projector of this process or another.
   * @throws PeildatumError `STORE.UNREACHABLE`, `PROJECTION.DATABASE_UNREACHABLE`, after 10 s of it.
   */
  async catchUp({ signal }: { readonly signal?: AbortSignal } = {}): Promise<EngineStatus> {
    const patience: Patience = { ...this.following.patience, signal, upTo: ONE_SHOT_PATIENCE };
    if (this.life) {
      await this.life.started;
      await this.following.headReached(patience);
    } else {
      await this.upkeep.prepareAll(patience);
      await this.following.toHead(patience);
    }
    return this.status();
  }

  /** Waits until another process, which follows the log, has brought every projection that can follow to what is the head now. */
  followed(signal: AbortSignal): Promise<void> {
    return this.following.headReached({ ...this.following.patience, signal });
  }

  /** @throws PeildatumError `PROJECTION.DATABASE_UNREACHABLE`. */
  status(options?: StatusOptions): Promise<EngineStatus> {
    return now(() => readStatus(this.options, this.projections, options));
  }

  /** "hervat": goes on where it stands still. @throws PeildatumError `PROJECTION.UNKNOWN`, `PROJECTION.NOT_HALTED`. */
  async resume(name: string): Promise<void> {
    const { pool, clock } = this.options;
    this.find(name);
    await now(async () => {
      const registered = await loadRegistered(pool, name);
      if (registered === undefined) throw notPrepared(name);
      if (!(await resume(pool, clock, registered))) throw notHalted(name);
    });
    this.following.wake();
  }

  /**
   * "sla-over": leaves out the one event on which it stands still, and goes on after it.
   * @throws PeildatumError `PROJECTION.UNKNOWN`, `PROJECTION.SKIP_INCOMPLETE`, `PROJECTION.SKIP_REFUSED`.
   */
  async skip(name: string, order: SkipOrder): Promise<void> {
    const projection = this.find(name);
    await now(async () => skipEvent(this.options, projection, await this.upkeep.shapeOf(projection), order));
    this.following.wake();
  }

  /**
   * "herbouw": a new table from the whole log, in the place of the live one, which is followed and read meanwhile.
   * @throws PeildatumError `PROJECTION.UNKNOWN`, `PROJECTION.REBUILD_RUNNING`, `PROJECTION.REBUILD_FAILED`,
   * `PROJECTION.DATABASE_UNREACHABLE`, `STORE.UNREACHABLE`.
   */
  async rebuild(name: string, options: RebuildOptions = {}): Promise<RebuildResult> {
    const projection = this.find(name);
    const result = await now(() => this.upkeep.rebuild(projection, options));
    this.following.wake();
    return result;
  }

  private async begin(signal: AbortSignal): Promise<void> {
    const patience: Patience = { ...this.following.patience, signal };
    try {
      await this.upkeep.prepareAll(patience);
      await this.following.toHead(patience);
    } catch (error) {
      if (signal.aborted) return;
      this.life = null;
      throw error;
    }
    this.live = this.following.untilStopped(signal);
  }

  private find(name: string): Projection {
    const found = this.projections.find((projection) => projection.name === name);
    if (found === undefined) throw unknownProjection(name, this.names);
    return found;
  }
}

/** What an operator asked for: weather is told, not waited out. */
const now = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    throw asUnavailable(error);
  });
