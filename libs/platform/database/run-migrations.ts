import { type DataSource, MigrationExecutor } from 'typeorm';

const LOCK = "hashtextextended('peildatum.migrations', 0)";

/**
 * Runs what has not run yet, each in a transaction of its own, under one lock of the session (TypeORM takes none): of two
 * processes at once, one runs them and the other waits and finds nothing to do.
 * @returns the names of those that this call ran
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const queryRunner = dataSource.createQueryRunner();
  try {
    await queryRunner.query(`SELECT pg_advisory_lock(${LOCK})`);
    // On the connection that holds the lock: if it breaks, lock and transaction are gone together.
    const executor = new MigrationExecutor(dataSource, queryRunner);
    executor.transaction = 'each';
    const ran = await executor.executePendingMigrations();
    await queryRunner.query(`SELECT pg_advisory_unlock(${LOCK})`);
    return ran.map((migration) => migration.name);
  } catch (error) {
    // The lock belongs to the session, and the session would go back to the pool with it.
    await queryRunner.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => undefined);
    throw error;
  } finally {
    await queryRunner.release();
  }
}
