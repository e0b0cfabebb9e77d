import { addDays, type CalendarDate } from '@peildatum/kernel';
import { composeReport, jsonReport, REPORT_READ, reportAt } from '@peildatum/reporting';
import { FIRST_DAY, fillLog, type HistoryEvent, history } from './history.js';
import { percentile } from './measure.js';
import { forgetPeak, peakMb } from './memory.js';
import { openPlace, type Place } from './place.js';
import { PLANS, planHistory, QUARTERS } from './plan-history.js';
import { atMost, type Bench, type BenchRow, thousands } from './row.js';
import { seeded } from './seeded.js';

const WARM_UP = 20;
const PAIRS = 250;
const AT_MOST_MS = 150;
/** Of thematafels and actions, which stand in the same report. */
const OTHER_EVENTS = 10_000;
const ALL_DAYS = QUARTERS * 91;

/** The whole report at random pairs of clocks, one after another, with the money of 1,000 plans of 20 KPIs over 16 quarters in it. */
export const bench: Bench = async () => {
  const place = await openPlace();
  try {
    const events = await fill(place);
    await place.peildatum.projector.catchUp();
    const rows: BenchRow[] = [];
    // For a minute at most tables are as a first catch-up leaves them: then an index does not say which rows all may see.
    rows.push(...(await measured(place, events, 'just filled')));
    await place.admin.query('VACUUM (ANALYZE)');
    rows.push(...(await measured(place, events, 'as autovacuum leaves them')));
    return rows;
  } finally {
    await place.close();
  }
};

async function fill({ admin, peildatum: { log } }: Place): Promise<number> {
  const told = merged([...history(OTHER_EVENTS)], planHistory());
  const client = await admin.connect();
  await fillLog(client, log.codec, told).finally(() => client.release());
  return told.length;
}

async function measured({ peildatum: { readModels } }: Place, events: number, tables: string): Promise<BenchRow[]> {
  forgetPeak();
  const random = seeded(1);
  const times: number[] = [];
  for (let pair = 0; pair < WARM_UP + PAIRS; pair += 1) {
    const validOn = addDays(FIRST_DAY, Math.floor(random() * ALL_DAYS)) as CalendarDate;
    const volgnummer = Math.max(1, Math.ceil(random() * events));
    const begun = performance.now();
    await readModels.at({ validOn, volgnummer, ...REPORT_READ }, async (snapshot) => jsonReport(composeReport(await reportAt(snapshot))));
    if (pair >= WARM_UP) times.push(performance.now() - begun);
  }
  const p95 = percentile(times, 0.95);
  const group = `report, JSON, ${thousands(PLANS)} plans of 20 KPIs over ${QUARTERS} quarters (${thousands(events)} events), ${PAIRS} random pairs of clocks`;
  const row = (name: string, figure: number) => ({ group, name: `${name}, tables ${tables}`, figure, unit: 'ms' });
  return [row('p50', percentile(times, 0.5)), { ...row('p95', p95), peakMb: peakMb(), goals: [atMost(p95, AT_MOST_MS, 'ms')] }];
}

/** Both in the order in which they were recorded. */
const merged = (a: readonly HistoryEvent[], b: readonly HistoryEvent[]): HistoryEvent[] =>
  [...a, ...b].sort((x, y) => (x.event.recordedAt < y.event.recordedAt ? -1 : x.event.recordedAt > y.event.recordedAt ? 1 : 0));
