import pg from 'pg';
import { queryOnce } from '../../../platform/testing/query-once.js';
import { freshDatabase, type TestDatabase } from '../../../platform/testing/test-database.js';
import type { ContractLog, HeldAppend, LostAnswers } from '../../contract/setup.js';
import type { AppendRequest, AppendResult } from '../../port.js';
import { type AppendRow, appendCall, outcomesOf } from '../append-call.js';
import { PostgresEventStore } from '../postgres-event-store.js';
import { prepareLog } from '../prepare-log.js';
import { DatabaseProxy } from './database-proxy.js';

/** A log of its own in a database of its own; its clients reach the server through a proxy. */
export class PostgresTestLog implements ContractLog {
  private readonly clients: PostgresEventStore[] = [];
  readonly store: PostgresEventStore;

  private constructor(
    readonly database: TestDatabase,
    readonly proxy: DatabaseProxy,
  ) {
    this.store = this.client();
  }

  static async open(): Promise<PostgresTestLog> {
    const database = await freshDatabase();
    await prepareLog(database);
    return new PostgresTestLog(database, await DatabaseProxy.before(database.appUrl));
  }

  async another(): Promise<PostgresEventStore> {
    return this.client();
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    await this.proxy.close();
    await this.database.drop();
  }

  /** As the application's role. */
  query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return queryOnce<Row>(this.database.appUrl, sql, values);
  }

  /** A connection of its own, as the application's role. */
  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.database.appUrl });
    await client.connect();
    return client;
  }

  /** Calls `log.append` inside a transaction, which no client of ours does, and so keeps the lock. */
  async holdAppend(request: AppendRequest): Promise<HeldAppend> {
    const client = await this.connect();
    await client.query('BEGIN');
    const { rows } = await client.query<AppendRow>(appendCall([request]));
    const [outcome] = outcomesOf([request], rows[0] as AppendRow);
    return {
      async release() {
        await client.query('COMMIT');
        await client.end();
        if (outcome instanceof Error) throw outcome;
        return outcome as AppendResult;
      },
    };
  }

  /** Of what is on its way too. */
  async loseAnswers(): Promise<LostAnswers> {
    const direct = this.client(this.database.appUrl);
    this.proxy.swallowAnswers();
    return { direct, restore: async () => this.proxy.cut() };
  }

  /** The server ends every session of the application with 57P01, as it does when it is stopped. */
  async endSessions(): Promise<void> {
    await queryOnce(
      this.database.adminUrl,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = $1',
      [this.database.appRole],
    );
  }

  private client(url = this.proxy.url): PostgresEventStore {
    const client = new PostgresEventStore({ url });
    this.clients.push(client);
    return client;
  }
}
