import { type CalendarDate, type Instant, type NewEvent, PEILDATUM_NAMESPACE, systemIds, type Uuid, uuidV5 } from '@peildatum/kernel';
import { composeReport, jsonReport, REPORT_USES, reportAt } from '@peildatum/reporting';
import { actionStream } from '@peildatum/thematafels';
import type { Peildatum } from '../apps/runtime/peildatum.js';
import { percentile } from './measure.js';

const SUBJECTS = 445;
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;
const DAYS = 900;

export interface ReadModelFigures {
  readonly events: number;
  /** Events per second, from an empty read model to the head of the log, all projections together. */
  readonly catchUp: number;
  readonly rebuild: number;
  /** Milliseconds, JSON, all ten thematafels, random pairs of clocks. */
  readonly reportP50: number;
  readonly reportP95: number;
  readonly memoryMb: number;
}

/** Grows the log to `events` and measures what reads it; the log keeps what an earlier, smaller measurement left. */
export async function benchReadModels(peildatum: Peildatum, from: number, events: number): Promise<ReadModelFigures> {
  const { projector } = peildatum;
  await grow(peildatum, from, events);
  const catchUp = await rate(events - from, () => projector.catchUp());
  const rebuild = await rate(events, () => projector.rebuild('acties'));
  await peildatum.database.pool.query('ANALYZE');
  const times: number[] = [];
  for (let i = 0; i < 220; i += 1) {
    const begun = performance.now();
    await randomReport(peildatum, events);
    if (i >= 20) times.push(performance.now() - begun);
  }
  return {
    events,
    catchUp,
    rebuild,
    reportP50: percentile(times, 0.5),
    reportP95: percentile(times, 0.95),
    memoryMb: process.memoryUsage().rss / 1_048_576,
  };
}

async function randomReport({ readModels }: Peildatum, events: number): Promise<number> {
  const validOn = dayAt(Math.floor(Math.random() * DAYS));
  const volgnummer = Math.max(1, Math.ceil(Math.random() * events));
  return await readModels.at(
    { validOn, volgnummer, uses: REPORT_USES },
    async (snapshot) => jsonReport(composeReport(await reportAt(snapshot))).length,
  );
}

/** Milliseconds from an acknowledged write to its being read, at about `perSecond` writes a second for `seconds`. */
export async function benchLag({ log, projector, database }: Peildatum, perSecond: number, seconds: number): Promise<readonly number[]> {
  await projector.start();
  const lags: number[] = [];
  const { rows } = await database.pool.query<{ table_name: string }>("SELECT table_name FROM projection WHERE name = 'acties'");
  const seen = `SELECT 1 FROM "${rows[0]?.table_name}" WHERE event_id = $1 LIMIT 1`;
  const watching: Promise<void>[] = [];
  const watch = async (id: Uuid) => {
    const begun = performance.now();
    while ((await database.pool.query(seen, [id])).rowCount === 0) await new Promise((next) => setTimeout(next, 1));
    lags.push(performance.now() - begun);
  };
  const start = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const event = progress(n, DAYS);
    await log.append(actionStream(codeOf(n)), 'any', [event]);
    // Every tenth write is watched: watching all of them would be most of the load.
    if (n % 10 === 0) watching.push(watch(event.id));
    const due = start + ((n + 1) * 1_000) / perSecond;
    if (due > performance.now()) await new Promise((next) => setTimeout(next, due - performance.now()));
  }
  await Promise.all(watching);
  await projector.stop();
  return lags;
}

async function rate(events: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (events * 1_000) / (performance.now() - begun);
}

/** Registers the actions, and then tells of them in turn: no two neighbours in the log are of one subject. */
async function grow({ log }: Peildatum, from: number, to: number): Promise<void> {
  let done = from;
  if (from === 1) {
    for (let n = 0; n < SUBJECTS; n += 1) await log.append(actionStream(codeOf(n)), 'none', [registration(n)]);
    done += SUBJECTS;
  }
  const lanes = Array.from({ length: 50 }, async () => {
    while (done < to) {
      done += 1;
      await log.append(actionStream(codeOf(done)), 'any', [progress(done, Math.floor(Math.random() * DAYS))]);
    }
  });
  await Promise.all(lanes);
}

const codeOf = (n: number): string => `B-${String(n % SUBJECTS).padStart(3, '0')}`;
const dayAt = (day: number): CalendarDate => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10) as CalendarDate;
const actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'bench'), role: 'beheerder', organisation: 'Bench' } as const;

function envelope(validFrom: CalendarDate): Omit<NewEvent, 'type' | 'data'> {
  const id = systemIds.random();
  const recordedAt = '2025-12-01T10:00:00.000Z' as Instant;
  return { id, schemaVersion: 1, recordedAt, validFrom, commandId: id, correlationId: id, causationId: id, actor, basis: 'recorded' };
}

const registration = (n: number): NewEvent => ({
  ...envelope(dayAt(0)),
  type: 'ActionRegistered',
  data: {
    code: codeOf(n),
    thematafel: LETTERS[n % LETTERS.length],
    section: null,
    description: 'Een actie',
    due: null,
    responsible: ['VWS'],
  },
});

const progress = (n: number, day: number): NewEvent => ({
  ...envelope(dayAt(day)),
  type: 'ActionProgressReported',
  data: { progress: (['ahead', 'on-schedule', 'behind'] as const)[n % 3], explanation: 'De werkgroep heeft meer tijd nodig dan gedacht.' },
});
