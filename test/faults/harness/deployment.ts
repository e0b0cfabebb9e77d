import { join } from 'node:path';
import { type Config, loadConfig } from '@peildatum/platform';
import { TcpProxy } from '../../../libs/platform/testing/tcp-proxy.js';
import type { LogRow } from './checks.js';
import { CleanUp } from './clean-up.js';
import { type Issuer, startIssuer } from './issuer.js';
import { PostgresServer, type Settings } from './postgres-server.js';
import { servicePort } from './service-port.js';
import { ServiceProcess } from './service-process.js';

export interface DeploymentOptions {
  /** PostgreSQL's, on top of those that the embedded one has. */
  readonly settings?: Settings;
  /** Where the cluster stands. Default: in the folder of the deployment. */
  readonly clusterIn?: string;
  /** How many api processes. Default 2. */
  readonly apis?: number;
}

/** What runs, however it is divided over processes. */
export interface Topology {
  readonly postgres: PostgresServer;
  readonly issuer: Issuer;
  /** Those that answer requests. */
  readonly apis: readonly ServiceProcess[];
  /** All our processes. */
  readonly services: readonly ServiceProcess[];
  /** Straight to PostgreSQL: for `openPeildatum` from within the harness. */
  readonly direct: Config;
  /** The log in its own order, where it does not stand in PostgreSQL. */
  logRows?(): Promise<LogRow[]>;
  /** Everything is there again that a fault may have left down. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The production topology: api processes and a projector, each a process of its own, with tokens of an OIDC issuer, on one
 * PostgreSQL that they reach through a proxy.
 */
export interface Deployment extends Topology {
  readonly dir: string;
  /** Between all our processes and PostgreSQL. What the harness itself asks goes past it. */
  readonly proxy: TcpProxy;
  /** What our processes are configured with; for another one beside them. */
  readonly env: Readonly<Record<string, string>>;
  readonly projector: ServiceProcess;
  /** Starts PostgreSQL again, wherever it listens now. */
  startPostgres(): Promise<void>;
}

/** Makes it in `dir`, an empty folder that an unprivileged account can pass through, and resolves when all of it is ready. */
export async function deploy(dir: string, { settings = {}, clusterIn, apis = 2 }: DeploymentOptions = {}): Promise<Deployment> {
  const cleanUp = new CleanUp();
  try {
    const postgres = await PostgresServer.create(clusterIn ?? join(dir, 'cluster'), settings);
    cleanUp.defer(async () => (await postgres.runs()) && (await postgres.kill()));
    const proxy = await TcpProxy.before({ host: '127.0.0.1', port: postgres.port });
    cleanUp.defer(() => proxy.close());
    const issuer = await startIssuer();
    cleanUp.defer(() => issuer.close());
    const env = {
      ...issuer.env,
      DATABASE_URL: proxy.through(postgres.appUrl),
      DATABASE_ADMIN_URL: proxy.through(postgres.adminUrl),
      PEILDATUM_DATA_DIR: dir,
    };
    const processOf = async (program: 'api' | 'projector', name: string) => new ServiceProcess(program, name, await servicePort(), env);
    const projector = await processOf('projector', 'projector');
    const servers = await Promise.all(Array.from({ length: apis }, (_, i) => processOf('api', `api ${i + 1}`)));
    const services = [...servers, projector];
    cleanUp.defer(() => Promise.all(services.map((service) => service.kill())));
    await Promise.all(services.map((service) => service.start()));
    const startPostgres = async () => {
      await postgres.start();
      proxy.target = { host: '127.0.0.1', port: postgres.port };
    };
    return {
      dir,
      postgres,
      proxy,
      issuer,
      env,
      apis: servers,
      projector,
      services,
      get direct() {
        return loadConfig({ DATABASE_URL: postgres.appUrl, DATABASE_ADMIN_URL: postgres.adminUrl });
      },
      startPostgres,
      mend: async () => {
        proxy.restore();
        proxy.expire();
        await startPostgres();
        await reviveAll(services);
      },
      close: () => cleanUp.run(),
    };
  } catch (error) {
    await cleanUp.run();
    throw error;
  }
}

/** Whoever stands still goes on, and whoever is gone is started. */
export async function reviveAll(services: readonly ServiceProcess[]): Promise<void> {
  for (const service of services) if (service.stopped) service.go();
  await Promise.all(services.filter(({ running }) => !running).map((service) => service.start()));
}
