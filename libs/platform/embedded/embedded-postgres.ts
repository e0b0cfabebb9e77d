import { type ClusterOptions, openCluster } from './cluster.js';
import { Lease } from './lease.js';
import { ensureRoles, grantDatabase } from './roles.js';
import { ADMIN_ROLE, APP_ROLE, DATABASE, urlOf } from './secrets.js';
import type { ServerOptions } from './server.js';

export interface EmbeddedPostgres {
  /** A superuser, for the log's migrations alone. */
  readonly adminUrl: string;
  /** The application's role: no superuser, owns nothing of the log. */
  readonly appUrl: string;
  readonly appRole: string;
  /** Gives the server back; the last process that does stops it. Until then this keeps the process alive. */
  release(): Promise<void>;
}

export interface EmbeddedPostgresOptions extends ClusterOptions, Pick<ServerOptions, 'settings'> {
  readonly dataDir: string;
  /** Dutch, one line each. */
  readonly log?: (message: string) => void;
}

/**
 * A PostgreSQL of our own in a folder, for whoever has none: made, started or adopted, and shared by all processes on that folder.
 * @throws PeildatumError `POSTGRES.NO_BINARIES` (exit code 78), `POSTGRES.NO_ACCOUNT`, `POSTGRES.NOT_OWNER`, `POSTGRES.INIT_FAILED`,
 * `POSTGRES.START_FAILED`, `POSTGRES.PASSWORD_REFUSED`
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(options.dataDir, options);
  const lease = await Lease.take(cluster, {
    log: options.log ?? (() => undefined),
    ...(options.settings === undefined ? {} : { settings: options.settings }),
    prepare: async (client) => {
      await ensureRoles(client, { role: APP_ROLE, password: cluster.secrets.app });
      await grantDatabase(client, DATABASE, APP_ROLE);
    },
  });
  const { port } = lease.session;
  return {
    adminUrl: urlOf(ADMIN_ROLE, cluster.secrets.admin, port),
    appUrl: urlOf(APP_ROLE, cluster.secrets.app, port),
    appRole: APP_ROLE,
    release: () => lease.release(),
  };
}
