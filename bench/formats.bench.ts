import { addressOf, startChild } from './child.js';
import { DATES, DAYS } from './history.js';
import { percentile } from './measure.js';
import { fillBeside, openPlace } from './place.js';
import type { Bench, BenchRow } from './row.js';
import { thousands } from './row.js';
import { seeded } from './seeded.js';

const EVENTS = 100_000;
const WARM_UP = 3;
const PAIRS = 40;
const FORMATS = ['json', 'html', 'pdf'] as const;

/** The report in each format over HTTP, from a server as a user starts it: cold at random pairs of clocks, and again from what is kept. */
export const bench: Bench = async ({ sizes }) => {
  const events = Math.min(EVENTS, sizes.at(-1) ?? EVENTS);
  const place = await openPlace(1, 'demonstratie');
  try {
    const last = await fillBeside(place, events);
    const server = startChild('cli', ['start', '--poort', '0'], { ...place.env, RATE_LIMIT: 'uit' });
    try {
      return await benchFormats(await addressOf(server), { first: last - events, events });
    } finally {
      await server.stop();
    }
  } finally {
    await place.close();
  }
};

/** The formats take turns at each pair of clocks. */
async function benchFormats(address: string, { first, events }: { first: number; events: number }): Promise<BenchRow[]> {
  const random = seeded(1);
  const times = new Map<string, number[]>();
  for (let pair = 0; pair < WARM_UP + PAIRS; pair += 1) {
    const clocks = `geldigOp=${DATES[Math.floor(random() * DAYS)]}&volgnummer=${first + Math.ceil(random() * events)}`;
    for (const format of FORMATS)
      for (const kind of ['cold', 'again']) {
        const ms = await timed(`${address}/peildatum-rapporten?${clocks}&formaat=${format}`);
        const name = `${format}, ${kind}`;
        if (pair >= WARM_UP) times.set(name, [...(times.get(name) ?? []), ms]);
      }
  }
  const group = `the report in each format over HTTP, the demonstration and ${thousands(events)} events, ${PAIRS} random pairs of clocks`;
  return [...times].flatMap(([name, of]) => [
    { group, name: `${name}, p50`, figure: percentile(of, 0.5), unit: 'ms' },
    { group, name: `${name}, p95`, figure: percentile(of, 0.95), unit: 'ms' },
  ]);
}

async function timed(url: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - begun;
}
