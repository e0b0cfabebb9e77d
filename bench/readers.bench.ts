import { openPlace } from './place.js';
import { benchCatchUp, benchRebuild } from './projecting.bench.js';
import { benchReading } from './reading.bench.js';
import { benchReports, type Filled } from './report.bench.js';
import type { Bench, BenchRow } from './row.js';

/** What reads the log: at each size on a log of its own, which all stand side by side for the reports. */
export const bench: Bench = async ({ sizes }) => {
  const filled: Filled[] = [];
  const rows: BenchRow[] = [];
  try {
    for (const events of sizes) {
      const place = await openPlace(events);
      filled.push({ place, events });
      rows.push(...(await benchReading(place, events)));
      rows.push(...(await benchCatchUp(place, events)));
      rows.push(...(await benchRebuild(place, events)));
    }
    rows.push(...(await benchReports(filled)));
    return rows;
  } finally {
    for (const { place } of filled) await place.close();
  }
};
