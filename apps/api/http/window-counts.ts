import type { FastifyRateLimitStore } from '@fastify/rate-limit';

interface Window {
  count: number;
  readonly since: number;
}

type Done = Parameters<FastifyRateLimitStore['incr']>[1];

/** Keys that are remembered at most: those that came last. */
const CAPACITY = 5_000;

/**
 * Counts per key within a window, by a clock that never jumps. The library's own store counts by the wall clock: when that is
 * set back, who was refused stays so for as long.
 */
export class WindowCounts implements FastifyRateLimitStore {
  private readonly windows = new Map<string, Window>();

  incr(key: string, done: Done, length: number): void {
    const window = this.open(key, length) ?? { count: 0, since: performance.now() };
    window.count += 1;
    this.windows.delete(key); // and set again: the last in the order of the map is the one that came last
    this.windows.set(key, window);
    const [oldest] = this.windows.keys();
    if (this.windows.size > CAPACITY && oldest !== undefined) this.windows.delete(oldest);
    done(null, this.counted(window, length));
  }

  /** The same without counting. */
  read(key: string, done: Done, length: number): void {
    const window = this.open(key, length);
    done(null, window ? this.counted(window, length) : { current: 0, ttl: 0 });
  }

  child(): WindowCounts {
    return new WindowCounts();
  }

  private open(key: string, length: number): Window | undefined {
    const window = this.windows.get(key);
    return window && performance.now() - window.since < length ? window : undefined;
  }

  private counted({ count, since }: Window, length: number) {
    return { current: count, ttl: length - (performance.now() - since) };
  }
}
