import { type Ids, PeildatumError, systemIds } from '@peildatum/kernel';
import type { AppendRequest, AppendResult, Cursor, EventStore, ReadAllOptions, ReadStreamOptions, StoredEvent } from '../port.js';
import { AppendChannel } from './append-channel.js';
import { Appends } from './appends.js';
import { type ClientModules, loadClient } from './client.js';
import { Connection } from './connection.js';
import { compareCursors } from './cursor.js';
import { Head } from './head.js';
import { patiently } from './patience.js';
import { Reads } from './reads.js';
import { readStream } from './stream.js';
import { subscription } from './subscription.js';

export interface KurrentEventStoreOptions {
  /** `kurrentdb://` or `esdb://`, with `+discover` for a cluster; the user may read `$all`. */
  readonly url: string;
  /** What the names of our streams begin with on the server: letters, digits, `-` and `_`, and one dot at the end. Default `peildatum.`. */
  readonly prefix?: string;
  readonly ids?: Ids;
}

const DEFAULT_BATCH = 1_000;

/**
 * The log on KurrentDB, or EventStoreDB from 22.10. The first call connects, not this.
 * @throws PeildatumError `STORE.CLIENT_MISSING`, `STORE.ADDRESS_INVALID`, `STORE.PREFIX_INVALID`.
 */
export async function createKurrentEventStore(options: KurrentEventStoreOptions): Promise<KurrentEventStore> {
  return kurrentEventStoreWith(await loadClient(), options);
}

/** The same with a client that is loaded already. */
export function kurrentEventStoreWith(modules: ClientModules, options: KurrentEventStoreOptions): KurrentEventStore {
  const { url, prefix = 'peildatum.', ids = systemIds } = options;
  if (!/^[A-Za-z0-9_-]{1,100}\.$/.test(prefix)) throw prefixInvalid(prefix);
  return new KurrentEventStore(Connection.to(url, modules), prefix, ids);
}

export class KurrentEventStore implements EventStore {
  private readonly reads: Reads;
  private readonly appends: Appends;
  private readonly lastOfOurs: Head;

  constructor(
    private readonly connection: Connection,
    prefix: string,
    ids: Ids,
  ) {
    this.reads = new Reads(connection, prefix);
    this.appends = new Appends(connection.closed, { channel: new AppendChannel(connection, ids), reads: this.reads, ids });
    this.lastOfOurs = new Head(this.reads);
  }

  /** How many events the server has sent to this client. */
  get received(): number {
    return this.reads.received;
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return this.appends.append(request);
  }

  readStream(stream: string, options: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    return readStream(this.connection, this.reads, stream, options);
  }

  async *readAll({ after, batchSize = DEFAULT_BATCH, signal }: ReadAllOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    const ending = signal ? AbortSignal.any([signal, this.connection.closed]) : this.connection.closed;
    let cursor = after;
    for (let headReached = false; !headReached && !signal?.aborted; ) {
      const page = patiently(ending, (patience) => this.reads.after(cursor, batchSize, patience));
      const batch = await page.catch((error: unknown) => {
        if (signal?.aborted) return [];
        throw error;
      });
      headReached = batch.length < batchSize;
      cursor = batch[batch.length - 1]?.cursor;
      if (batch.length > 0) yield batch;
    }
  }

  subscribe(options: ReadAllOptions & { readonly signal: AbortSignal }): AsyncGenerator<readonly StoredEvent[]> {
    const { after, batchSize = DEFAULT_BATCH, signal } = options;
    return subscription(this.connection, this.reads, { after, batchSize, signal });
  }

  head(): Promise<Cursor | undefined> {
    return patiently(this.connection.closed, (patience) => this.lastOfOurs.find(patience));
  }

  compare(a: Cursor, b: Cursor): number {
    return compareCursors(a, b);
  }

  /** Ends every call that is under way, subscriptions without an error. */
  async close(): Promise<void> {
    this.connection.close();
  }
}

const prefixInvalid = (prefix: string) =>
  new PeildatumError({
    code: 'STORE.PREFIX_INVALID',
    kind: 'invalid',
    message: `'${prefix.slice(0, 60)}' is geen voorvoegsel voor stromen: gebruik letters, cijfers, - en _, met één punt aan het eind.`,
  });
