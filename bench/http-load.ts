import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { percentile } from './measure.js';

/** What the clients do: report on actions in turn. */
export interface Load {
  readonly address: string;
  readonly clients: number;
  readonly seconds: number;
  readonly reports: { readonly token: string; readonly codes: readonly string[] };
}

export interface LoadResult {
  /** Answers per second. */
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Answers other than 2xx, and connections that failed. */
  readonly failed: number;
}

const STATUSES = [
  { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.' },
  { status: 'loopt-op-schema' },
  { status: 'loopt-voor' },
];

interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Keep-alive clients, each one request after another, every report with an Idempotency-Key and a text of its own. */
async function run({ address, clients, seconds, reports }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const ask = reporter(reports);
  const tookMs: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const client = async () => {
    for (let now = performance.now(); now < begun + seconds * 1_000; now = performance.now()) {
      const status = await statusOf(new URL(address), agent, ask()).catch(() => 0);
      if (status >= 200 && status < 300) tookMs.push(performance.now() - now);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const perSecond = (tookMs.length * 1_000) / (performance.now() - begun);
  agent.destroy();
  return { perSecond, p99Ms: percentile(tookMs, 0.99), failed };
}

function reporter({ token, codes }: Load['reports']): () => Asked {
  let turn = Math.floor(Math.random() * 1_000_000);
  return () => {
    turn += 1;
    return {
      path: `/v1/acties/${codes[turn % codes.length]}/statusmeldingen`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': `"${randomUUID()}"` },
      body: JSON.stringify({
        ...STATUSES[turn % STATUSES.length],
        geldigVanaf: '2025-11-01',
        toelichting: `De werkgroep kwam bijeen en heeft de planning herzien; verslag ${turn}.`,
      }),
    };
  };
}

/** Of an answer that came in as a whole. */
const statusOf = ({ hostname, port }: URL, agent: Agent, { path, headers, body }: Asked): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ hostname, port, agent, path, method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (answer) =>
      answer
        .on('error', reject)
        .on('end', () => resolve(answer.statusCode ?? 0))
        .resume(),
    )
      .on('error', reject)
      .end(body);
  });

/** A process of its own: what the clients cost must not be counted as the server's. Each message is a load, each answer its result. */
process.on('message', async (load: Load) => {
  process.send?.(await run(load));
});
