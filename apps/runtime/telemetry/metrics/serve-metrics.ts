import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cannotListen } from '../../cannot-listen.js';
import type { Metrics } from './metrics.js';

export interface MetricsServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Answers `GET /metrics`, and 404 to all else. */
export const metricsListener =
  (metrics: Metrics): RequestListener =>
  ({ url, method }, response) => {
    if (method !== 'GET' || url !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Alleen GET /metrics staat hier.\n');
      return;
    }
    metrics.scrape().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  };

/** A listener of its own, so that the public one never has it. @throws PeildatumError `CONFIG.PORT_IN_USE`, `CONFIG.ADDRESS`. */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: 10_000 }, metricsListener(metrics));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve)).catch((error: unknown) => {
    throw cannotListen(error, { host, port, settings: 'METRICS_HOST en METRICS_PORT, voor de metingen' });
  });
  const { port: taken } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  return { address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, close };
}
