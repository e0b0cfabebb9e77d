import { Register } from '@peildatum/event-store';
import { addDays, amsterdamDate, type CalendarDate, type Clock, type Instant, isFault, toInstant } from '@peildatum/kernel';
import { composeReport, jsonReport, REPORT_USES, reportAt } from '@peildatum/reporting';
import { openLog } from '../../../apps/runtime/demonstration.js';
import { openPeildatum, type Peildatum } from '../../../apps/runtime/peildatum.js';
import { healthOf } from '../../../apps/runtime/ports/health.js';
import { pause } from '../../support/server-process.js';
import { checkLog, checkReadModels } from '../harness/checks.js';
import type { Fault, Round } from '../harness/fault.js';
import { InProcessWriters } from '../harness/in-process-writers.js';
import { type OwnDatabase, ownDatabase } from '../harness/own-database.js';

const DAY_MS = 86_400_000;

/** Goes on as the machine's does, so much ahead of it or behind. */
class WrongClock implements Clock {
  offsetMs = 0;

  now(): Instant {
    return toInstant(Date.now() + this.offsetMs);
  }
}

/** The machine's clock runs years ahead, is put right, runs years behind, and is put right again; people write on. */
export const wrongClock: Fault = {
  name: 'de klok ver vooruit, teruggezet, en ver achter',
  shows: 'Schrijven gaat door en niets gaat verloren; "bekend op" daalt nooit: wat na een sprong komt is bekend vanaf de sprong.',
  run: async (round) => {
    const own = await ownDatabase(round, await round.deployment());
    const clock = new WrongClock();
    const peildatum = await openPeildatum({ config: own.config, applicationName: 'peildatum klok', clock });
    round.defer(() => peildatum.close());
    await openLog(peildatum.log, 'leeg', peildatum, () => undefined);
    await peildatum.projector.start();
    const writers = new InProcessWriters(new Register(peildatum.log, clock), clock, round.seed);
    const problems: string[] = [];
    const reports = new Map<number, string>();
    try {
      for (const days of [0, round.random.between(1, 7_000), 0, -round.random.between(400, 7_000), 0]) {
        clock.offsetMs = days * DAY_MS;
        writers.start();
        await writers.progress(30);
        await writers.stop();
        const told = [await checkToday(peildatum, writers), await checkKnown(peildatum, own, round), await checkReady(peildatum)];
        for (const wrong of [...told.flat(), ...(await checkReports(peildatum, reports))]) problems.push(`${days} days off: ${wrong}`);
      }
      problems.push(...(await checkLagOfTheFuture(peildatum, writers, clock)));
    } finally {
      await writers.stop();
    }
    const log = await checkLog({ postgres: own }, writers.acknowledged);
    problems.push(...writers.problems, ...log.problems, ...(await checkReadModels({ direct: own.config })));
    return { ...log, problems, secondsToRecover: null };
  },
};

/** A fact of today is taken, one of tomorrow refused: by the clock as it stands, whatever the log has seen. */
async function checkToday({ clock }: Peildatum, writers: InProcessWriters): Promise<string[]> {
  const today = amsterdamDate(clock.now());
  const problems: string[] = [];
  if ((await writers.tell(today)) !== null) problems.push(`a fact of today (${today}) was refused`);
  const refused = await writers.tell(addDays(today, 1));
  if (!isFault(refused, 'FACT.IN_FUTURE')) problems.push(`a fact of tomorrow was answered with ${refused}`);
  return problems;
}

const report = ({ readModels }: Peildatum, request: { readonly knownAt?: Instant; readonly volgnummer?: number }) =>
  readModels.at({ ...request, validOn: '2026-01-01' as CalendarDate, uses: REPORT_USES }, async (snapshot) => {
    const { volgnummer, knownAt, provisional } = snapshot;
    return { volgnummer, knownAt, provisional, report: jsonReport(composeReport(await reportAt(snapshot))) };
  });

/** What was reported stays as it was reported, by its volgnummer, whatever the clock does later. */
async function checkReports(peildatum: Peildatum, reports: Map<number, string>): Promise<string[]> {
  const problems: string[] = [];
  for (const [volgnummer, text] of reports) {
    if ((await report(peildatum, { volgnummer })).report !== text) problems.push(`the report of volgnummer ${volgnummer} has changed`);
  }
  const now = await report(peildatum, {});
  reports.set(now.volgnummer, now.report);
  return problems;
}

/** What a reader is told of the log at any moment, held against the running maximum as it is counted past all our code. */
async function checkKnown(peildatum: Peildatum, own: OwnDatabase, { random }: Round): Promise<string[]> {
  const { clock } = peildatum;
  const rows = await own.query<{ at: Instant }>("SELECT metadata ->> 'recordedAt' AS at FROM log.event ORDER BY position");
  let highest = '' as Instant;
  const known = rows.map(({ at }) => (highest = at > highest ? at : highest));
  const problems: string[] = [];
  const resolve = (request: { knownAt?: Instant; volgnummer?: number }) => report(peildatum, request);
  const head = await resolve({});
  if (head.volgnummer !== rows.length || head.knownAt !== highest)
    problems.push(`the head is ${head.volgnummer} known at ${head.knownAt}; expected ${rows.length} at ${highest}`);
  if ((await resolve({ volgnummer: rows.length })).report !== head.report) problems.push('the head by its volgnummer is another report');

  for (const asked of [random.pick(known), random.pick(known), toInstant(Date.parse(random.pick(known)) + 1), clock.now()]) {
    if (asked > clock.now()) {
      const refused = await resolve({ knownAt: asked }).catch((error: unknown) => error);
      if (!isFault(refused, 'CLOCK.FUTURE')) problems.push(`bekendOp ${asked}, in the future of the clock, was answered with ${refused}`);
      continue;
    }
    const expected = known.filter((at) => at <= asked).length;
    const { volgnummer, provisional } = await resolve({ knownAt: asked });
    if (volgnummer !== expected || provisional !== highest <= asked)
      problems.push(`bekendOp ${asked} came down to ${volgnummer}, provisional ${provisional}; expected ${expected}, ${highest <= asked}`);
  }
  return problems;
}

async function checkReady({ log, projector }: Peildatum): Promise<string[]> {
  const unfit = (await healthOf({ log, projector }).parts()).filter(({ ready }) => !ready);
  return unfit.map(({ name, reason }) => `${name} is not ready: ${reason}`);
}

/** Events of a moment that is yet to come lie unread: nobody can say for how long, and "not at all" would be a lie. */
async function checkLagOfTheFuture(peildatum: Peildatum, writers: InProcessWriters, clock: WrongClock): Promise<string[]> {
  await peildatum.projector.stop();
  clock.offsetMs = 30 * DAY_MS;
  await writers.tell('2026-01-01' as CalendarDate);
  clock.offsetMs = 0;
  await pause(10);
  const parts = (await healthOf(peildatum).parts()).filter(({ name, ready }) => name.startsWith('projectie') && ready);
  await peildatum.projector.start();
  return parts.map(({ name }) => `${name} called itself ready while no projector ran and events waited`);
}
