import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

/** What the clients do: look at a page that costs nothing, or report on actions in turn. */
export interface Load {
  readonly address: string;
  readonly clients: number;
  readonly seconds: number;
  readonly reports?: { readonly token: string; readonly codes: readonly string[] };
}

export interface LoadResult {
  /** Answers per second. */
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Answers other than 2xx, and connections that failed. */
  readonly failed: number;
}

const STATUSES = ['loopt-achter', 'loopt-op-schema', 'loopt-voor'];

/** Keep-alive clients, each one request after another, every report with an Idempotency-Key and a text of its own. */
async function run({ address, clients, seconds, reports }: Load): Promise<LoadResult> {
  let turn = Math.floor(Math.random() * 1_000_000);
  const report = ({ token, codes }: NonNullable<Load['reports']>): autocannon.Request => ({
    method: 'POST',
    setupRequest: (request) => {
      turn += 1;
      return {
        ...request,
        path: `/v1/acties/${codes[turn % codes.length]}/statusmeldingen`,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': `"${randomUUID()}"` },
        body: JSON.stringify({
          status: STATUSES[turn % STATUSES.length],
          geldigVanaf: '2025-11-01',
          toelichting: `De werkgroep kwam bijeen en heeft de planning herzien; verslag ${turn}.`,
        }),
      };
    },
  });
  const result = await autocannon({
    url: address,
    connections: clients,
    duration: seconds,
    ...(reports === undefined ? {} : { requests: [report(reports)] }),
  });
  return {
    perSecond: result['2xx'] / result.duration,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** A process of its own: what the clients cost must not be counted as the server's. Each message is a load, each answer its result. */
process.on('message', async (load: Load) => {
  process.send?.(await run(load));
});
