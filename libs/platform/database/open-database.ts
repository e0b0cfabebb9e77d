import pg from 'pg';
import { DataSource, type EntitySchema, type Logger, type MigrationInterface } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { giveUpWhenDead } from './dead-connections.js';
import { databaseUnreachable } from './errors.js';
import { SESSION_SQL, types } from './type-parsers.js';

/** TypeORM prints by default. What goes wrong is thrown; the rest nobody asked for. */
const quiet: Logger = { logQuery() {}, logQueryError() {}, logQuerySlow() {}, logSchemaBuild() {}, logMigration() {}, log() {} };

type Class<T> = new () => T;

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  readonly entities: readonly (Class<object> | EntitySchema)[];
  readonly migrations: readonly Class<MigrationInterface>[];
  /** Where TypeORM notes the migrations that were run. A set that another role runs needs a table of its own. Default `migrations`. */
  readonly migrationsTable?: string;
  /** As `pg_stat_activity` shows it. */
  readonly applicationName: string;
  /** Connections at most. Default 10. */
  readonly poolSize?: number;
  /** Told of a connection that broke while nobody used it; the pool makes another when one is asked for. */
  readonly onIdleError?: (error: Error) => void;
}

export interface Database {
  readonly dataSource: DataSource;
  /** TypeORM's own pool: there is no second one. Dates come as text, see `types`. */
  readonly pool: pg.Pool;
  readonly url: string;
  close(): Promise<void>;
}

async function prepareSession(client: pg.ClientBase, url: string): Promise<void> {
  // The pool listens only while nobody holds the client; without this a lost connection would end the process. Whoever
  // holds it hears of it from the next query, or from 'end'.
  client.on('error', () => undefined);
  giveUpWhenDead(client, url);
  await client.query(SESSION_SQL);
}

/** @throws PeildatumError `DATABASE.UNREACHABLE` */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg, // the same as ours: TypeORM would look for it by its name, and beside a packed program find another
    url: options.url,
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 10_000,
    poolErrorHandler: options.onIdleError ?? (() => undefined),
    logger: quiet,
    installExtensions: false, // the application's role may not, and nothing needs them
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTransactionMode: 'each',
    ...(options.migrationsTable === undefined ? {} : { migrationsTableName: options.migrationsTable }),
    extra: { types, keepAlive: true, onConnect: (client: pg.ClientBase) => prepareSession(client, options.url) },
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw databaseUnreachable(error);
  }
  const pool = (dataSource.driver as PostgresDriver).master as pg.Pool;
  return { dataSource, pool, url: options.url, close: () => dataSource.destroy() };
}
