import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localTokens } from '../apps/runtime/local-tokens.js';
import type { Load, LoadResult } from './http-load.js';
import { interleaved } from './measure.js';
import { peakMb } from './memory.js';
import { atLeast, type Bench, type BenchRow, timesFloor } from './row.js';

const CLIENTS = [
  { clients: 1, times: 1.2 },
  { clients: 10, times: 2 },
  { clients: 50, times: 2, least: 1_000 },
] as const;
const ROUNDS = 5;
const SECONDS = 3;

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * Writing through HTTP: the server as a user starts it, with its projector and the demonstration, and statusmeldingen on the actions
 * that are under way, from clients in another process. The floor is the peer: what a team would write instead, asked the same by the
 * same clients, in turns with it.
 */
export const bench: Bench = async () => {
  const rows: BenchRow[] = [];
  for (const size of CLIENTS) rows.push(await rowOf(size));
  return rows;
};

/** On registers of their own: what the row before wrote would make their subjects longer. */
async function rowOf(size: (typeof CLIENTS)[number]): Promise<BenchRow> {
  const clients = fork(beside('./http-load.js'), { execArgv: [] });
  const ours = await Server.start([beside('../programs/cli.js'), 'start', '--poort', '0']);
  const peer = await Server.start([beside('./peer/main.js')]);
  try {
    const load = async ({ address, token }: Server, codes: readonly string[]) => {
      const asked = { address, clients: size.clients, seconds: SECONDS, reports: { token, codes } };
      return () => ask(clients, asked).then((result) => answers(result, SECONDS));
    };
    const rates = await interleaved(
      {
        write: await load(ours, await codesUnderWay(ours)),
        peer: await load(
          peer,
          Array.from({ length: 445 }, (_, i) => `ACTIE-${i}`),
        ),
      },
      { rounds: ROUNDS, forMs: 0, warmUp: true },
    );
    const { times } = size;
    return {
      group: 'HTTP write, requests × clients',
      name: `1 × ${size.clients}`,
      figure: rates.write,
      unit: 'requests/s',
      floor: { name: 'row and history row', figure: rates.peer },
      goals: [timesFloor(rates.write, rates.peer, times), ...('least' in size ? [atLeast(rates.write, size.least, 'requests/s')] : [])],
      peakMb: ours.peakMb,
    };
  } finally {
    clients.disconnect();
    await Promise.all([ours.stop(), peer.stop()]);
  }
}

/** A program that prints its address, in a data folder of its own. */
class Server {
  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
    readonly address: string,
    readonly token: string,
  ) {}

  static async start(args: readonly string[]): Promise<Server> {
    const dataDir = await mkdtemp(join(tmpdir(), 'peildatum-bench-'));
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, PEILDATUM_DATA_DIR: dataDir, RATE_LIMIT: 'uit' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const address = await addressOf(child);
    return new Server(child, dataDir, address, await (await localTokens(dataDir)).mint({ role: 'beheerder' }));
  }

  get peakMb(): number | null {
    return this.child.pid === undefined ? null : peakMb(this.child.pid);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    if (this.child.exitCode === null) await once(this.child, 'exit');
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** How many answers a load had; one that failed makes the figure worthless. */
function answers({ perSecond, failed }: LoadResult, seconds: number): number {
  if (failed > 0) throw new Error(`${failed} requests of a load failed`);
  return perSecond * seconds;
}

async function ask(clients: ChildProcess, load: Load): Promise<LoadResult> {
  const answer = once(clients, 'message') as Promise<[LoadResult]>;
  clients.send(load);
  return (await answer)[0];
}

async function codesUnderWay({ address, token }: Server): Promise<string[]> {
  const query = 'limiet=500&status=loopt-achter,loopt-op-schema,loopt-voor';
  const answer = await fetch(`${address}/v1/acties?${query}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`the list of actions answered ${answer.status}: ${await answer.text()}`);
  const { acties } = (await answer.json()) as { acties: { code: string }[] };
  if (acties.length === 0) throw new Error('no action of the demonstration is under way');
  return acties.map(({ code }) => code);
}

/** The address that a server prints when it is ready. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const address = /API +(http\S+)\/v1\n/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`the server ended (${code}) before it was ready:\n${text}`)));
  });
}
