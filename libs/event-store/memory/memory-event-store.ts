import { cursorInvalid, streamNotFound } from '../errors.js';
import type { AppendRequest, AppendResult, Cursor, EventStore, ReadAllOptions, ReadStreamOptions, StoredEvent } from '../port.js';
import { MemoryLog } from './memory-log.js';

/** The store for unit tests: everything in this process, gone with it. */
export class MemoryEventStore implements EventStore {
  readonly ordered = true;
  private readonly closing = new AbortController();

  constructor(private readonly log = new MemoryLog()) {}

  /** Another client of the same log, with a `close` of its own. */
  client(): MemoryEventStore {
    return new MemoryEventStore(this.log);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    return this.log.append(request);
  }

  async readStream(stream: string, { direction = 'forward', from, to }: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    const known = this.log.streams.get(stream);
    if (!known) throw streamNotFound(stream);
    const lowest = direction === 'forward' ? (from ?? 0) : (to ?? 0);
    const highest = (direction === 'forward' ? to : from) ?? known.length - 1;
    const part = known.slice(Math.max(lowest, 0), highest + 1);
    return direction === 'forward' ? part : part.reverse();
  }

  async *readAll({ after, batchSize = 1_000, signal }: ReadAllOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    let next = indexAfter(after);
    while (next < this.log.events.length && !signal?.aborted) {
      const batch = this.log.events.slice(next, next + batchSize);
      next += batch.length;
      yield batch;
    }
  }

  async *subscribe(options: ReadAllOptions & { readonly signal: AbortSignal }): AsyncGenerator<readonly StoredEvent[]> {
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    let after = options.after;
    while (!signal.aborted) {
      for await (const batch of this.readAll({ ...options, after, signal })) {
        after = batch[batch.length - 1]?.cursor;
        yield batch;
      }
      if (indexAfter(after) >= this.log.events.length) await this.log.grown(signal);
    }
  }

  async head(): Promise<Cursor | undefined> {
    return this.log.events[this.log.events.length - 1]?.cursor;
  }

  compare(a: Cursor, b: Cursor): number {
    return indexAfter(a) - indexAfter(b);
  }

  async close(): Promise<void> {
    this.closing.abort();
  }
}

/** A cursor is the number of events up to and with its own, so it is the index of the next. */
function indexAfter(cursor: Cursor | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,15}$/.test(cursor)) throw cursorInvalid(cursor);
  return Number(cursor);
}
