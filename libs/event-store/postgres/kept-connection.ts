import type pg from 'pg';

/**
 * One connection of a pool, kept from one call to the next: to take it and give it back each time costs a lone writer, and
 * a pool lets it go after a silence, so that the next append would pay for a login. After an error it is thrown away, whatever the error was, as a pool does: nobody knows what still runs on it.
 */
export class KeptConnection {
  private kept: pg.PoolClient | undefined;

  constructor(private readonly pool: pg.Pool) {
    // From its first moment: a server that ends a session as it logs in tells so before anybody holds it, and an error that nobody
    // listens to ends the process. Lost while nobody uses it: the next call takes another.
    pool.on('connect', (client) => client.on('error', () => this.letGo(client, true)));
  }

  /** One at a time. @throws what `pg` throws. */
  async query<Row extends pg.QueryResultRow>(call: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    const client = this.kept ?? (await this.take());
    try {
      return await client.query<Row>(call);
    } catch (error) {
      this.letGo(client, true);
      throw error;
    }
  }

  /** Gives it back, so that the pool can end. */
  close(): void {
    if (this.kept) this.letGo(this.kept, false);
  }

  private async take(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    this.kept = client;
    return client;
  }

  private letGo(client: pg.PoolClient, broken: boolean): void {
    if (this.kept !== client) return;
    this.kept = undefined;
    client.release(broken);
  }
}
