import type { CalendarDate } from '@peildatum/kernel';
import { composeReport, jsonReport, REPORT_READ, reportAt } from '@peildatum/reporting';
import type { Peildatum } from '../apps/runtime/peildatum.js';
import { DATES, DAYS } from './history.js';
import { percentile } from './measure.js';
import { forgetPeak, peakMb } from './memory.js';
import type { Place } from './place.js';
import { atMost, type BenchRow, thousands } from './row.js';
import { seeded } from './seeded.js';

const WARM_UP = 20;
const PAIRS = 250;
const AT_MOST_MS = 25;
const AT_MOST_TIMES = 1.5;

export interface Filled {
  readonly place: Place;
  readonly events: number;
}

type Facts = 'told in time' | 'may lie in the future';

/**
 * The report as JSON, all ten thematafels, at random pairs of clocks, one after another; the sizes take turns, with the same
 * pairs. Facts that cannot lie in the future are looked for up to the date of `bekendOp`; for the others, in a row of their
 * own, that bound is left out, and the probe passes over all that was told later and holds earlier.
 */
export async function benchReports(filled: readonly Filled[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const facts of ['told in time', 'may lie in the future'] as const) rows.push(...(await compared(filled, facts)));
  return rows;
}

async function compared(filled: readonly Filled[], facts: Facts): Promise<BenchRow[]> {
  forgetPeak();
  const random = seeded(1);
  const times = filled.map((): number[] => []);
  for (let pair = 0; pair < WARM_UP + PAIRS; pair += 1) {
    const clocks = { day: random(), part: random() };
    for (const [i, { place, events }] of filled.entries()) {
      const begun = performance.now();
      await report(place.peildatum, events, clocks, facts);
      if (pair >= WARM_UP) times[i]?.push(performance.now() - begun);
    }
  }
  const [smallest] = times.map((of) => percentile(of, 0.95));
  return filled.flatMap(({ events }, i) => rowsOf(events, facts, times[i] ?? [], smallest ?? Number.NaN));
}

function rowsOf(events: number, facts: Facts, times: readonly number[], smallest: number): BenchRow[] {
  const p95 = percentile(times, 0.95);
  const goals =
    facts === 'told in time' && events >= 1_000_000
      ? [atMost(p95, AT_MOST_MS, 'ms'), { text: `≤ ${AT_MOST_TIMES} × smallest`, reached: p95 <= AT_MOST_TIMES * smallest }]
      : [];
  const group = `report, JSON, ten thematafels, ${PAIRS} random pairs of clocks; facts: ${facts}`;
  const row = (name: string, figure: number) => ({ group, name: `${thousands(events)} events, ${name}`, figure, unit: 'ms' });
  return [
    row('p50', percentile(times, 0.5)),
    { ...row('p95', p95), floor: { name: 'p95 at the smallest', figure: smallest }, peakMb: peakMb(), goals },
  ];
}

async function report(
  { readModels }: Peildatum,
  events: number,
  { day, part }: { readonly day: number; readonly part: number },
  facts: Facts,
): Promise<number> {
  const validOn = DATES[Math.floor(day * DAYS)] as CalendarDate;
  const volgnummer = Math.max(1, Math.ceil(part * events));
  return await readModels.at({ validOn, volgnummer, ...REPORT_READ }, async (snapshot) => {
    const { boundsAt } = snapshot;
    const unbounded: typeof boundsAt = (date) => boundsAt(date, { future: true });
    const asked = facts === 'told in time' ? snapshot : { ...snapshot, bounds: unbounded(validOn), boundsAt: unbounded };
    return jsonReport(composeReport(await reportAt(asked))).length;
  });
}
