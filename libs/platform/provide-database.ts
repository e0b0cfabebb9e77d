import pg from 'pg';
import type { Config } from './config/config.js';
import { databaseUnreachable } from './database/errors.js';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';

/** A database and the two ways into it. */
export interface DatabaseAccess {
  /** For the log's migrations alone. Where nobody gave another, the application's own. */
  readonly adminUrl: string;
  readonly appUrl: string;
  /** The role behind `appUrl`: whom the administrator grants reading and appending to. */
  readonly appRole: string;
  /** Of an embedded server: the last one out stops it. */
  release(): Promise<void>;
}

/**
 * The database of the read models (and of the log, where the configuration does not put it elsewhere): the one that was
 * given, or the embedded one, started.
 * @throws PeildatumError `DATABASE.UNREACHABLE`, or what `startEmbeddedPostgres` throws
 */
export async function provideDatabase(
  config: Pick<Config, 'database' | 'dataDir' | 'postgresSources'>,
  log?: (message: string) => void,
): Promise<DatabaseAccess> {
  if (config.database.kind === 'embedded') {
    const sources = config.postgresSources === undefined ? {} : { sources: config.postgresSources };
    return startEmbeddedPostgres({ dataDir: config.dataDir, ...sources, ...(log === undefined ? {} : { log }) });
  }
  const { url, adminUrl } = config.database;
  return { appUrl: url, adminUrl, appRole: await roleOf(url), release: async () => undefined };
}

/** Asked of the server: an address may leave the user out. @throws PeildatumError `DATABASE.UNREACHABLE` */
export async function roleOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
    return rows[0]?.role as string;
  } catch (error) {
    throw databaseUnreachable(error);
  } finally {
    await client.end();
  }
}
