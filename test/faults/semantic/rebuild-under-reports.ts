import type { CalendarDate } from '@peildatum/kernel';
import { composeReport, jsonReport, REPORT_USES, reportAt } from '@peildatum/reporting';
import { openPeildatum, type Peildatum } from '../../../apps/runtime/peildatum.js';
import { pause } from '../../support/server-process.js';
import { checkpoints } from '../harness/checkpoints.js';
import type { Fault } from '../harness/fault.js';
import { operate, PROJECTIONS } from '../harness/halted.js';
import { plainGet } from '../harness/plain-get.js';
import type { ServiceProcess } from '../harness/service-process.js';
import { type Scene, underLoad } from '../harness/under-load.js';

const VALID_ON = '2025-06-02' as CalendarDate;
/** By chance, one perhaps more than once: over ten rounds every projection has its turns. */
const REBUILDS = 5;
/** Longer than a rebuild waits for readers before it leaves the old table to the next one. */
const LONG_SNAPSHOT_MS = 2_500;

/** The same report, asked all the time and from open snapshots, while everything that it reads is rebuilt and swapped. */
export const rebuildUnderReports: Fault = {
  name: 'herbouw en wissel onder open rapporten',
  shows: 'Elk antwoord op dezelfde vraag heeft dezelfde bytes, voor, tijdens en na de wissel; geen is leeg of fout.',
  run: (round) =>
    underLoad(round, {
      strike: async (scene) => {
        const { deployment, problem } = scene;
        const volgnummer = Math.min(...(await checkpoints(deployment.postgres)).map((checkpoint) => checkpoint.volgnummer));
        const own = await openPeildatum({ config: deployment.direct, applicationName: 'peildatum lezer' });
        const done = new AbortController();
        try {
          const asking = [
            ...deployment.apis.map((api) => overHttp(api, `?geldigOp=${VALID_ON}&volgnummer=${volgnummer}`, scene, done.signal)),
            inSnapshots(own, volgnummer, scene, done.signal),
          ].map((answered) => answered.catch((error: unknown) => problem(`a report failed: ${error}`)));
          const chosen = Array.from({ length: REBUILDS }, () => scene.round.random.pick(PROJECTIONS));
          const orders = chosen.map((name) => ({ what: 'herbouw', name }) as const);
          for (const wrong of await operate(deployment, orders)) problem(wrong);
          done.abort();
          const answers = await Promise.all(asking);
          if (answers.some((count) => count !== undefined && count < 3)) problem(`too few reports to say anything: ${answers.join(', ')}`);
        } finally {
          done.abort();
          await own.close();
        }
        return { endedAt: performance.now() };
      },
    }),
};

/** How many it answered; the first is what every other must be. */
async function overHttp(api: ServiceProcess, query: string, { problem }: Scene, done: AbortSignal): Promise<number> {
  let first: string | undefined;
  let answered = 0;
  while (!done.aborted) {
    const { status, retryAfter, text } = await plainGet(api, `/v1/peildatum-rapporten${query}`);
    if (status === 503 && retryAfter !== null) continue;
    if (status !== 200) problem(`${api.name} answered a report with ${status}: ${text.slice(0, 300)}`);
    first ??= text;
    if (text !== first) problem(`${api.name} gave two reports for one question: ${difference(first, text)}`);
    answered += 1;
    await pause(10);
  }
  return answered;
}

/** The report twice in one REPEATABLE READ snapshot, which stays open for a while in between. */
async function inSnapshots({ readModels }: Peildatum, volgnummer: number, { round, problem }: Scene, done: AbortSignal): Promise<number> {
  let first: string | undefined;
  let answered = 0;
  while (!done.aborted) {
    const readAt = [answered === 0 ? LONG_SNAPSHOT_MS : round.random.between(0, 300), round.random.between(0, 300)];
    await readModels.at({ validOn: VALID_ON, volgnummer, uses: REPORT_USES }, async (snapshot) => {
      // The snapshot grows old before its first read as well: a swap may have taken its tables away by then.
      for (const ms of readAt) {
        await pause(ms);
        const text = jsonReport(composeReport(await reportAt(snapshot)));
        first ??= text;
        if (text !== first) problem(`a snapshot gave another report: ${difference(first, text)}`);
      }
    });
    answered += 1;
  }
  return answered;
}

function difference(first: string, second: string): string {
  const at = [...first].findIndex((letter, i) => letter !== second[i]);
  return `at ${at}: ${first.slice(at, at + 100)} is ${second.slice(at, at + 100)}`;
}
