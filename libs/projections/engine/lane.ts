import type { EventLog, StoredEvent } from '@peildatum/event-store';
import { isWeather } from '../database/weather.js';
import { type Progress, volgnummerOf } from '../registry/checkpoint.js';
import { logReplaced, storeRefused } from '../registry/halt.js';
import { withChildSignal } from './child-signal.js';
import type { Follower } from './follower.js';
import { logDifference } from './log-identity.js';
import { checkpointAt, type LogEntry, Numbering } from './numbering.js';

/** After a silence of this long the log is looked at again before what it says is believed: a store may be gone and come back as another. */
const TRUST_MS = 1_000;
const BATCH = 2_000;

type Open = (after: string | undefined, signal: AbortSignal) => AsyncIterable<readonly StoredEvent[]>;

/** A group of projections that share one reading of the log, from the hindmost of them on. */
export class Lane {
  private trustedAt = 0;
  private failure: { readonly error: unknown } | null = null;

  constructor(
    private readonly log: EventLog,
    private readonly followers: readonly Follower[],
  ) {}

  get size(): number {
    return this.followers.length;
  }

  has(name: string): boolean {
    return this.following.some((follower) => follower.name === name);
  }

  /** Up to the head at the moment that it is reached. @throws weather. */
  catchUp(stop: AbortSignal): Promise<void> {
    return this.run(stop, (after, signal) => this.log.store.readAll({ after, batchSize: BATCH, signal }));
  }

  /** Until it is stopped or nobody follows any more; the batch in hand is finished. @throws weather. */
  live(stop: AbortSignal): Promise<void> {
    return this.run(stop, (after, signal) => this.log.store.subscribe({ after, batchSize: BATCH, signal }));
  }

  private get following(): readonly Follower[] {
    return this.followers.filter(({ follows }) => follows);
  }

  private async run(stop: AbortSignal, open: Open): Promise<void> {
    try {
      for (const together of groupsByCheckpoint(this.followers)) await this.checkLog(together[0]?.progress ?? null, together);
      const hindmost = this.following.toSorted((a, b) => volgnummerOf(a.progress) - volgnummerOf(b.progress))[0];
      if (hindmost) await withChildSignal(stop, (signal, end) => this.follow(open, hindmost.progress, signal, end));
    } catch (error) {
      if (isWeather(error)) throw error;
      // No answer of an event store and no weather: nobody can go on from here without somebody looking.
      await Promise.all(this.following.map((follower) => follower.halt(storeRefused(error))));
    }
    if (this.failure) throw this.failure.error;
  }

  private async follow(open: Open, from: Progress, signal: AbortSignal, end: () => void): Promise<void> {
    const numbering = new Numbering(this.log.codec, from);
    let offered = from;
    let writing = Promise.resolve();
    try {
      for await (const batch of open(from?.cursor, signal)) {
        // Read and decoded while the batch before it is being written.
        const entries = numbering.next(batch);
        const last = entries[entries.length - 1];
        await writing;
        if (signal.aborted || last === undefined) continue;
        await this.checkLogAfterSilence(offered);
        writing = this.offer(entries, end);
        if (last.logId !== null) offered = checkpointAt(last);
      }
    } catch (error) {
      // Who ended the lane knows why; how a store takes that says nothing of the log.
      if (!signal.aborted) throw error;
    } finally {
      await writing;
    }
  }

  /** Never rejects: what goes wrong ends the lane. */
  private async offer(entries: readonly LogEntry[], end: () => void): Promise<void> {
    try {
      await Promise.all(this.following.map((follower) => follower.apply(entries)));
      this.trustedAt = performance.now();
    } catch (error) {
      this.failure ??= { error };
    }
    if (this.failure || this.following.length === 0) end();
  }

  private async checkLogAfterSilence(offered: Progress): Promise<void> {
    if (performance.now() - this.trustedAt > TRUST_MS) await this.checkLog(offered, this.following);
  }

  private async checkLog(progress: Progress, followers: readonly Follower[]): Promise<void> {
    const difference = progress && (await logDifference(this.log, progress));
    this.trustedAt = performance.now();
    if (difference) await Promise.all(followers.map((follower) => follower.halt(logReplaced(difference))));
  }
}

/** Mostly all of them are in one place. */
function groupsByCheckpoint(followers: readonly Follower[]): Follower[][] {
  const groups = new Map<string | undefined, Follower[]>();
  for (const follower of followers) groups.set(follower.progress?.eventId, [...(groups.get(follower.progress?.eventId) ?? []), follower]);
  return [...groups.values()];
}
