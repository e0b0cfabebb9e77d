import { createKurrentEventStore, type EventStore, PostgresEventStore } from '@peildatum/event-store';
import type pg from 'pg';
import { someEvents, someStream } from './events.js';
import { type Contestant, interleaved, writing } from './measure.js';
import { forgetPeak, peakMb } from './memory.js';
import { adminPool, openPlace } from './place.js';
import { atLeast, type Bench, type BenchRow, type Goal, timesFloor } from './row.js';

interface Size {
  readonly events: number;
  readonly writers: number;
  /** Of its floor. */
  readonly least?: number;
}

const SIZES: readonly Size[] = [
  { events: 1, writers: 1, least: 0.5 },
  { events: 1, writers: 10 },
  { events: 1, writers: 50 },
  { events: 100, writers: 1, least: 0.85 },
  { events: 100, writers: 10 },
];

/** What the group commit must bring at 1 × 50, and beside which floor: the same adapter, one append a call. */
const GROUP_COMMIT = { events: 1, writers: 50, least: 4 };

/** Short turns and many of them: a machine that others use as well slows all contestants alike. */
const TURNS = { rounds: 21, forMs: 250 };

/** Appends on one stream before a writer takes the next. */
const APPENDS_PER_STREAM = 20;

const INSERT_ONE = 'INSERT INTO floor.event VALUES ($1, $2, $3, $4, $5, $6, $7)';
const INSERT_MANY = `INSERT INTO floor.event SELECT $1::bigint + n, $2, $3::int + n::int, id, type, data, metadata
  FROM unnest($4::uuid[], $5::text[], $6::json[], $7::json[]) WITH ORDINALITY e (id, type, data, metadata, n)`;

/**
 * Appending through the port, with a listener as every projector has one. The floor: the same rows, prepared, into the same table
 * with its indexes, with no lock, no checks and no notification, from as many connections as there are writers.
 */
export const bench: Bench = async ({ kurrentdb }) => {
  const place = await openPlace();
  const url = place.appUrl;
  const stores: EventStore[] = [];
  const opened = <Store extends EventStore>(store: Store): Store => {
    stores.push(store);
    return store;
  };
  const floor = adminPool({ connectionString: place.adminUrl, max: 50, idleTimeoutMillis: 0 });
  const listener = await place.admin.connect();
  try {
    await place.admin.query('CREATE SCHEMA floor; CREATE TABLE floor.event (LIKE log.event INCLUDING ALL)');
    await listener.query('LISTEN peildatum_log');
    const store = opened(new PostgresEventStore({ url }));
    const rows = await besideFloor(store, floor);
    rows.push(await besideNoGroup(store, opened(new PostgresEventStore({ url, appendsPerCall: 1 }))));
    if (kurrentdb !== undefined) rows.push(...(await besideKurrentDb(store, opened(await createKurrentEventStore({ url: kurrentdb })))));
    return rows;
  } finally {
    for (const store of stores) await store.close();
    listener.release();
    await floor.end();
    await place.close();
  }
};

async function besideFloor(store: EventStore, floor: pg.Pool): Promise<BenchRow[]> {
  const take = positions();
  const rows: BenchRow[] = [];
  for (const { events, writers, least } of SIZES) {
    forgetPeak();
    const rates = await interleaved(
      { store: throughStore(store, events, writers), floor: straightIn(floor, events, writers, take) },
      TURNS,
    );
    const goals = least === undefined ? [] : [timesFloor(rates.store, rates.floor, least)];
    rows.push(row('append, events × writers', { events, writers }, rates.store, { name: 'INSERT', figure: rates.floor }, goals));
  }
  return rows;
}

async function besideNoGroup(store: EventStore, alone: EventStore): Promise<BenchRow> {
  const { events, writers, least } = GROUP_COMMIT;
  forgetPeak();
  const rates = await interleaved({ store: throughStore(store, events, writers), alone: throughStore(alone, events, writers) }, TURNS);
  const floor = { name: 'one append a call', figure: rates.alone };
  return row('append, what group commit brings', GROUP_COMMIT, rates.store, floor, [timesFloor(rates.store, rates.alone, least)]);
}

/** Another server on this machine, which had its own answer to when a write is safe: both wait for the disk. */
async function besideKurrentDb(store: EventStore, kurrentdb: EventStore): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { events, writers } of SIZES) {
    forgetPeak();
    const rates = await interleaved(
      { store: throughStore(store, events, writers), kurrentdb: throughStore(kurrentdb, events, writers) },
      TURNS,
    );
    const floor = { name: 'KurrentDB', figure: rates.kurrentdb };
    rows.push(
      row('append, beside KurrentDB', { events, writers }, rates.store, floor, [
        atLeast(rates.store, Math.ceil(rates.kurrentdb), 'events/s'),
      ]),
    );
  }
  return rows;
}

const row = (group: string, { events, writers }: Size, figure: number, floor: BenchRow['floor'] & object, goals: Goal[]): BenchRow => ({
  group,
  name: `${events} × ${writers}`,
  figure,
  unit: 'events/s',
  floor,
  goals,
  peakMb: peakMb(),
});

/** Hands out positions that nobody has. */
function positions(): (count: number) => number {
  let last = 0;
  return (count) => {
    last += count;
    return last - count;
  };
}

const throughStore =
  (store: EventStore, events: number, writers: number): Contestant =>
  (forMs) => {
    const places = Array.from({ length: writers }, () => ({ stream: someStream(), last: -1, appends: 0 }));
    return writing(forMs, writers, async (writer) => {
      const place = places[writer] as (typeof places)[number];
      if (place.appends === APPENDS_PER_STREAM) Object.assign(place, { stream: someStream(), last: -1, appends: 0 });
      const expected = place.last < 0 ? 'none' : place.last;
      place.last = (await store.append({ stream: place.stream, expected, events: someEvents(events) })).revision;
      place.appends += 1;
      return events;
    });
  };

const straightIn =
  (pool: pg.Pool, events: number, writers: number, take: (positions: number) => number): Contestant =>
  (forMs) =>
    writing(forMs, writers, async () => {
      const rows = someEvents(events);
      const [first] = rows;
      if (events === 1 && first !== undefined) {
        const values = [take(1), someStream(), 0, first.id, first.type, first.data, first.metadata];
        await pool.query({ name: 'one', text: INSERT_ONE, values });
      } else {
        const columns = (['id', 'type', 'data', 'metadata'] as const).map((column) => rows.map((row) => row[column]));
        await pool.query({ name: 'many', text: INSERT_MANY, values: [take(events), someStream(), -1, ...columns] });
      }
      return events;
    });
