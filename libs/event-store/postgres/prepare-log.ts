import { ensureLogOwner, identifier, openDatabase, runMigrations } from '@peildatum/platform';
import type pg from 'pg';
import { EVENT_LOG_MIGRATIONS_TABLE, eventLogMigrations } from './migrations/index.js';

export interface LogAccess {
  /** Of a role that may make a schema, and may make the role `peildatum_log` or is a member of it. */
  readonly adminUrl: string;
  /** The role that the application logs in with. */
  readonly appRole: string;
}

/**
 * Makes the log in PostgreSQL or brings it up to date, and lets the application read it and append to it. Several processes may do
 * so at once.
 * @throws PeildatumError `DATABASE.UNREACHABLE`, `DATABASE.LOG_ROLE_MISSING`
 */
export async function prepareLog({ adminUrl, appRole }: LogAccess): Promise<void> {
  const database = await openDatabase({
    url: adminUrl,
    entities: [],
    migrations: eventLogMigrations,
    migrationsTable: EVENT_LOG_MIGRATIONS_TABLE,
    applicationName: 'peildatum logboek',
    poolSize: 2,
  });
  try {
    await ensureLogOwner(database.pool);
    await runMigrations(database.dataSource);
    await grantLog(database.pool, appRole);
  } finally {
    await database.close();
  }
}

/** Reading, and appending through the functions: all that the application may do with the log. */
async function grantLog(pool: pg.Pool, appRole: string): Promise<void> {
  const app = identifier(appRole);
  // One simple query is one transaction. Under a lock, for two grants of the same right at once fail.
  await pool.query(`
    SELECT pg_advisory_xact_lock(hashtextextended('peildatum.log-rights', 0));
    GRANT USAGE ON SCHEMA log TO ${app};
    GRANT SELECT ON log.event TO ${app};
    GRANT EXECUTE ON FUNCTION log.append, log.append_one TO ${app}`);
}
