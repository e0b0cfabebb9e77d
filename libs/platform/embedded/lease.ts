import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ignoreLost, isLostConnection } from '../database/lost-connection.js';
import type { Cluster } from './cluster.js';
import { connectOrStart, type ServerOptions, type Session } from './server.js';
import { stopServer } from './stop-server.js';

export interface LeaseOptions extends ServerOptions {
  /** What must be in the database before anybody uses it; done anew whenever the share is taken anew. */
  readonly prepare: (client: pg.Client) => Promise<void>;
}

/** Shared: "I use this server". Exclusive: "I was the last, and I stop it". */
const LOCK = "hashtextextended('peildatum.lease', 0)";
const RETRY_MS = 1_000;

/**
 * A share in the life of a cluster's server, held by an advisory lock on a connection of its own: whatever kills this
 * process gives it back. When the connection breaks (the server restarted, or died), the share is taken anew, and the
 * server started again where it was.
 */
export class Lease {
  private readonly ending = new AbortController();
  private recovering: Promise<void> | undefined;

  private constructor(
    private readonly cluster: Cluster,
    private readonly options: LeaseOptions,
    private current: Session,
  ) {
    this.watch();
  }

  static async take(cluster: Cluster, options: LeaseOptions): Promise<Lease> {
    return new Lease(cluster, options, await share(cluster, options));
  }

  get session(): Session {
    return this.current;
  }

  /** Gives the share back; the last one stops the server and sees it gone. A second call does nothing. */
  async release(): Promise<void> {
    if (this.ending.signal.aborted) return;
    this.ending.abort();
    await this.recovering;
    const { client, pid } = this.current;
    try {
      await call(client, 'pg_advisory_unlock_shared');
      if (await call(client, 'pg_try_advisory_lock')) await stopServer(this.cluster, pid);
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      this.options.log(`De ingebouwde PostgreSQL was al weg bij het afsluiten: ${error}`);
    } finally {
      await client.end().catch(ignoreLost);
    }
  }

  private watch(): void {
    this.current.client.once('end', () => {
      if (!this.ending.signal.aborted) this.recovering = this.recover();
    });
  }

  private async recover(): Promise<void> {
    const { port } = this.current;
    this.options.log('De verbinding met de ingebouwde PostgreSQL is weggevallen; zij wordt hersteld.');
    while (!this.ending.signal.aborted) {
      try {
        this.current = await share(this.cluster, { ...this.options, signal: this.ending.signal });
        this.watch();
        this.options.log(
          this.current.port === port
            ? 'De ingebouwde PostgreSQL is er weer.'
            : `De ingebouwde PostgreSQL is er weer, op een andere poort (${this.current.port}); start Peildatum opnieuw.`,
        );
        return;
      } catch (error) {
        if (this.ending.signal.aborted) return;
        this.options.log(`De ingebouwde PostgreSQL is nog niet terug: ${error instanceof Error ? error.message : error}`);
        await sleep(RETRY_MS);
      }
    }
  }
}

/** While another process is stopping the server, waits for its end and starts it anew. */
async function share(cluster: Cluster, options: LeaseOptions): Promise<Session> {
  for (;;) {
    const session = await connectOrStart(cluster, options);
    try {
      if (await call(session.client, 'pg_try_advisory_lock_shared')) {
        await options.prepare(session.client);
        return session;
      }
      await session.client.end();
    } catch (error) {
      await session.client.end().catch(ignoreLost);
      if (!isLostConnection(error)) throw error; // it was stopped, or died, in this very moment
    }
    await sleep(50);
  }
}

const call = async (client: pg.Client, lock: string): Promise<boolean> =>
  (await client.query<{ ok: boolean }>(`SELECT ${lock}(${LOCK}) AS ok`)).rows[0]?.ok === true;
