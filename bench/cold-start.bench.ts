import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, startEmbeddedPostgres } from '@peildatum/platform';
import { startChild } from './child.js';
import { percentile } from './measure.js';
import type { Bench, BenchRow } from './row.js';

const ROUNDS = 3;
const READY = 'Peildatum is klaar.';

/**
 * `npm start` from the start of its process until it says that it is ready: on an empty folder, with the demonstration, and on a
 * folder of before. The floor: PostgreSQL alone, made and started in an empty folder, or started in a folder of before.
 */
export const bench: Bench = async () => {
  const starts = { empty: turns(), demonstration: turns(), again: turns() };
  const floor = { made: [] as number[], again: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await inFolder(async (dataDir) => {
      await ours(dataDir, ['--leeg'], starts.empty);
      await ours(dataDir, [], starts.again);
    });
    await inFolder((dataDir) => ours(dataDir, ['--demonstratie'], starts.demonstration));
    await inFolder(async (dataDir) => {
      floor.made.push(await postgresAlone(dataDir));
      floor.again.push(await postgresAlone(dataDir));
    });
  }
  const row = (name: string, { ms, peaks }: Turns, floorName: string, floorMs: number[]): BenchRow => ({
    group: 'cold start: from the process to ready',
    name,
    figure: percentile(ms, 0.5),
    unit: 'ms',
    floor: { name: floorName, figure: percentile(floorMs, 0.5) },
    peakMb: Math.max(...peaks),
  });
  return [
    row('empty folder, no history', starts.empty, 'initdb and PostgreSQL', floor.made),
    row('empty folder, the demonstration', starts.demonstration, 'initdb and PostgreSQL', floor.made),
    row('folder of before', starts.again, 'PostgreSQL', floor.again),
  ];
};

interface Turns {
  readonly ms: number[];
  readonly peaks: number[];
}

const turns = (): Turns => ({ ms: [], peaks: [] });

async function inFolder(work: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'peildatum-bench-start-'));
  await work(dataDir).finally(() => rm(dataDir, { recursive: true, force: true }));
}

async function ours(dataDir: string, args: readonly string[], { ms, peaks }: Turns): Promise<void> {
  const env = { ...process.env, PEILDATUM_DATA_DIR: dataDir, PORT: '0' };
  const child = startChild('cli', ['start', ...args], env);
  try {
    ms.push(await child.wrote(READY));
    peaks.push(child.peakMb ?? Number.NaN);
  } finally {
    await child.stop();
  }
}

async function postgresAlone(dataDir: string): Promise<number> {
  const { postgresSources: sources } = loadConfig(process.env);
  const begun = performance.now();
  const server = await startEmbeddedPostgres({ dataDir, ...(sources ? { sources } : {}) });
  const ms = performance.now() - begun;
  await server.release();
  return ms;
}
