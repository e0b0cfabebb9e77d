import type { EventLog, StoredEvent } from '@peildatum/event-store';
import { allEnded } from '@peildatum/kernel';
import { isWeather, nap } from '../database/weather.js';
import { logDifference } from '../logboek/log-identity.js';
import { checkpointAt, type LogEntry, Numbering } from '../logboek/numbering.js';
import { type Progress, volgnummerOf } from '../registry/checkpoint.js';
import { logReplaced, storeRefused } from '../registry/halt.js';
import { placeCorrections } from '../rows/place-corrections.js';
import { withChildSignal } from './child-signal.js';
import type { Follower } from './follower.js';

/** After a silence of this long the log is looked at again: a store may be gone and come back as another, or as it was before. */
const TRUST_MS = 1_000;
const BATCH = 2_000;

type Open = (after: string | undefined) => AsyncIterable<readonly StoredEvent[]>;

/** What a lane knows of one that follows in it. */
type Followed = Pick<Follower, 'name' | 'progress' | 'follows' | 'apply' | 'halt'>;

/** Offers a batch to each of them. Rejects when all have ended. */
type OfferTo<F extends Followed> = (followers: readonly F[], entries: readonly LogEntry[]) => Promise<unknown>;

const toEach: OfferTo<Followed> = (followers, entries) => allEnded(followers.map((follower) => follower.apply(entries)));

/** A group of projections that share one reading of the log, from the hindmost of them on. */
export class Lane<F extends Followed = Followed> {
  private trustedAt = 0;
  private failure: { readonly error: unknown } | null = null;
  /** Up to where the log was offered; what it says next lies behind this. */
  private offered: Progress = null;
  /** Writing a batch and looking at the log go one after another. Never rejects. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: EventLog,
    private readonly followers: readonly F[],
    private readonly offerTo: OfferTo<F> = toEach,
  ) {}

  get size(): number {
    return this.followers.length;
  }

  has(name: string): boolean {
    return this.following.some((follower) => follower.name === name);
  }

  /** Up to the head at the moment that it is reached. @throws weather. */
  catchUp(stop: AbortSignal): Promise<void> {
    return this.run(stop, (signal, end) =>
      this.follow((after) => this.log.store.readAll({ after, batchSize: BATCH, signal }), signal, end),
    );
  }

  /** Until it is stopped or nobody follows any more; the batch in hand is finished. @throws weather. */
  live(stop: AbortSignal): Promise<void> {
    return this.run(stop, async (signal, end) => {
      const following = this.follow((after) => this.log.store.subscribe({ after, batchSize: BATCH, signal }), signal, end);
      const parts = [following.finally(end), this.watch(signal).finally(end)];
      await allEnded(parts);
    });
  }

  private get following(): readonly F[] {
    return this.followers.filter(({ follows }) => follows);
  }

  private async run(stop: AbortSignal, work: (signal: AbortSignal, end: () => void) => Promise<void>): Promise<void> {
    try {
      for (const together of groupsByCheckpoint(this.followers)) await this.checkLog(together[0]?.progress ?? null, together);
      this.trustedAt = performance.now();
      const hindmost = this.following.toSorted((a, b) => volgnummerOf(a.progress) - volgnummerOf(b.progress))[0];
      this.offered = hindmost?.progress ?? null;
      if (hindmost) await withChildSignal(stop, work);
    } catch (error) {
      if (isWeather(error)) throw error;
      // No answer of an event store and no weather: nobody can go on from here without somebody looking.
      await allEnded(this.following.map((follower) => follower.halt(storeRefused(error))));
    }
    if (this.failure) throw this.failure.error;
  }

  private async follow(open: Open, signal: AbortSignal, end: () => void): Promise<void> {
    const numbering = new Numbering(this.log.codec, this.offered);
    try {
      for await (const batch of open(this.offered?.cursor)) {
        // Read and decoded while the batch before it is being written.
        const entries = numbering.next(batch);
        await placeCorrections(this.log, entries);
        const last = entries[entries.length - 1];
        await this.turn;
        if (signal.aborted || last === undefined) continue;
        await this.lookAfterSilence();
        void this.inTurn(() => this.offer(entries, end));
        if (last.logId !== null) this.offered = checkpointAt(last);
      }
    } catch (error) {
      // Who ended the lane knows why; how a store takes that says nothing of the log.
      if (!signal.aborted) throw error;
    } finally {
      await this.turn;
    }
  }

  /** A log that was put back may stay silent for ever, and nothing would tell of it. Weather is waited out by whoever reads. */
  private async watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.following.length > 0) {
      await nap(TRUST_MS, signal);
      if (signal.aborted) return;
      try {
        await this.lookAfterSilence();
      } catch (error) {
        if (!isWeather(error)) throw error;
      }
    }
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    // Its failure is its asker's.
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Never rejects: what goes wrong ends the lane. */
  private async offer(entries: readonly LogEntry[], end: () => void): Promise<void> {
    try {
      await this.offerTo(this.following, entries);
      this.trustedAt = performance.now();
    } catch (error) {
      this.failure ??= { error };
    }
    if (this.failure || this.following.length === 0) end();
  }

  private lookAfterSilence(): Promise<void> {
    return this.inTurn(async () => {
      if (performance.now() - this.trustedAt >= TRUST_MS) await this.checkLog(this.offered, this.following);
    });
  }

  private async checkLog(progress: Progress, followers: readonly Followed[]): Promise<void> {
    const difference = progress && (await logDifference(this.log, progress));
    if (difference) await allEnded(followers.map((follower) => follower.halt(logReplaced(difference))));
  }
}

/** Mostly all of them are in one place. */
function groupsByCheckpoint(followers: readonly Followed[]): Followed[][] {
  const groups = new Map<string | undefined, Followed[]>();
  for (const follower of followers) groups.set(follower.progress?.eventId, [...(groups.get(follower.progress?.eventId) ?? []), follower]);
  return [...groups.values()];
}
