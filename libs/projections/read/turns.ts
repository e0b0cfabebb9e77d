import { readAbandoned, tooManyReads } from './faults.js';

export interface TurnLimits {
  /** Reads at one moment. */
  readonly atOnce: number;
  /** Reads that wait for their turn, at most: each is a request that is held in memory. */
  readonly waiting: number;
  /** How long one waits for its turn, in milliseconds: shorter than the pool waits for a connection, so that the reason is ours. */
  readonly patience: number;
}

interface Waiting {
  take(): void;
}

/**
 * Who reads takes a turn, so that many questions at once wait in one bounded line before the connections, and leave some of those to
 * whoever writes and keeps the read models. First come, first served.
 */
export class Turns {
  private taken = 0;
  private readonly line = new Set<Waiting>();

  constructor(private readonly limits: TurnLimits) {}

  /** How many wait. */
  get waiting(): number {
    return this.line.size;
  }

  /** @throws PeildatumError `READ.TOO_MANY` when too many wait or it takes too long, `READ.ABANDONED` when the signal aborts meanwhile. */
  async during<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) throw readAbandoned();
    if (this.taken < this.limits.atOnce) this.taken += 1;
    else await this.wait(signal);
    try {
      return await work();
    } finally {
      this.pass();
    }
  }

  /** To the next in line, or back. */
  private pass(): void {
    const [next] = this.line;
    if (next) next.take();
    else this.taken -= 1;
  }

  private wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.line.size >= this.limits.waiting) throw tooManyReads();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.line.delete(waiting);
        clearTimeout(late);
        signal?.removeEventListener('abort', gone);
      };
      const waiting: Waiting = {
        take: () => {
          leave();
          resolve();
        },
      };
      const gone = () => {
        leave();
        reject(readAbandoned());
      };
      const late = setTimeout(() => {
        leave();
        reject(tooManyReads());
      }, this.limits.patience);
      signal?.addEventListener('abort', gone, { once: true });
      this.line.add(waiting);
    });
  }
}
