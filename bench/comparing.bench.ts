import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type ComparedSide, CompareReportsQuery } from '@peildatum/comparing';
import { KeptReportQuery, PreviewRestatementsQuery } from '@peildatum/editions';
import { Register } from '@peildatum/event-store';
import { ExplainFigureQuery } from '@peildatum/explaining';
import { type Actor, addDays, type CalendarDate, type Decision, PEILDATUM_NAMESPACE, systemIds, uuidV5 } from '@peildatum/kernel';
import { coreModule } from '../apps/runtime/core.module.js';
import { freezeDemonstration } from '../apps/runtime/demonstration-editions.js';
import { percentile } from './measure.js';
import { fillBeside, openPlace, type Place } from './place.js';
import { atMost, type Bench, type BenchRow, thousands } from './row.js';

const MOST_EVENTS = 100_000;
const TIMES = 25;
/** Finding causes makes many reports: it is asked less often. */
const TIMES_OF_CAUSES = 5;
const MOST_MS = { preview: 2_000, kept: 500, made: 1_000, causes: 5_000, explain: 300 } as const;
/** The last volgnummer of the demonstration's own events. */
const DEMONSTRATION = 3_668;
const [FIRST, SECOND] = ['2024-11-18', '2025-05-20'] as [CalendarDate, CalendarDate];
/** Counts of nearly every action, of which most events are; a sum of money; and a figure of one fact. */
const EXPLAINED = [
  'acties.thematafels.loopt-voor',
  'acties.totaal',
  'middelen.aangevraagd',
  'middelen.totaal.beschikbaar',
  'kaders.2024.msz.verschil',
];
/** Of each: a stream of the demonstration, the type that corrects its facts, and the type of the fact that is corrected. */
const CORRECTED = {
  action: ['actie-IZA-L-050', 'ActionFactCorrected', 'ActionCompleted'],
  plan: ['dossier-ST-R-001', 'DossierFactCorrected', 'PlanSubmitted'],
  kader: ['kader-msz-2024', 'FrameworkFactCorrected', 'ExpenditureEstimated'],
} as const;

/**
 * What a correction would restate in the two frozen editions of the demonstration, a comparison of those editions, by which events it was
 * restated, and where a figure comes from, with so many events of other actions behind them: on the read models, without HTTP.
 */
export const bench: Bench = async ({ sizes }) => {
  const rows: BenchRow[] = [];
  for (const events of sizes.filter((size) => size <= MOST_EVENTS)) rows.push(...(await measuredAt(events)));
  return rows;
};

async function measuredAt(events: number): Promise<BenchRow[]> {
  const place = await openPlace(1, 'demonstratie');
  try {
    const { peildatum } = place;
    await peildatum.projector.catchUp();
    const nest = await NestFactory.createApplicationContext(coreModule(peildatum), { logger: ['error'] });
    try {
      const catchUp = () => peildatum.projector.catchUp();
      await freezeDemonstration({ ...peildatum, commands: nest.get(CommandBus), catchUp });
      await fillBeside(place, events);
      const queries = nest.get(QueryBus);
      return [
        ...(await previews(place, queries, events)),
        ...(await comparisons(queries, events)),
        ...(await explanations(queries, events)),
      ];
    } finally {
      await nest.close();
    }
  } finally {
    await place.close();
  }
}

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
    rows.push(...rowsOf(group, `of ${name}`, await timesOf(preview), MOST_MS.preview));
  }
  return rows;
}

async function comparisons(queries: QueryBus, events: number): Promise<BenchRow[]> {
  const group = `a comparison, the demonstration and ${thousands(events)} events`;
  const fields = { van: 'van', tot: 'tot' };
  const compared = async (van: ComparedSide, tot: ComparedSide) => {
    await queries.execute(new CompareReportsQuery({ van, tot, fields }));
  };
  const kept = (code: CalendarDate) => queries.execute(new KeptReportQuery(code));
  const ofEditions = await timesOf(async () => compared(await kept(FIRST), await kept(SECOND)));
  const ofDates = await timesOf(() => compared({ validOn: FIRST }, { validOn: SECOND }));
  const ofKnowledge = await timesOf(() => compared({ validOn: SECOND, volgnummer: DEMONSTRATION }, { validOn: SECOND }), TIMES_OF_CAUSES);
  return [
    ...rowsOf(group, 'of two frozen editions', ofEditions, MOST_MS.kept),
    ...rowsOf(group, 'of two dates, of one knowledge', ofDates, MOST_MS.made),
    ...rowsOf(
      group,
      `of one date, before and after those events, with what restated each figure, ${TIMES_OF_CAUSES} times`,
      ofKnowledge,
      MOST_MS.causes,
    ),
  ];
}

async function explanations(queries: QueryBus, events: number): Promise<BenchRow[]> {
  const group = `where a figure comes from, the demonstration and ${thousands(events)} events`;
  const rows: BenchRow[] = [];
  for (const key of EXPLAINED) {
    let behind = 0;
    const explained = async () => {
      const { value } = await queries.execute(new ExplainFigureQuery(key, { validOn: SECOND }));
      behind = value.gebeurtenissen.aantal;
    };
    const times = await timesOf(explained);
    rows.push(...rowsOf(group, `${key}, ${thousands(behind)} events behind it`, times, MOST_MS.explain));
  }
  return rows;
}

function rowsOf(group: string, name: string, times: readonly number[], most: number): BenchRow[] {
  const p95 = percentile(times, 0.95);
  return [
    { group, name: `${name}, p50`, figure: percentile(times, 0.5), unit: 'ms' },
    { group, name: `${name}, p95`, figure: p95, unit: 'ms', goals: [atMost(p95, most, 'ms')] },
  ];
}

/** In milliseconds, the first three left out. */
async function timesOf(work: () => Promise<unknown>, count: number = TIMES): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < count + 3; time += 1) {
    const begun = performance.now();
    await work();
    if (time >= 3) times.push(performance.now() - begun);
  }
  return times;
}
