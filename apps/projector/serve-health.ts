import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from '../api/index.js';
import { cannotListen } from '../runtime/cannot-listen.js';
import type { Metrics } from '../runtime/telemetry/metrics/metrics.js';
import { metricsListener } from '../runtime/telemetry/metrics/serve-metrics.js';

/** When to ask again who is not ready now. */
const RETRY_AFTER_SECONDS = '5';

export interface HealthServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Three addresses and nothing else: whether the process lives, whether its projections can be read, and its measurements. */
export async function serveHealth(
  health: Health,
  metrics: Metrics,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<HealthServer> {
  const measurements = metricsListener(metrics);
  let closing = false;
  const server = createServer(async (request, response) => {
    const { url } = request;
    const answer = (status: number, body: unknown) =>
      response
        .writeHead(status, {
          'content-type': 'application/json',
          ...(status === 503 ? { 'retry-after': RETRY_AFTER_SECONDS } : {}),
          // Who asks again and again over one connection would otherwise keep the process from ending.
          ...(closing ? { connection: 'close' } : {}),
        })
        .end(JSON.stringify(body));
    if (url === '/metrics') return measurements(request, response);
    if (url === '/gezondheid/levend') return answer(200, { status: 'levend' });
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
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve)).catch((error: unknown) => {
    throw cannotListen(error, { host, port, settings: 'HOST en PORT' });
  });
  const { port: taken } = server.address() as AddressInfo;
  const close = () => {
    closing = true;
    return new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  };
  return { address: `http://${host}:${taken}`, close };
}
