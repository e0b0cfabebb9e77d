import { mkdir } from 'node:fs/promises';
import type pg from 'pg';
import { type Cluster, openCluster } from '../../../libs/platform/embedded/cluster.js';
import { isPostmasterOf } from '../../../libs/platform/embedded/pid-file.js';
import { ensureRoles, grantDatabase } from '../../../libs/platform/embedded/roles.js';
import { ADMIN_ROLE, APP_ROLE, DATABASE, urlOf } from '../../../libs/platform/embedded/secrets.js';
import { connectOrStart } from '../../../libs/platform/embedded/server.js';
import { stopServer } from '../../../libs/platform/embedded/stop-server.js';
import { pause } from '../../support/server-process.js';
import { KeptConnection } from './kept-connection.js';

export type Settings = Readonly<Record<string, string>>;

/** A PostgreSQL of the harness's own, fsync and all, that can be killed, stopped and started at the same address. */
export class PostgresServer {
  private readonly connection = new KeptConnection(() => this.adminUrl);

  private constructor(
    private readonly cluster: Cluster,
    private readonly settings: Settings,
    private at: { readonly port: number; readonly pid: number },
    /** As it calls itself: "15.18". */
    readonly version: string,
  ) {}

  /** Makes the cluster in `folder` and starts it, with the database and the roles that a deployment has; one that is there is adopted. */
  static async create(folder: string, settings: Settings = {}): Promise<PostgresServer> {
    await mkdir(folder, { recursive: true, mode: 0o711 });
    const cluster = await openCluster(folder, {});
    const { client, port, pid } = await connectOrStart(cluster, { log: () => undefined, settings });
    await ensureRoles(client, { role: APP_ROLE, password: cluster.secrets.app });
    await grantDatabase(client, DATABASE, APP_ROLE);
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    await client.end();
    return new PostgresServer(cluster, settings, { port, pid }, rows[0]?.server_version.split(' ')[0] ?? '');
  }

  get port(): number {
    return this.at.port;
  }

  /** The postmaster. */
  get pid(): number {
    return this.at.pid;
  }

  get logFile(): string {
    return this.cluster.logFile;
  }

  get adminUrl(): string {
    return urlOf(ADMIN_ROLE, this.cluster.secrets.admin, this.port);
  }

  get appUrl(): string {
    return urlOf(APP_ROLE, this.cluster.secrets.app, this.port);
  }

  /** Resolves when it takes connections, recovered and all. Started already: adopts it. */
  async start(): Promise<void> {
    const { client, port, pid } = await connectOrStart(this.cluster, { log: () => undefined, settings: this.settings });
    await client.end();
    await this.connection.close(); // what was left of an earlier life
    this.at = { port, pid };
  }

  /** kill -9 of the postmaster; its children see that and go. Resolves when it is gone. */
  async kill(): Promise<void> {
    await this.connection.close();
    process.kill(this.pid, 'SIGKILL');
    while (await this.runs()) await pause(5);
  }

  /** In order and fast: sessions are ended, everything is written. */
  async stop(): Promise<void> {
    await this.connection.close();
    await stopServer(this.cluster, this.pid);
  }

  runs(): Promise<boolean> {
    return isPostmasterOf(this.pid, this.cluster.pgdata);
  }

  /** One statement as the administrator, past the proxy. */
  query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.connection.query<Row>(sql, values);
  }
}
