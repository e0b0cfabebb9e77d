import type { EventLog } from '@peildatum/event-store';
import { type Clock, PeildatumError, type Uuid } from '@peildatum/kernel';
import type { Pool, PoolClient } from 'pg';
import { quoted } from '../database/sql.js';
import { withClient } from '../database/transaction.js';
import { isWeather } from '../database/weather.js';
import { logDifference, logIdOf } from '../logboek/log-identity.js';
import type { Projection } from '../logboek/logboek.projection.js';
import { Numbering } from '../logboek/numbering.js';
import { volgnummerOf } from '../registry/checkpoint.js';
import { notPrepared } from '../registry/not-prepared.js';
import { loadRegistered, type Registered } from '../registry/registry.js';
import { loadSkips } from '../registry/skips.js';
import { createGeneration, dropTable, generationTable, indexAs, otherGenerations } from '../rows/generation-tables.js';
import { placeCorrections } from '../rows/place-corrections.js';
import type { TableShape } from '../rows/table-shape.js';
import { rebuildFailed, rebuildRunning } from './faults.js';
import { GenerationLoad } from './generation-load.js';
import { releaseRebuildLock, tryRebuildLock } from './rebuild-lock.js';
import { progressSince, type RebuildProgress } from './rebuild-progress.js';
import { dropWhenFree, swap } from './swap.js';

const BATCH = 2_000;

export interface RebuildDeps {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly clock: Clock;
}

