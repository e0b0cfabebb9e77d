import type { Uuid } from '@peildatum/kernel';

/** An event as a store keeps it: data and metadata are text, and come back byte for byte. */
export interface EncodedEvent {
  readonly id: Uuid;
  readonly type: string;
  /** JSON. */
  readonly data: string;
  /** A flat JSON object of strings. */
  readonly metadata: string;
}

export interface StoredEvent extends EncodedEvent {
  readonly stream: string;
  /** From 0, without gaps, per stream. */
  readonly revision: number;
  readonly cursor: Cursor;
}

/** A store's own position in the whole log. Opaque: only the adapter that made it can compare or continue from it. */
export type Cursor = string;

/** What the stream must look like for an append to go through: not there, there, anything, or last at this revision. */
export type ExpectedRevision = 'none' | 'exists' | 'any' | number;

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EncodedEvent[];
}

export interface AppendResult {
  /** The revision of the last event of the append. */
  readonly revision: number;
  /** The cursor of the last event of the append. */
  readonly cursor: Cursor;
  /**
   * Events with these ids stood there already: this is the answer of then, and what they say may be something else. Of two
   * clients that send the same ids at the same moment KurrentDB cannot tell which of them was first.
   */
  readonly repeated?: true;
}

export interface ReadStreamOptions {
  readonly direction?: 'forward' | 'backward';
  /** First revision, inclusive. Default: the first (forward) or the last (backward). */
  readonly from?: number;
  /** Last revision, inclusive. */
  readonly to?: number;
}

export interface ReadAllOptions {
  /** Exclusive. Absent: from the beginning. */
  readonly after?: Cursor | undefined;
  /** Events per batch at most. Default 1,000. */
  readonly batchSize?: number;
  readonly signal?: AbortSignal;
}

/**
 * An event store. Every adapter passes the contract suite in `contract/`.
 * Callers go through `EventLog`, which encodes, decodes and refuses what no adapter should see.
 */
export interface EventStore {
  /** Appends to different streams that are made in one turn land in the log in that order. Absent: who needs an order waits for each. */
  readonly ordered?: true;
  /**
   * All events of the request or none; when the promise resolves they are readable.
   * With the expectation 'none' or a revision, the same ids sent again answer as the first time.
   * @throws PeildatumError `STORE.WRONG_REVISION`, `STORE.ID_IN_USE`, `STORE.TOO_LARGE`, `STORE.UNREACHABLE` (within 5 s of the last
   * sign of life of the server).
   */
  append(request: AppendRequest): Promise<AppendResult>;
  /** @throws PeildatumError `STORE.STREAM_NOT_FOUND`, `STORE.UNREACHABLE`, and `STORE.BUSY` when none of its connections came free in time. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]>;
  /** The whole log in order, up to its head at the moment that it is reached; only events of ours. */
  readAll(options?: ReadAllOptions): AsyncIterable<readonly StoredEvent[]>;
  /**
   * As `readAll`, and then every event that comes, until the signal aborts. Resumes by itself after the store drops it.
   * Reads on only as fast as the batches are taken.
   */
  subscribe(options: ReadAllOptions & { readonly signal: AbortSignal }): AsyncIterable<readonly StoredEvent[]>;
  /** The cursor of the last event of ours; undefined when there is none. */
  head(): Promise<Cursor | undefined>;
  /** Below 0 when a lies before b. @throws PeildatumError `STORE.CURSOR_INVALID` for text that is no cursor of this adapter. */
  compare(a: Cursor, b: Cursor): number;
  close(): Promise<void>;
}
