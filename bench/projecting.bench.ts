import { interleaved, median, rateOf } from './measure.js';
import { forgetPeak, peakMb } from './memory.js';
import { forgetReadModels, type Place } from './place.js';
import { type RawRows, rawRead, rawRows } from './raw.js';
import { roundsFor } from './reading.bench.js';
import { atLeast, type BenchRow, thousands, timesFloor } from './row.js';

const REBUILT = 'acties';

/** From nothing to the head through all read models, beside reading the log and copying the same rows into the same tables. */
export async function benchCatchUp(place: Place, events: number): Promise<BenchRow[]> {
  const { projector } = place.peildatum;
  const ours = async () => {
    await forgetReadModels(place);
    await projector.catchUp();
    return events;
  };
  forgetPeak();
  // The first turn also makes the rows that the floor copies.
  const first = await rateOf(ours);
  return withRows(place, await liveTables(place), async (rows) => {
    const floor = () => inSeries(place, () => rows.copy('with'));
    const rates = { ours: [first], floor: [await rateOf(floor)] };
    for (let round = 1; round < roundsFor(events); round += 1) {
      rates.ours.push(await rateOf(ours));
      rates.floor.push(await rateOf(floor));
    }
    return [
      {
        group: 'catch-up: four read models from nothing to the head',
        name: `${thousands(events)} events`,
        figure: median(rates.ours),
        unit: 'events/s',
        floor: { name: 'raw read, then raw COPY', figure: median(rates.floor) },
        peakMb: peakMb(),
      },
    ];
  });
}

/**
 * A rebuild while nothing else happens, beside reading the log and copying the same rows into a table with the same indexes; and,
 * as a harder peer, into a table that gets its indexes afterwards, as a rebuild does it.
 */
export async function benchRebuild(place: Place, events: number): Promise<BenchRow[]> {
  const { projector } = place.peildatum;
  return withRows(place, [await tableOf(place, REBUILT)], async (rows) => {
    forgetPeak();
    const rates = await interleaved(
      {
        async ours() {
          await projector.rebuild(REBUILT);
          return events;
        },
        floor: () => inSeries(place, () => rows.copy('with')),
        peer: () => inSeries(place, () => rows.copy('after')),
      },
      { rounds: roundsFor(events), forMs: 0, warmUp: false },
    );
    const row = { group: 'rebuild of acties: 445 subjects, interleaved', figure: rates.ours, unit: 'events/s', peakMb: peakMb() };
    const name = `${thousands(events)} events`;
    return [
      {
        ...row,
        name,
        floor: { name: 'raw read, then raw COPY', figure: rates.floor },
        goals: [atLeast(rates.ours, 45_000, 'events/s'), timesFloor(rates.ours, rates.floor, 0.6)],
      },
      { ...row, name: `${name}, beside indexes made afterwards`, floor: { name: 'raw read, raw COPY, indexes', figure: rates.peer } },
    ];
  });
}

async function withRows<T>({ admin }: Place, tables: readonly string[], use: (rows: RawRows) => Promise<T>): Promise<T> {
  const rows = await rawRows(admin, tables);
  return use(rows).finally(() => rows.remove());
}

async function inSeries({ admin }: Place, copy: () => Promise<void>): Promise<number> {
  const events = await rawRead(admin);
  await copy();
  return events;
}

async function liveTables({ admin }: Place): Promise<string[]> {
  const { rows } = await admin.query<{ table_name: string }>('SELECT table_name FROM projection ORDER BY name');
  return rows.map(({ table_name: table }) => table);
}

async function tableOf({ admin }: Place, projection: string): Promise<string> {
  const { rows } = await admin.query<{ table_name: string }>('SELECT table_name FROM projection WHERE name = $1', [projection]);
  return (rows[0] as { table_name: string }).table_name;
}
