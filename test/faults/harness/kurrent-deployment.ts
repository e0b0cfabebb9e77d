import { createKurrentEventStore } from '@peildatum/event-store';
import { loadConfig } from '@peildatum/platform';
import type { LogRow } from './checks.js';
import { type Deployment, reviveAll, type Topology } from './deployment.js';
import type { Round } from './fault.js';
import { LOADS } from './load.js';
import { ownDatabase } from './own-database.js';
import { servicePort } from './service-port.js';
import { ServiceProcess } from './service-process.js';

/** An address of the server for our processes: of whatever the fault put between. */
const through = (port: number): string => `kurrentdb://127.0.0.1:${port}?tls=false`;

export const targetOf = (server: string): { host: string; port: number } => {
  const { hostname: host, port } = new URL(server.replace(/^\w+:/, 'http:'));
  return { host, port: Number(port || 2113) };
};

/**
 * Two api processes and a projector on a KurrentDB that is not ours, with read models in a database of this round's own. The log on
 * the server stays: it holds what earlier rounds wrote as well.
 * @param port where our processes reach the server
 */
export async function deployOnKurrent(round: Round, shared: Deployment, server: string, port: number): Promise<Topology> {
  const own = await ownDatabase(round, shared);
  const env = { ...own.env, EVENT_STORE_URL: through(port) };
  const processOf = async (program: 'api' | 'projector', name: string) => new ServiceProcess(program, name, await servicePort(), env);
  const apis = await Promise.all([1, 2].map((i) => processOf('api', `api ${i}`)));
  const services = [...apis, await processOf('projector', 'projector')];
  const close = async () => {
    await Promise.all(services.map((service) => service.kill()));
  };
  round.defer(close);
  await Promise.all(services.map((service) => service.start()));
  const { DATABASE_URL, DATABASE_ADMIN_URL } = own.env;
  return {
    postgres: shared.postgres,
    issuer: shared.issuer,
    apis,
    services,
    direct: loadConfig({ DATABASE_URL, DATABASE_ADMIN_URL, EVENT_STORE_URL: server }),
    logRows: () => rowsOn(server),
    mend: () => reviveAll(services),
    close,
  };
}

/**
 * By a connection of its own, past whatever stands between our processes and the server. What others told on it is no load: one command
 * of theirs may be many events.
 */
async function rowsOn(url: string): Promise<LogRow[]> {
  const store = await createKurrentEventStore({ url });
  try {
    const rows: LogRow[] = [];
    for await (const batch of store.readAll()) {
      for (const { id, stream, revision, metadata } of batch) {
        const { commandId, migrated } = JSON.parse(metadata) as { commandId: string; migrated?: string };
        const command = migrated === undefined && stream.startsWith(`actie-${LOADS}`) ? commandId : null;
        rows.push({ position: String(rows.length + 1), event_id: id, stream, revision, command });
      }
    }
    return rows;
  } finally {
    await store.close();
  }
}
