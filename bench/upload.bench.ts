import { localTokens } from '../apps/runtime/local-tokens.js';
import { addressOf, type Child, startChild } from './child.js';
import { ROWS, table } from './import-rows.js';
import { percentile } from './measure.js';
import { openPlace } from './place.js';
import { atMost, type Bench, type BenchRow, type Goal, thousands } from './row.js';

/** 72,000 reads an hour. */
const EVERY_MS = 50;
const ALONE_MS = 15_000;
const TIMES = 2;
const PEAK_MB = 700;

/**
 * Twenty reads a second of a list from a server as a user starts it, each when it is due and whatever the others do, and as many of an answer
 * that asks no database, which waits for nothing but its turn in the process. First alone, then while a file is on trial, and while it is taken in.
 */
export const bench: Bench = async () => {
  const place = await openPlace(1, 'demonstratie');
  try {
    const server = startChild('cli', ['start', '--poort', '0'], { ...place.env, RATE_LIMIT: 'uit' });
    try {
      const address = await addressOf(server);
      const { mint } = await localTokens(place.peildatum.config.dataDir);
      const send = sender(address, await mint({ role: 'beheerder' }));
      const paths = { read: `${address}/acties?limiet=20`, turn: `${address.replace('/v1', '')}/gezondheid/levend` };
      const beside = async (work: () => Promise<unknown>) => await readsDuring(paths, work);
      await beside(() => after(ALONE_MS / 5));
      const alone = await beside(() => after(ALONE_MS));
      const trial = await beside(() => send('?proef=true', 200));
      const taken = await beside(() => send('', 201));
      return [...rowsOf('on trial', trial, alone), ...rowsOf('taken in', taken, alone), ...memoryOf(server)];
    } finally {
      await server.stop();
    }
  } finally {
    await place.close();
  }
};

interface Reads {
  readonly tookMs: number;
  readonly read: readonly number[];
  readonly turn: readonly number[];
}

const group = `beside ${thousands(ROWS)} rows of CSV over HTTP`;

/** Of the server, and of the process that took the file in for it. */
function memoryOf({ peakMb, peakOfFileMb }: Child): BenchRow[] {
  const row = (name: string, figure: number): BenchRow => ({ group, name, figure, unit: 'MB', goals: [atMost(figure, PEAK_MB, 'MB')] });
  return peakMb === null ? [] : [row('peak memory of the server', peakMb), row('of the process that took the file in', peakOfFileMb)];
}

function rowsOf(what: string, { tookMs, read, turn }: Reads, alone: Reads): BenchRow[] {
  const [p99, floor] = [percentile(read, 0.99), percentile(alone.read, 0.99)];
  const goal: Goal = { text: `≤ ${TIMES} × floor`, reached: p99 <= TIMES * floor };
  return [
    { group, name: `${what}, rows`, figure: (ROWS * 1_000) / tookMs, unit: 'rows/s' },
    { group, name: `${what}, reads of a list, p99`, figure: p99, unit: 'ms', floor: { name: 'alone, p99', figure: floor }, goals: [goal] },
    {
      group,
      name: `${what}, the longest wait for a turn`,
      figure: Math.max(...turn),
      unit: 'ms',
      floor: { name: 'alone', figure: Math.max(...alone.turn) },
    },
  ];
}

/** Reads on until the work has ended. */
async function readsDuring(paths: { readonly read: string; readonly turn: string }, work: () => Promise<unknown>): Promise<Reads> {
  const took = { read: [] as number[], turn: [] as number[] };
  const begun = performance.now();
  let ended = false;
  const done = work().finally(() => {
    ended = true;
  });
  const paced = async (kind: 'read' | 'turn') => {
    const asked: Promise<void>[] = [];
    for (let due = begun; !ended; due += EVERY_MS) {
      await after(Math.max(0, due - performance.now()));
      asked.push(timed(paths[kind], due).then((ms) => void took[kind].push(ms)));
    }
    await Promise.all(asked);
  };
  const [tookMs] = await Promise.all([done.then(() => performance.now() - begun), paced('read'), paced('turn')]);
  return { tookMs, ...took };
}

async function timed(url: string, due: number): Promise<number> {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - due;
}

function sender(address: string, token: string) {
  const body = `${table()
    .map((cells) => cells.join(','))
    .join('\n')}\n`;
  return async (query: string, status: number) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
    const answer = await fetch(`${address}/importen${query}`, { method: 'POST', headers, body });
    if (answer.status !== status) throw new Error(`the file was answered ${answer.status}: ${await answer.text()}`);
    await answer.text();
  };
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
