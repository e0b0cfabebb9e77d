import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CompareReportsQuery } from '@peildatum/comparing';
import { PreviewRestatementsQuery } from '@peildatum/editions';
import { Register } from '@peildatum/event-store';
import { type Actor, addDays, type CalendarDate, type Decision, PEILDATUM_NAMESPACE, systemIds, uuidV5 } from '@peildatum/kernel';
import { coreModule } from '../apps/runtime/core.module.js';
import { freezeDemonstration } from '../apps/runtime/demonstration-editions.js';
import { percentile } from './measure.js';
import { fillBeside, openPlace, type Place } from './place.js';
import { atMost, type Bench, type BenchRow, thousands } from './row.js';

const EVENTS = 100_000;
const TIMES = 25;
const PREVIEW_MS = 2_000;
/** Of each: a stream of the demonstration, the type that corrects its facts, and the type of the fact that is corrected. */
const CORRECTED = {
  action: ['actie-IZA-L-050', 'ActionFactCorrected', 'ActionCompleted'],
  plan: ['dossier-ST-R-001', 'DossierFactCorrected', 'PlanSubmitted'],
  kader: ['kader-msz-2024', 'FrameworkFactCorrected', 'ExpenditureEstimated'],
} as const;

/**
 * What a correction would restate in the two frozen editions of the demonstration, and a comparison of those editions, with so many events
 * of other actions behind them: on the read models, without HTTP.
 */
export const bench: Bench = async ({ sizes }) => {
  const events = Math.min(EVENTS, sizes.at(-1) ?? EVENTS);
  const place = await openPlace(1, 'demonstratie');
  try {
    const { peildatum } = place;
    await peildatum.projector.catchUp();
    const nest = await NestFactory.createApplicationContext(coreModule(peildatum), { logger: ['error'] });
    try {
      const catchUp = () => peildatum.projector.catchUp();
      await freezeDemonstration({ ...peildatum, commands: nest.get(CommandBus), catchUp });
      await fillBeside(place, events);
      return [...(await previews(place, nest.get(QueryBus), events)), ...(await comparisons(nest.get(QueryBus), events))];
    } finally {
      await nest.close();
    }
  } finally {
    await place.close();
  }
};

const actor: Actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'bench'), role: 'beheerder', organisation: 'VWS' };

async function previews({ peildatum: { log, clock } }: Place, queries: QueryBus, events: number): Promise<BenchRow[]> {
  const register = new Register(log, clock);
  const group = `a correction that is tried, two frozen editions, the demonstration and ${thousands(events)} events, ${TIMES} times`;
  const rows: BenchRow[] = [];
  for (const [name, [stream, type, corrected]] of Object.entries(CORRECTED)) {
    const event = (await log.readStream(stream)).find((each) => each.type === corrected);
    if (event === undefined) throw new Error(`${stream} has no ${corrected}`);
    const replacement = { type: event.type, validFrom: addDays(event.validFrom, 1), data: event.data };
    const decision = { type, validFrom: event.validFrom, corrects: event.id, reason: 'Bench.', replacement } as Decision;
    const preview = async () => {
      const context = { actor, commandId: systemIds.random(), correlationId: systemIds.random(), trial: true } as const;
      const { tried = [] } = await register.write(stream, () => [decision], context);
      await queries.execute(new PreviewRestatementsQuery(tried));
    };
    const p95 = percentile(await timesOf(preview), 0.95);
    rows.push({ group, name: `of ${name}, p95`, figure: p95, unit: 'ms', goals: [atMost(p95, PREVIEW_MS, 'ms')] });
  }
  return rows;
}

async function comparisons(queries: QueryBus, events: number): Promise<BenchRow[]> {
  const group = `a comparison of two editions, the demonstration and ${thousands(events)} events, ${TIMES} times`;
  const [first, second] = ['2024-11-18', '2025-05-20'] as CalendarDate[];
  const fields = { van: 'van', tot: 'tot' };
  const between = { 'of one knowledge': {}, 'with what was known at the end of the demonstration': { volgnummer: 3_668 } };
  const rows: BenchRow[] = [];
  for (const [name, known] of Object.entries(between)) {
    const compared = () =>
      queries.execute(
        new CompareReportsQuery({ van: { validOn: first as CalendarDate, ...known }, tot: { validOn: second as CalendarDate }, fields }),
      );
    rows.push({ group, name: `${name}, p95`, figure: percentile(await timesOf(compared), 0.95), unit: 'ms' });
  }
  return rows;
}

/** In milliseconds, the first three left out. */
async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES + 3; time += 1) {
    const begun = performance.now();
    await work();
    if (time >= 3) times.push(performance.now() - begun);
  }
  return times;
}
