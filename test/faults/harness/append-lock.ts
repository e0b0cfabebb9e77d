import pg from 'pg';
import { pause } from '../../support/server-process.js';
import type { PostgresServer } from './postgres-server.js';

/** As `log.append` takes it. */
const APPEND_LOCK = '7306086967298815347';

/** Holds what every append must have, so that a harness can do something in the very middle of one. */
export class AppendLock {
  private constructor(private readonly client: pg.Client) {}

  static async take(postgres: PostgresServer): Promise<AppendLock> {
    const client = new pg.Client({ connectionString: postgres.adminUrl, application_name: 'peildatum harness' });
    await client.connect();
    await client.query(`SELECT pg_advisory_lock(${APPEND_LOCK})`);
    return new AppendLock(client);
  }

  /** Resolves when so many appends wait for it, each of a process of its own (a process has one under way). */
  async waiting(appends: number): Promise<void> {
    const waiting = "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND NOT granted";
    while (((await this.client.query<{ n: number }>(waiting)).rows[0]?.n ?? 0) < appends) await pause(5);
  }

  async release(): Promise<void> {
    await this.client.end();
  }
}
