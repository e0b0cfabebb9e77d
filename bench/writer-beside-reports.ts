import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { Child } from './child.js';
import { percentile } from './measure.js';
import type { BenchRow } from './row.js';

const WRITES_A_SECOND = 50;
const ROUND_MS = 6_000;
const ROUNDS = 5;
const AT_MOST_TIMES = 2;
const STATUSES = [
  { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.' },
  { status: 'loopt-op-schema' },
  { status: 'loopt-voor' },
];

/** What is asked beside the writes. */
export interface Beside {
  /** The words of the formats, one after another. */
  readonly formats: readonly string[];
  readonly aSecond: number;
}

/**
 * Statusmeldingen at a steady pace, alone and while reports are asked at a steady pace, in turns. Each is timed from when it was due, so
 * that what waits behind a slow one counts too. Every report is of the head, which the writes move on: none was made before.
 */
export async function benchWriter(address: string, token: string, server: Child, { formats, aSecond }: Beside): Promise<BenchRow[]> {
  const write = await writerOf(address, token);
  let asked = 0;
  const report = async () => {
    const format = formats[asked % formats.length];
    asked += 1;
    const answer = await fetch(`${address}/peildatum-rapporten?formaat=${format}`, { headers: { 'Accept-Encoding': 'br' } });
    await answer.arrayBuffer();
    return answer.ok;
  };
  await paced(WRITES_A_SECOND, ROUND_MS / 3, write);
  await paced(aSecond, ROUND_MS / 3, report);
  const alone: Timed[] = [];
  const beside: Timed[] = [];
  const pages: Timed[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(...(await paced(WRITES_A_SECOND, ROUND_MS, write)));
    const [writes, reads] = await Promise.all([paced(WRITES_A_SECOND, ROUND_MS, write), paced(aSecond, ROUND_MS, report)]);
    beside.push(...writes);
    pages.push(...reads);
  }
  const which = formats.map((format) => format.toUpperCase()).join(', ');
  const group = `a write at ${WRITES_A_SECOND} a second, alone and while ${aSecond} reports a second are asked (${which}), each of another volgnummer`;
  return rowsOf(group, { alone, beside, pages }, server);
}

interface Timed {
  readonly ms: number;
  readonly good: boolean;
}

const msOf = ({ ms }: Timed): number => ms;

function rowsOf(
  group: string,
  { alone, beside, pages }: Record<'alone' | 'beside' | 'pages', readonly Timed[]>,
  { peakMb }: Child,
): BenchRow[] {
  const at = (name: string, timed: readonly Timed[], part: number): BenchRow => {
    const figure = percentile(timed.map(msOf), part);
    return { group, name: `${name}, p${part * 100}`, figure, unit: 'ms' };
  };
  const part = (name: string, timed: readonly Timed[]): BenchRow => {
    return { group, name, figure: (timed.filter(({ good }) => good).length / timed.length) * 100, unit: '%' };
  };
  const calm = at('alone', alone, 0.99);
  const busy = at('beside the reports', beside, 0.99);
  return [
    at('alone', alone, 0.5),
    calm,
    at('beside the reports', beside, 0.5),
    {
      ...busy,
      floor: { name: calm.name, figure: calm.figure },
      goals: [{ text: `≤ ${AT_MOST_TIMES} × floor`, reached: busy.figure <= AT_MOST_TIMES * calm.figure }],
      peakMb,
    },
    part('writes that were taken beside the reports', beside),
    at('a report meanwhile', pages, 0.5),
    at('a report meanwhile', pages, 0.95),
    part('reports that were answered', pages),
  ];
}

/** Begins so many a second, however long each takes, and waits for the last. */
async function paced(perSecond: number, forMs: number, work: () => Promise<boolean>): Promise<Timed[]> {
  const begun = performance.now();
  const all: Promise<Timed>[] = [];
  for (let n = 0; n < (perSecond * forMs) / 1_000; n += 1) {
    const due = begun + (n * 1_000) / perSecond;
    await after(Math.max(0, due - performance.now()));
    all.push(work().then((good) => ({ good, ms: performance.now() - due })));
  }
  return Promise.all(all);
}

async function writerOf(address: string, token: string): Promise<() => Promise<boolean>> {
  const authorization = `Bearer ${token}`;
  const list = await fetch(`${address}/acties?limiet=500&status=loopt-achter,loopt-op-schema,loopt-voor`, { headers: { authorization } });
  const { acties: listed } = (await list.json()) as { acties: { code: string }[] };
  // What lies behind the demonstration was put there past the rules, and what happens next may be against them.
  const acties = listed.filter(({ code }) => !/^B-\d{3}$/.test(code));
  if (acties.length === 0) throw new Error('no action is under way');
  let turn = 0;
  return async () => {
    turn += 1;
    const answer = await fetch(`${address}/acties/${acties[turn % acties.length]?.code}/statusmeldingen`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': `"${randomUUID()}"` },
      body: JSON.stringify({
        ...STATUSES[turn % STATUSES.length],
        geldigVanaf: '2025-11-01',
        toelichting: `De werkgroep kwam bijeen en heeft de planning herzien; verslag ${turn}.`,
      }),
    });
    const text = await answer.text();
    if (!answer.ok && answer.status !== 503) throw new Error(`a write was answered ${answer.status}: ${text}`);
    return answer.ok;
  };
}
