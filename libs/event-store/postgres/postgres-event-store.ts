import pg from 'pg';
import { cursorInvalid, idInUse, streamNotFound } from '../errors.js';
import type { AppendRequest, AppendResult, Cursor, EventStore, ReadAllOptions, ReadStreamOptions, StoredEvent } from '../port.js';
import { type AppendRow, appendCall, type Outcome, outcomesOf } from './append-call.js';
import { closed } from './closed.js';
import { EventReader } from './event-reader.js';
import { GroupCommit } from './group-commit.js';
import { logPages } from './log-pages.js';
import { CONNECT_MS } from './resend.js';
import { WakeUps } from './wake-ups.js';

export interface PostgresEventStoreOptions {
  /** `postgres://…`, of a role that is a member of `peildatum_app`. */
  readonly url: string;
  /** How the connections are called in `pg_stat_activity`. Default `peildatum`. */
  readonly applicationName?: string;
  /** Connections for reading, at most; there is one for appending and, with subscriptions, one for listening besides. Default 4. */
  readonly readConnections?: number;
}

/** Within this time a call has its answer, or `STORE.UNREACHABLE`. */
const PATIENCE_MS = 4_700;
const DEFAULT_BATCH = 1_000;

/** The embedded default: the log in PostgreSQL, in the table and through the function that `eventLogMigrations` make. */
export class PostgresEventStore implements EventStore {
  private readonly appendPool: pg.Pool;
  private readonly readPool: pg.Pool;
  private readonly reader: EventReader;
  private readonly wakeUps: WakeUps;
  private readonly closing = new AbortController();
  private readonly groupCommit = new GroupCommit((round, deadline) => this.commit(round, deadline), PATIENCE_MS);
  private closed: Promise<void> | undefined;

  /** Connects when it is first used. */
  constructor({ url, applicationName = 'peildatum', readConnections = 4 }: PostgresEventStoreOptions) {
    const config = { connectionString: url, application_name: applicationName, connectionTimeoutMillis: CONNECT_MS, keepAlive: true };
    this.appendPool = new pg.Pool({ ...config, max: 1, statement_timeout: PATIENCE_MS });
    // A plan that was made when the log was small would read a large one from end to end.
    this.readPool = new pg.Pool({ ...config, max: readConnections, options: '-c plan_cache_mode=force_custom_plan' });
    // A connection that is lost while nobody uses it: the pool has already put it away, and the next call makes another.
    for (const pool of [this.appendPool, this.readPool]) pool.on('error', () => undefined);
    this.reader = new EventReader(this.readPool, PATIENCE_MS, this.closing.signal);
    this.wakeUps = new WakeUps(config);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    this.assertOpen();
    const seen = new Set<string>();
    for (const { id } of request.events) {
      if (seen.has(id)) throw idInUse(id, request.stream);
      seen.add(id);
    }
    return this.groupCommit.append(request);
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    const events = await this.reader.stream(stream, options);
    if (events.length === 0 && !(await this.reader.exists(stream))) throw streamNotFound(stream);
    return events;
  }

  async *readAll({ after, batchSize = DEFAULT_BATCH, signal }: ReadAllOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    // Closing is an error here and no end: who reads up to the head must not take a part for the whole.
    yield* logPages((position, size) => this.reader.page(position, size), positionOf(after), batchSize, signal);
  }

  async *subscribe(options: ReadAllOptions & { readonly signal: AbortSignal }): AsyncGenerator<readonly StoredEvent[]> {
    const ending = AbortSignal.any([options.signal, this.closing.signal]);
    const { batchSize = DEFAULT_BATCH } = options;
    let position = positionOf(options.after);
    while (!ending.aborted) {
      const seen = this.wakeUps.count;
      const pages = logPages((after, size) => this.reader.pageWhenever(after, size, ending), position, batchSize, ending);
      for await (const batch of pages) {
        position = positionOf(batch.at(-1)?.cursor);
        yield batch;
      }
      await this.wakeUps.since(seen, ending);
    }
  }

  async head(): Promise<Cursor | undefined> {
    return this.reader.head();
  }

  compare(a: Cursor, b: Cursor): number {
    return positionOf(a) - positionOf(b);
  }

  /** Ends the subscriptions, lets the appends that wait be answered, and then closes the connections. */
  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    this.closing.abort();
    await this.groupCommit.idle();
    await Promise.all([this.wakeUps.close(), this.appendPool.end(), this.readPool.end()]);
  }

  private async commit(round: readonly AppendRequest[], deadline: number): Promise<Outcome[]> {
    const timeout = Math.max(1, Math.trunc(deadline - performance.now()));
    const { rows } = await this.appendPool.query<AppendRow>({ ...appendCall(round), query_timeout: timeout } as pg.QueryConfig);
    return outcomesOf(round, rows[0] as AppendRow);
  }

  private assertOpen(): void {
    if (this.closing.signal.aborted) throw closed();
  }
}

/** A cursor is a position as text: from 1, without gaps. 0 lies before the first event. */
function positionOf(cursor: Cursor | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,15}$/.test(cursor)) throw cursorInvalid(cursor);
  return Number(cursor);
}
