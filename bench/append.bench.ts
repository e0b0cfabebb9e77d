import type { EventStore } from '@peildatum/event-store';
import type pg from 'pg';
import { someEvents, someStream } from './events.js';
import { type Contestant, interleaved, writing } from './measure.js';

const SIZES = [
  { events: 1, writers: 1 },
  { events: 1, writers: 10 },
  { events: 1, writers: 50 },
  { events: 100, writers: 1 },
  { events: 100, writers: 10 },
] as const;

/** Appends on one stream before a writer takes the next. */
const APPENDS_PER_STREAM = 20;

const INSERT_ONE = 'INSERT INTO floor.event VALUES ($1, $2, $3, $4, $5, $6, $7)';
const INSERT_MANY = `INSERT INTO floor.event SELECT $1::bigint + n, $2, $3::int + n::int, id, type, data, metadata
  FROM unnest($4::uuid[], $5::text[], $6::json[], $7::json[]) WITH ORDINALITY e (id, type, data, metadata, n)`;

export interface AppendFigure {
  readonly name: string;
  readonly store: number;
  readonly floor: number;
}

/**
 * Appending through the store, beside its floor: the same rows, prepared, into the same table with its indexes, with no lock,
 * no checks and no notification, from as many connections as there are writers.
 */
export async function benchAppend(store: EventStore, floor: pg.Pool): Promise<AppendFigure[]> {
  let last = 0;
  const take = (count: number): number => {
    last += count;
    return last - count;
  };
  const figures: AppendFigure[] = [];
  for (const { events, writers } of SIZES) {
    const rates = await interleaved(
      { store: throughStore(store, events, writers), floor: straightIn(floor, events, writers, take) },
      { rounds: 7, forMs: 700 },
    );
    figures.push({ name: `${events} × ${writers}`, ...rates });
  }
  return figures;
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
