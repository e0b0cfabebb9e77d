import { loadConfig } from '@peildatum/platform';
import { reviveAll, type Topology } from './deployment.js';
import { startIssuer } from './issuer.js';
import { PostgresServer } from './postgres-server.js';
import { servicePort } from './service-port.js';
import { ServiceProcess } from './service-process.js';

/** All in one process with the embedded PostgreSQL, as `npm start` gives it; the program itself brings its database back. */
export interface EmbeddedDeployment extends Topology {
  readonly service: ServiceProcess;
}

/**
 * Starts it in `dir`, with the demonstration, and resolves when it is ready.
 * @param whileLoading done while the demonstration is being loaded; whoever kills the process there finds it started again
 */
export async function deployEmbedded(dir: string, whileLoading: (service: ServiceProcess) => Promise<void>): Promise<EmbeddedDeployment> {
  const issuer = await startIssuer();
  const port = await servicePort();
  const service = new ServiceProcess('start', 'ingebouwd', port, { ...issuer.env, PEILDATUM_DATA_DIR: dir }, ['start']);
  let postgres: PostgresServer | undefined;
  const close = async () => {
    await service.kill();
    await issuer.close();
    // A process that was killed leaves its server running; the next start would have adopted it.
    postgres ??= await PostgresServer.create(dir);
    await postgres.start();
    await postgres.kill();
  };
  try {
    service.spawn();
    await service.said(/demonstratie laden/);
    await whileLoading(service);
    await reviveAll([service]);
    const server = await PostgresServer.create(dir);
    postgres = server;
    return {
      service,
      postgres: server,
      issuer,
      apis: [service],
      services: [service],
      get direct() {
        return loadConfig({ DATABASE_URL: server.appUrl, DATABASE_ADMIN_URL: server.adminUrl });
      },
      mend: async () => {
        await server.start();
        await reviveAll([service]);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
