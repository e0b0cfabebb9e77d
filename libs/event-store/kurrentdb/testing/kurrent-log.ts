import { systemIds } from '@peildatum/kernel';
import type { ContractLog, LostAnswers } from '../../contract/event-store.contract.js';
import { createKurrentEventStore, type KurrentEventStore } from '../kurrentdb-event-store.js';
import { GrpcProxy } from './grpc-proxy.js';

/** The server that the specs run against, as a connection string without TLS; where there is none they say so and do not run. */
export const TEST_SERVER = process.env.PEILDATUM_TEST_KURRENTDB;
export const NOT_RUN =
  'niet gedraaid op een echte KurrentDB: PEILDATUM_TEST_KURRENTDB noemt geen server (zoals kurrentdb://127.0.0.1:2113?tls=false)';

export interface KurrentLog extends ContractLog {
  readonly store: KurrentEventStore;
  readonly prefix: string;
  /** Between the server and every client of this log. */
  readonly proxy: GrpcProxy;
  another(): Promise<KurrentEventStore>;
  loseAnswers(text: string): Promise<LostAnswers>;
}

/** A log of its own on the one server: a prefix that nobody has. */
export async function openLog(server: string): Promise<KurrentLog> {
  const { hostname: host, port } = new URL(server.replace(/^\w+:/, 'http:'));
  const proxy = await GrpcProxy.before({ host, port: Number(port || 2113) });
  const prefix = `test-${systemIds.random()}.`;
  const clients: KurrentEventStore[] = [];
  const clientOf = async (url: string) => {
    const client = await createKurrentEventStore({ url, prefix });
    clients.push(client);
    return client;
  };
  const another = () => clientOf(`kurrentdb://127.0.0.1:${proxy.port}?tls=false`);
  return {
    store: await another(),
    another,
    prefix,
    proxy,
    async loseAnswers(text) {
      const direct = await clientOf(server);
      proxy.silenceAfter(text);
      return { direct, restore: async () => proxy.cutConnections() };
    },
    async close() {
      await Promise.all(clients.map((client) => client.close()));
      await proxy.close();
    },
  };
}
