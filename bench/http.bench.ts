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
import { atLeast, type Bench, type BenchRow } from './row.js';

const CLIENTS = [{ clients: 1 }, { clients: 10 }, { clients: 50, least: 1_000 }] as const;
const ROUNDS = 5;
const SECONDS = 3;

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * Writing through HTTP: the server as a user starts it, with its projector and the demonstration, and statusmeldingen on the actions
 * that are under way, from clients in another process. The floor: the home page, from as many clients, in turns with it.
 */
export const bench: Bench = async () => {
  const rows: BenchRow[] = [];
  for (const size of CLIENTS) rows.push(await rowOf(size));
  return rows;
};

/** On a register of its own: what the row before wrote would make its subjects longer. */
async function rowOf(size: (typeof CLIENTS)[number]): Promise<BenchRow> {
  const dataDir = await mkdtemp(join(tmpdir(), 'peildatum-bench-'));
  const server = spawn(process.execPath, [beside('../apps/cli/main.js'), 'start', '--poort', '0'], {
    env: { ...process.env, PEILDATUM_DATA_DIR: dataDir, RATE_LIMIT: 'uit' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const clients = fork(beside('./http-load.js'), { execArgv: [] });
  try {
    const address = await addressOf(server);
    const { mint } = await localTokens(dataDir);
    const token = await mint({ role: 'beheerder' });
    const reports = { token, codes: await codesUnderWay(address, token) };
    const load = { address, clients: size.clients, seconds: SECONDS };
    const rates = await interleaved(
      {
        write: async () => answers(await ask(clients, { ...load, reports }), SECONDS),
        page: async () => answers(await ask(clients, { ...load, seconds: 1 }), 1),
      },
      { rounds: ROUNDS, forMs: 0, warmUp: true },
    );
    return {
      group: 'HTTP write, requests × clients',
      name: `1 × ${size.clients}`,
      figure: rates.write,
      unit: 'requests/s',
      floor: { name: 'GET /', figure: rates.page },
      goals: 'least' in size ? [atLeast(rates.write, size.least, 'requests/s')] : [],
      peakMb: server.pid === undefined ? null : peakMb(server.pid),
    };
  } finally {
    clients.disconnect();
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    await rm(dataDir, { recursive: true, force: true });
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

async function codesUnderWay(address: string, token: string): Promise<string[]> {
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
