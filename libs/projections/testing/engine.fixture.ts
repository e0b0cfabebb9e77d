import type { EventLog } from '@peildatum/event-store';
import { type Clock, type Instant, systemClock } from '@peildatum/kernel';
import { type Database, openDatabase, runMigrations } from '@peildatum/platform';
import { freshDatabase } from '../../platform/testing/test-database.js';
import type { FactProjection } from '../declaration.js';
import { Projector } from '../engine/projector.js';
import type { ProjectorNotice } from '../engine/projector-options.js';
import { projectionEntities, projectionMigrations } from '../persistence.js';
import { ReadModels, type ReadModelsOptions } from '../read/read-models.js';
import { CounterFactRow, CounterLabelRow, CreateCounters1763800000900, counters, labels } from './counter.read-model.js';

export const openCounterDatabase = (url: string, applicationName = 'projections-spec'): Promise<Database> =>
  openDatabase({
    url,
    entities: [...projectionEntities, CounterFactRow, CounterLabelRow],
    migrations: [...projectionMigrations, CreateCounters1763800000900],
    applicationName,
  });

/** A database of its own with the tables of the engine and the counters, and whatever was started on it. */
export class EngineFixture {
  readonly notices: ProjectorNotice[] = [];
  private readonly projectors: Projector[] = [];

  private constructor(
    readonly database: Database,
    private readonly drop: () => Promise<void>,
  ) {}

  static async create(): Promise<EngineFixture> {
    const fresh = await freshDatabase();
    const database = await openCounterDatabase(fresh.appUrl);
    await runMigrations(database.dataSource);
    return new EngineFixture(database, fresh.drop);
  }

  projector(log: EventLog, projections: readonly FactProjection[] = [counters, labels], clock: Clock = systemClock): Projector {
    const { dataSource, pool } = this.database;
    const projector = new Projector({ dataSource, pool, log, clock, projections, onNotice: (notice) => this.notices.push(notice) });
    this.projectors.push(projector);
    return projector;
  }

  readModels(log: EventLog, options: Partial<Pick<ReadModelsOptions, 'clock' | 'waitUpTo' | 'turns'>> = {}): ReadModels {
    return new ReadModels({ pool: this.database.pool, log, clock: systemClock, ...options });
  }

  /** As PostgreSQL has them, every value as text. */
  async query(sql: string, values: unknown[] = []): Promise<Record<string, string | null>[]> {
    const { rows } = await this.database.pool.query({
      text: sql,
      values,
      types: { getTypeParser: () => (text: unknown) => text as string },
    });
    return rows;
  }

  async table(projection: string): Promise<string> {
    const [row] = await this.query('SELECT table_name FROM projection WHERE name = $1', [projection]);
    return row?.table_name ?? '';
  }

  /** All rows of a projection's live table, in one order. */
  async rows(projection: string): Promise<Record<string, string | null>[]> {
    const order = projection === 'logboek' ? 'volgnummer' : 'volgnummer, aspect, subject';
    return this.query(`SELECT * FROM "${await this.table(projection)}" ORDER BY ${order}`);
  }

  /** Removes everything that was projected. */
  async reset(): Promise<void> {
    await this.stop();
    const tables = await this.query(`SELECT tablename FROM pg_tables WHERE tablename ~ '_g[0-9]+$'`);
    for (const { tablename } of tables) await this.query(`DROP TABLE "${tablename}"`);
    await this.query('TRUNCATE projection, projection_skip');
    this.notices.length = 0;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.database.close();
    await this.drop();
  }

  private async stop(): Promise<void> {
    await Promise.all(this.projectors.splice(0).map((projector) => projector.stop()));
  }
}

/** Waits until something is so; Jest's own time limit ends it. */
export async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const at = (text: string): Instant => text as Instant;
