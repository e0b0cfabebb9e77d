import { isWeather, nap, type Patience, throughWeather } from '../database/weather.js';
import { hasReached } from '../logboek/log-identity.js';
import type { Projection } from '../logboek/logboek.projection.js';
import type { LogEntry } from '../logboek/numbering.js';
import { volgnummerOf } from '../registry/checkpoint.js';
import type { Halt } from '../registry/halt.js';
import { loadRegistry, type Registered, type Registrations } from '../registry/registry.js';
import type { EventRows } from '../rows/event-rows.js';
import { Alarm } from './alarm.js';
import { appliedRun } from './applied-run.js';
import { applyTogether } from './apply-together.js';
import { withChildSignal } from './child-signal.js';
import { Follower } from './follower.js';
import { Lane } from './lane.js';
import type { ProjectorOptions } from './projector-options.js';
import { TIDY_FROM, tidyAfter } from './tidy.js';
import type { Upkeep } from './upkeep.js';

/** Who is at most this many events behind the furthest reads along with it; who is further behind catches up apart. */
const JOIN_WITHIN = 1_000;
/** How often the registry is looked at for projections that another process resumed, skipped or rebuilt. */
const LOOK_MS = 1_000;

/** Follows the log, in rounds: one lane for those at its head, one for those behind, until it changes who is where. */
export class Following {
  private readonly alarm = new Alarm();
  private applied = 0;

  constructor(
    private readonly options: ProjectorOptions,
    private readonly projections: readonly Projection[],
    private readonly upkeep: Upkeep,
  ) {}

  /** Endless, until a signal or a limit is added. */
  get patience(): Patience {
    return { done: () => this.applied, onWeather: (error, attempt) => this.options.onNotice?.({ kind: 'weather', error, attempt }) };
  }

  /** Somebody may follow again who did not. */
  wake(): void {
    this.alarm.ring();
  }

  /** Until the signal aborts; the batch in hand is finished. */
  async untilStopped(signal: AbortSignal): Promise<void> {
    const patience = { ...this.patience, signal };
    while (!signal.aborted) {
      try {
        await throughWeather(() => this.round(signal), patience);
      } catch (error) {
        if (signal.aborted && isWeather(error)) return;
        // What it is has to be mended in the program; until then the others go on.
        this.options.onNotice?.({ kind: 'failed', error });
        await nap(1_000, signal);
      }
    }
  }

  /** Brings everything that can follow to what is the head now. */
  async toHead(patience: Patience): Promise<void> {
    const head = await throughWeather(() => this.options.log.head(), patience);
    const before = await throughWeather(() => loadRegistry(this.options.pool), patience);
    const signal = patience.signal ?? new AbortController().signal;
    // The first time all of them, those at the head as well: the lane looks whether it is still the same log.
    for (let first = true; !signal.aborted; first = false) {
      const caughtUp = await throughWeather(async () => {
        const able = this.able(await loadRegistry(this.options.pool));
        const behind = first ? able : able.filter(({ progress }) => !hasReached(this.options.log, progress, head));
        if (behind.length > 0) await (await this.lane(behind, patience)).catchUp(signal);
        return behind.length === 0;
      }, patience);
      if (!caughtUp) continue;
      await throughWeather(() => tidyAfter(this.options.pool, before, this.options.tidyFrom ?? TIDY_FROM), patience);
      return;
    }
  }

  /** Waits until everything that can follow has been brought, by this process or another, to what is the head now. */
  async headReached(patience: Patience): Promise<void> {
    const head = await throughWeather(() => this.options.log.head(), patience);
    for (let wait = 5; !patience.signal?.aborted; wait = Math.min(100, wait * 2)) {
      const registry = await throughWeather(() => loadRegistry(this.options.pool), patience);
      if (this.able(registry).every(({ progress }) => hasReached(this.options.log, progress, head))) return;
      await nap(wait, patience.signal);
    }
  }

  private async round(stop: AbortSignal): Promise<void> {
    const able = this.able(await loadRegistry(this.options.pool));
    const front = Math.max(0, ...able.map(({ progress }) => volgnummerOf(progress)));
    const isNear = ({ progress }: Registered) => front - volgnummerOf(progress) <= JOIN_WITHIN;
    await withChildSignal(stop, async (signal, end) => {
      const patience = { ...this.patience, signal };
      const near = await this.lane(able.filter(isNear), patience);
      const far = await this.lane(
        able.filter((one) => !isNear(one)),
        patience,
      );
      const rejoin = far.size > 0 ? [far.catchUp(signal).finally(end)] : [];
      const work = [near.live(signal), ...rejoin, this.untilSomebodyElse([near, far], signal).finally(end)];
      // Where one fails, all end, and all have ended before the next round begins.
      const failures: unknown[] = [];
      const failed = (error: unknown) => {
        failures.push(error);
        end();
      };
      await Promise.all(work.map((part) => part.catch(failed)));
      if (failures.length > 0) throw failures[0];
    });
  }

  /** Until a projection can follow that is in none of the lanes. */
  private async untilSomebodyElse(lanes: readonly Pick<Lane, 'has'>[], signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.alarm.pause(LOOK_MS, signal);
      if (signal.aborted) return;
      const able = this.able(await loadRegistry(this.options.pool));
      if (able.some(({ name }) => !lanes.some((lane) => lane.has(name)))) return;
    }
  }

  /** Those that neither stand still nor wait for a rebuild. */
  private able(registry: Registrations): Registered[] {
    return this.projections.flatMap(({ name, version }) => {
      const registered = registry.get(name);
      return registered && registered.halted === null && registered.version === version ? [registered] : [];
    });
  }

  private async lane(able: readonly Registered[], patience: Patience): Promise<Lane<Follower>> {
    const { pool, clock, log } = this.options;
    const offerTo = (followers: readonly Follower[], entries: readonly LogEntry[]) =>
      applyTogether({ pool, clock, patience }, followers, entries);
    return new Lane(log, await this.followers(able, patience), offerTo);
  }

  private followers(able: readonly Registered[], patience: Patience): Promise<Follower[]> {
    const { pool, clock, onNotice, onApplied } = this.options;
    const deps = {
      pool,
      clock,
      patience,
      onApplied: (projection: string, run: readonly EventRows[], seconds: number) => {
        this.applied += run.length;
        onApplied?.(appliedRun(projection, run, seconds));
      },
      onHalt: (projection: string, why: Halt) => onNotice?.({ kind: 'halted', projection, why }),
    };
    return Promise.all(
      able.map(async (registered) => {
        const projection = this.projections.find(({ name }) => name === registered.name) as Projection;
        return new Follower(deps, projection, await this.upkeep.shapeOf(projection), registered);
      }),
    );
  }
}
