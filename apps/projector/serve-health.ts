import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from '../api/index.js';

export interface HealthServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Two addresses and nothing else: whether the process lives, and whether its projections can be read. */
export async function serveHealth(health: Health, { host, port }: { readonly host: string; readonly port: number }): Promise<HealthServer> {
  const server = createServer(async ({ url }, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url === '/gezondheid/levend') return answer(200, { levend: true });
    if (url !== '/gezondheid/gereed') return answer(404, { title: 'Dit adres bestaat niet.' });
    try {
      const parts = await health.parts();
      const ready = parts.every((part) => part.ready);
      return answer(ready ? 200 : 503, {
        gereed: ready,
        onderdelen: parts.map(({ name, ready: fit, reason }) => ({ naam: name, gereed: fit, reden: reason ?? null })),
      });
    } catch (error) {
      return answer(503, {
        gereed: false,
        onderdelen: [{ naam: 'projector', gereed: false, reden: error instanceof Error ? error.message : String(error) }],
      });
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { port: taken } = server.address() as AddressInfo;
  return { address: `http://${host}:${taken}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
