import { createKurrentEventStore, EventLog } from '@peildatum/event-store';
import { codec } from '../apps/runtime/composition.js';
import { history } from './history.js';
import { interleaved } from './measure.js';
import { openPlace } from './place.js';
import { type Bench, type BenchRow, thousands, timesFloor } from './row.js';

const LANES = 50;
const BATCH = 2_000;

/** Reading the log, decoded, from our embedded store and from the server that the environment names, in turns. Its log is not emptied: what it holds already is read too. */
export const bench: Bench = async ({ sizes, kurrentdb }) => {
  if (kurrentdb === undefined) throw new Error('there is no server to measure');
  const rows: BenchRow[] = [];
  const server = new EventLog(await createKurrentEventStore({ url: kurrentdb }), codec);
  try {
    let there = await count(server);
    for (const events of sizes.filter((size) => size <= 100_000)) {
      await grow(server, there, events);
      there = await count(server);
      const place = await openPlace(there);
      try {
        const { log } = place.peildatum;
        const rates = await interleaved({ embedded: () => count(log), server: () => count(server) }, { rounds: 3, forMs: 0 });
        rows.push({
          group: 'catch-up read, beside an event store server',
          name: `${thousands(there)} events`,
          figure: rates.embedded,
          unit: 'events/s',
          floor: { name: 'the server through its adapter', figure: rates.server },
          goals: [timesFloor(rates.embedded, rates.server, 1)],
        });
      } finally {
        await place.close();
      }
    }
    return rows;
  } finally {
    await server.store.close();
  }
};

async function count(log: EventLog): Promise<number> {
  let read = 0;
  for await (const batch of log.readAll({ batchSize: BATCH })) {
    for (const stored of batch) log.codec.decode(stored);
    read += batch.length;
  }
  return read;
}

/** Past nothing: through the port, from fifty writers at once. */
async function grow(log: EventLog, from: number, to: number): Promise<void> {
  if (from >= to) return;
  const lanes = Array.from({ length: LANES }, () => Promise.resolve());
  let n = 0;
  for (const { stream, event } of history(to - from)) {
    const lane = n % LANES;
    const id = crypto.randomUUID() as typeof event.id;
    lanes[lane] = (lanes[lane] as Promise<void>).then(async () => void (await log.append(stream, 'any', [{ ...event, id }])));
    n += 1;
    if (n % 5_000 === 0) await Promise.all(lanes);
  }
  await Promise.all(lanes);
}
