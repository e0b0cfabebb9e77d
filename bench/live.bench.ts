import { setTimeout as sleep } from 'node:timers/promises';
import type { Uuid } from '@peildatum/kernel';
import type pg from 'pg';
import { DAYS, progress } from './history.js';
import { percentile } from './measure.js';
import { forgetPeak, peakMb } from './memory.js';
import { openPlace, type Place } from './place.js';
import { atMost, type Bench, type BenchRow } from './row.js';
import { seeded } from './seeded.js';

const EVENTS = 10_000;
const PER_SECOND = 200;
const SECONDS = 15;
/** Every tenth write is watched: watching all of them would be most of the load. */
const WATCH_EVERY = 10;

/**
 * From the acknowledgement of a write until its row can be read, at 200 writes a second. The floor: from a NOTIFY until another
 * connection of this process hears of it, at the same moments.
 */
export const bench: Bench = async () => {
  const place = await openPlace(EVENTS);
  try {
    await place.peildatum.projector.start();
    forgetPeak();
    const heard = await notifications(place.admin);
    const { lags, floor } = await follow(place, heard.lag);
    await heard.close();
    const group = `read follows write, at ${PER_SECOND} events/s`;
    const row = (part: number, goals: BenchRow['goals']): BenchRow => ({
      group,
      name: `p${part * 100}`,
      figure: percentile(lags, part),
      unit: 'ms',
      floor: { name: 'NOTIFY heard', figure: percentile(floor, part) },
      peakMb: peakMb(),
      ...(goals ? { goals } : {}),
    });
    return [row(0.5, undefined), row(0.99, [atMost(percentile(lags, 0.99), 100, 'ms')])];
  } finally {
    await place.close();
  }
};

async function follow(
  { peildatum: { log, database } }: Place,
  notified: () => Promise<number>,
): Promise<{ lags: number[]; floor: number[] }> {
  const { rows } = await database.pool.query<{ table_name: string }>("SELECT table_name FROM projection WHERE name = 'acties'");
  const seen = { name: 'bench.seen', text: `SELECT 1 FROM "${rows[0]?.table_name}" WHERE event_id = $1 LIMIT 1` };
  const lags: number[] = [];
  const floor: number[] = [];
  const watch = async (id: Uuid, begun: number) => {
    while ((await database.pool.query({ ...seen, values: [id] })).rowCount === 0) await sleep(1);
    lags.push(performance.now() - begun);
    floor.push(await notified());
  };
  const random = seeded(2);
  const watching: Promise<void>[] = [];
  const start = performance.now();
  for (let n = 0; n < PER_SECOND * SECONDS; n += 1) {
    const { stream, event } = progress(EVENTS + n, DAYS, random);
    await log.append(stream, 'any', [event]);
    if (n % WATCH_EVERY === 0) watching.push(watch(event.id, performance.now()));
    const wait = start + ((n + 1) * 1_000) / PER_SECOND - performance.now();
    if (wait > 0) await sleep(wait);
  }
  await Promise.all(watching);
  return { lags, floor };
}

/** How long a notification takes from one connection to another. */
async function notifications(pool: pg.Pool): Promise<{ lag(): Promise<number>; close(): Promise<void> }> {
  const [told, listening] = await Promise.all([pool.connect(), pool.connect()]);
  const waiting = new Map<string, () => void>();
  listening.on('notification', ({ payload }) => waiting.get(payload ?? '')?.());
  await listening.query('LISTEN bench');
  let last = 0;
  return {
    async lag() {
      last += 1;
      const payload = String(last);
      const heard = new Promise<void>((resolve) => waiting.set(payload, resolve));
      const begun = performance.now();
      await told.query(`NOTIFY bench, '${payload}'`);
      await heard;
      return performance.now() - begun;
    },
    async close() {
      await listening.query('UNLISTEN bench');
      for (const client of [told, listening]) client.release();
    },
  };
}
