import { AsyncLocalStorage } from 'node:async_hooks';
import type { Means } from '../domain/means.js';
import { OneAtATime } from './one-at-a-time.js';

/** The means at the head of the log, while nobody else decides on them. */
export interface HeldMeans {
  /** @throws PeildatumError when they are no longer held, or cannot be read */
  look(): Promise<Means>;
  /** What was recorded meanwhile made this of them. */
  become(means: Means): void;
}

/** Reads the means, or only sees that they are still held where they are known. */
export type Look = (known: Means | undefined) => Promise<Means>;

/**
 * Who decides on the means is alone with them, in whatever process. Others may free some of them meanwhile, and nobody may take. What
 * is called on the way is let in too, one after another, and sees what was recorded before it: a file is many writes.
 */
export abstract class MeansWatch {
  private readonly inside = new AsyncLocalStorage<Holding>();

  /** Whether who asks is alone with them. */
  get isHeld(): boolean {
    return this.inside.getStore()?.ended === false;
  }

  alone<T>(work: (means: HeldMeans) => Promise<T>): Promise<T> {
    const holding = this.inside.getStore();
    // What goes on after its holder ended has to wait like everybody else.
    if (holding?.ended === false) return holding.queue.run(() => work(holding));
    return this.exclusively(async (look) => {
      const own = new Holding(look);
      try {
        return await this.inside.run(own, () => work(own));
      } finally {
        own.ended = true;
      }
    });
  }

  /** Runs `work` while nobody else is let in. */
  protected abstract exclusively<T>(work: (look: Look) => Promise<T>): Promise<T>;
}

class Holding implements HeldMeans {
  readonly queue = new OneAtATime();
  ended = false;
  private known: Means | undefined;

  constructor(private readonly read: Look) {}

  async look(): Promise<Means> {
    this.known = await this.read(this.known);
    return this.known;
  }

  become(means: Means): void {
    this.known = means;
  }
}
