import pg from 'pg';

/** One connection, kept between questions and made anew where it broke: who looks every few milliseconds would log in most of the time. */
export class KeptConnection {
  private pool: pg.Pool | undefined;

  /** @param url asked for each new connection: a server may listen elsewhere after it was started again */
  constructor(private readonly url: () => string) {}

  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    this.pool ??= this.opened();
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  /** The next question is asked over a new one. */
  async close(): Promise<void> {
    const { pool } = this;
    this.pool = undefined;
    await pool?.end();
  }

  private opened(): pg.Pool {
    const pool = new pg.Pool({ connectionString: this.url(), application_name: 'peildatum harness', max: 1 });
    pool.on('error', () => undefined); // the server went away between two questions; the next one hears of it
    return pool;
  }
}
