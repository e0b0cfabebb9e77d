import { allEnded } from '@peildatum/kernel';
import pg from 'pg';
import { cursorInvalid, idInUse, streamNotFound } from '../errors.js';
import type { AppendRequest, AppendResult, Cursor, EventStore, ReadAllOptions, ReadStreamOptions, StoredEvent } from '../port.js';
import { Announcements } from './announcements.js';
import { type AppendOneRow, type AppendRow, appendCall, appendedOne, appendOneCall, type Outcome, outcomesOf } from './append-call.js';
import { closed } from './closed.js';
import { EventReader } from './event-reader.js';
import { GroupCommit } from './group-commit.js';
import { KeptConnection } from './kept-connection.js';
import { logPages } from './log-pages.js';
import { CONNECT_MS } from './resend.js';
import { WakeUps } from './wake-ups.js';

export interface PostgresEventStoreOptions {
  /** `postgres://…`, of a role that is a member of `peildatum_app`. */
  readonly url: string;
  /** How the connections are called in `pg_stat_activity`; the one that listens with ` luistert` behind it. Default `peildatum`. */
  readonly applicationName?: string;
  /** Connections for reading, at most; there is one for appending and, with subscriptions, one for listening besides. Default 4. */
  readonly readConnections?: number;
  /** Appends that go together in one call, at most. Default 250; 1 is no group commit, to see what that brings. */
  readonly appendsPerCall?: number;
}

/** Within this time a call has its answer, or `STORE.UNREACHABLE` (`STORE.BUSY` when no connection came free). */
const PATIENCE_MS = 4_700;
const DEFAULT_BATCH = 1_000;

/** The embedded default: the log in PostgreSQL, in the table and through the function that `eventLogMigrations` make. */
export class PostgresEventStore implements EventStore {
  readonly ordered = true;
  private readonly appendPool: pg.Pool;
  private readonly appending: KeptConnection;
  private readonly readPool: pg.Pool;
  private readonly reader: EventReader;
  private readonly wakeUps: WakeUps;
  private readonly closing = new AbortController();
  private readonly groupCommit: GroupCommit;
  private readonly announcements = new Announcements(() => this.readPool.query('NOTIFY peildatum_log'));
  private closed: Promise<void> | undefined;

  /** Connects when it is first used. */
  constructor({ url, applicationName = 'peildatum', readConnections = 4, appendsPerCall }: PostgresEventStoreOptions) {
    const config = { connectionString: url, application_name: applicationName, connectionTimeoutMillis: CONNECT_MS, keepAlive: true };
    this.appendPool = new pg.Pool({ ...config, max: 1, statement_timeout: PATIENCE_MS });
    this.appending = new KeptConnection(this.appendPool);
    // A plan that was made when the log was small would read a large one from end to end.
    this.readPool = new pg.Pool({ ...config, max: readConnections, options: '-c plan_cache_mode=force_custom_plan' });
    // A connection that is lost while nobody uses it: the pool has already put it away, and the next call makes another.
    for (const pool of [this.appendPool, this.readPool]) pool.on('error', () => undefined);
    this.reader = new EventReader(this.readPool, PATIENCE_MS, this.closing.signal);
    this.wakeUps = new WakeUps({ ...config, application_name: `${applicationName} luistert` });
    const limits = appendsPerCall === undefined ? {} : { appends: appendsPerCall };
    this.groupCommit = new GroupCommit((round, deadline) => this.commit(round, deadline), PATIENCE_MS, limits);
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
    await this.announcements.idle();
    this.appending.close();
    await allEnded([this.wakeUps.close(), this.appendPool.end(), this.readPool.end()]);
  }

  private async commit(round: readonly AppendRequest[], deadline: number): Promise<Outcome[]> {
    const outcomes = (await this.commitOne(round, deadline)) ?? (await this.commitAll(round, deadline));
    if (!outcomes.every((outcome) => outcome instanceof Error)) this.announcements.announce();
    return outcomes;
  }

  /** Undefined when that is no round of one simple append. */
  private async commitOne(round: readonly AppendRequest[], deadline: number): Promise<Outcome[] | undefined> {
    const [request] = round;
    const call = round.length === 1 && request ? appendOneCall(request) : undefined;
    if (request === undefined || call === undefined) return undefined;
    const { rows } = await this.appending.query<AppendOneRow>(timed(call, deadline));
    const position = (rows[0] as AppendOneRow | undefined)?.[0] ?? null;
    return position === null ? undefined : [appendedOne(request, position)];
  }

  private async commitAll(round: readonly AppendRequest[], deadline: number): Promise<Outcome[]> {
    const { rows } = await this.appending.query<AppendRow>(timed(appendCall(round), deadline));
    return outcomesOf(round, rows[0] as AppendRow);
  }

  private assertOpen(): void {
    if (this.closing.signal.aborted) throw closed();
  }
}

const timed = <Config extends pg.QueryConfig>(call: Config, deadline: number): Config => ({
  ...call,
  query_timeout: Math.max(1, Math.trunc(deadline - performance.now())),
});

/** A cursor is a position as text: from 1, without gaps. 0 lies before the first event. */
function positionOf(cursor: Cursor | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,15}$/.test(cursor)) throw cursorInvalid(cursor);
  return Number(cursor);
}
