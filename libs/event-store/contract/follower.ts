import { setTimeout as sleep } from 'node:timers/promises';
import { HANGS_AFTER_MS } from '../../platform/testing/hangs.js';
import type { EventStore, ReadAllOptions, StoredEvent } from '../port.js';

/** A subscription that collects what it gets, until it is stopped. */
export class Follower {
  readonly events: StoredEvent[] = [];
  readonly batchSizes: number[] = [];
  private readonly abort = new AbortController();
  private readonly ended: Promise<void>;

  constructor(store: EventStore, options: ReadAllOptions = {}) {
    this.ended = this.collect(store, options);
  }

  /** What was received by the time that there are `count` events, or when patience is over: then the caller's assertion says so. */
  async upTo(count: number): Promise<readonly StoredEvent[]> {
    const deadline = Date.now() + HANGS_AFTER_MS;
    const failed = this.ended.then(() => 'ended' as const);
    while (this.events.length < count && Date.now() < deadline) {
      if ((await Promise.race([failed, sleep(10)])) === 'ended') break;
    }
    return this.events;
  }

  /** Stops it and waits for its end; whatever the subscription threw is thrown here. */
  async stop(): Promise<readonly StoredEvent[]> {
    this.abort.abort();
    await this.ended;
    return this.events;
  }

  /** Resolves when the subscription has ended by itself. */
  end(): Promise<void> {
    return this.ended;
  }

  private async collect(store: EventStore, options: ReadAllOptions): Promise<void> {
    for await (const batch of store.subscribe({ ...options, signal: this.abort.signal })) {
      this.events.push(...batch);
      this.batchSizes.push(batch.length);
    }
  }
}