export interface RebuildOptions {
  readonly onProgress?: ((progress: RebuildProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface RebuildResult {
  readonly projection: string;
  readonly generation: number;
  readonly table: string;
  readonly events: number;
  readonly rows: number;
  /** Rows of the table that it replaces. */
  readonly rowsBefore: number;
  readonly seconds: number;
  /** Skipped events that still could not be applied. */
  readonly skipped: readonly Uuid[];
  /** False: somebody still reads it; the next start or rebuild drops it. */
  readonly oldTableDropped: boolean;
}

/**
 * Fills a new table from the whole log and puts it in the place of the live one, which is followed and read meanwhile.
 * @throws PeildatumError `PROJECTION.REBUILD_RUNNING`, `PROJECTION.REBUILD_FAILED`, or weather; the live table is then as it was.
 */
export function rebuild(
  deps: RebuildDeps,
  projection: Projection,
  shape: TableShape,
  options: RebuildOptions = {},
): Promise<RebuildResult> {
  // The lock, the loading and the swap go over one connection: who loses the lock can do nothing any more.
  return withClient(deps.pool, async (client, lose) => {
    if (!(await tryRebuildLock(client, projection.name))) throw rebuildRunning(projection.name);
    try {
      return await new Rebuild(deps, client, lose, projection, shape, options).run();
    } finally {
      await releaseRebuildLock(client, projection.name).catch(lose);
    }
  });
}

class Rebuild {
  private readonly begun = performance.now();
  private total: number | null = null;

  constructor(
    private readonly deps: RebuildDeps,
    private readonly client: PoolClient,
    private readonly lose: (error: Error) => void,
    private readonly projection: Projection,
    private readonly shape: TableShape,
    private readonly options: RebuildOptions,
  ) {}

  async run(): Promise<RebuildResult> {
    const { client, projection, shape } = this;
    const before = await loadRegistered(client, projection.name);
    if (before === undefined) throw notPrepared(projection.name);
    for (const leftover of await otherGenerations(client, shape.template, before.table)) await dropWhenFree(client, this.lose, leftover);
    const table = generationTable(shape.template, before.generation + 1);
    await createGeneration(client, shape.template, table, 'later');
    const result = await this.fillAndSwap(before, table).catch(async (error: unknown) => {
      await this.discard(table);
      const asItIs = this.options.signal?.aborted || isWeather(error) || error instanceof PeildatumError;
      throw asItIs ? error : this.failed(what(error), error);
    });
    return { ...result, oldTableDropped: await dropWhenFree(client, this.lose, before.table) };
  }

  private async fillAndSwap(before: Registered, table: string): Promise<Omit<RebuildResult, 'oldTableDropped'>> {
    const { client, projection, shape } = this;
    const skips = new Set((await loadSkips(client, [projection.name])).map(({ eventId }) => eventId));
    const load = new GenerationLoad(client, projection, shape, table, skips);
    this.total = await this.knownEvents();
    await this.read(load);
    await indexAs(client, shape.template, table);
    await this.read(load);
    await load.settleCorrections();
    // Marks every page as seen by all: only then does an index answer without a look at the table.
    await client.query(`VACUUM (ANALYZE) ${quoted(table)}`);
    await this.verify(load, table);
    const rowsBefore = await this.count(before.table);
    const next = { name: projection.name, version: projection.version, generation: before.generation + 1, table };
    while (!(await swap(client, this.lose, this.deps.clock, { ...next, ...load.state }, await this.isOfAnotherLog()))) {
      await this.read(load);
      await load.settleCorrections();
    }
    return {
      projection: projection.name,
      generation: next.generation,
      table,
      events: volgnummerOf(load.progress),
      rows: load.rows,
      rowsBefore,
      seconds: (performance.now() - this.begun) / 1_000,
      skipped: load.skipped,
    };
  }

  /** Never the live table, whatever went wrong after the swap. Where the connection is gone, the next start clears away. */
  private async discard(table: string): Promise<void> {
    try {
      const live = await loadRegistered(this.client, this.projection.name);
      if (live?.table !== table) await dropTable(this.client, table);
    } catch (error) {
      this.lose(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** From where the load stands up to the head; the next batch is read, decoded and made into rows while this one is written. */
  private async read(load: GenerationLoad): Promise<void> {
    const { log } = this.deps;
    const { signal } = this.options;
    const numbering = new Numbering(log.codec, load.progress);
    let writing: Promise<unknown> = Promise.resolve(null);
    const written = async () => {
      const failure = await writing;
      if (failure !== null) throw failure;
      this.tell(volgnummerOf(load.progress));
    };
    for await (const batch of log.store.readAll({ after: load.progress?.cursor, batchSize: BATCH, ...(signal ? { signal } : {}) })) {
      const entries = numbering.next(batch);
      await placeCorrections(log, entries);
      const write = load.prepare(entries);
      await written();
      writing = write().then(
        () => null,
        (error: unknown) => error,
      );
    }
    await written();
    signal?.throwIfAborted();
  }

  /** The new table must hold what was written to it, and the log must still be the one that was read. */
  private async verify(load: GenerationLoad, table: string): Promise<void> {
    const found = await this.count(table);
    if (found !== load.rows) throw this.failed(`De nieuwe tabel heeft ${found} rijen in plaats van ${load.rows}.`);
    const difference = load.progress && (await logDifference(this.deps.log, load.progress));
    if (difference) throw this.failed(`Het logboek veranderde onder het lezen: ${difference}.`);
  }

  private async isOfAnotherLog(): Promise<boolean> {
    const live = await loadRegistered(this.client, this.projection.name);
    return live?.progress ? (await logDifference(this.deps.log, live.progress)) !== null : false;
  }

  /** How long the log is, as far as any projection has counted. */
  private async knownEvents(): Promise<number | null> {
    const { rows } = await this.client.query<{ total: string | null }>(
      'SELECT max(volgnummer) AS total FROM projection WHERE log_id = $1',
      [await logIdOf(this.deps.log)],
    );
    return rows[0]?.total ? Number(rows[0].total) : null;
  }

  private async count(table: string): Promise<number> {
    const { rows } = await this.client.query<{ count: string }>(`SELECT count(*) FROM ${quoted(table)}`);
    return Number(rows[0]?.count);
  }

  private tell(done: number): void {
    this.options.onProgress?.(progressSince(this.begun, performance.now(), done, this.total));
  }

  private failed(why: string, cause?: unknown): PeildatumError {
    return rebuildFailed(this.projection.name, why, { eventId: null, volgnummer: null, reason: null }, cause);
  }
}

const what = (error: unknown): string => (error instanceof Error ? `${error.message}.` : String(error));
