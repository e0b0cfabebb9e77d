import { REPORT_FORMAT_WORDS } from '@peildatum/reporting';
import { localTokens } from '../apps/runtime/local-tokens.js';
import { DATES, DAYS } from './history.js';
import { percentile } from './measure.js';
import { withReportServer } from './report-server.js';
import { atMost, type Bench, type BenchRow, thousands } from './row.js';
import { seeded } from './seeded.js';
import { benchWriter } from './writer-beside-reports.js';

const WARM_UP = 3;
const PAIRS = 40;
/** A whole edition in all formats, and what the server may take for it. */
const [EDITION_MS, EDITION_MB] = [5_000, 600];
/** The list that is read whole: every action of the demonstration. */
const LIST = 'acties?geldigOp=2025-05-20&volgnummer=4305';

/**
 * The report in every format over HTTP, from a server as a user starts it: a whole edition, all formats asked at once; at random pairs of clocks, each
 * cold and again, the formats in turns at each pair; a list in each of its forms; and a writer beside two new reports a second, in each format in turn.
 */
export const bench: Bench = (options) =>
  withReportServer(options, async ({ address, place, server, ...filled }) => {
    const group = `formats: the demonstration and ${thousands(filled.events)} events, ${PAIRS} random pairs of clocks`;
    const whole = await edition(address, filled.last, group, () => server.peakMb);
    const rows = await reports(address, filled, group);
    const { mint } = await localTokens(place.peildatum.config.dataDir);
    const beside = { formats: REPORT_FORMAT_WORDS, aSecond: 2 };
    return [
      ...whole,
      ...rows,
      ...(await lists(address, group)),
      ...(await benchWriter(address, await mint({ role: 'beheerder' }), server, beside)),
    ];
  });

async function reports(address: string, { first, events }: { first: number; events: number }, group: string): Promise<BenchRow[]> {
  const random = seeded(16);
  const times = new Map(REPORT_FORMAT_WORDS.map((word) => [word, { cold: [] as number[], again: [] as number[] }]));
  for (let pair = 0; pair < WARM_UP + PAIRS; pair += 1) {
    const clocks = `geldigOp=${DATES[Math.floor(random() * DAYS)]}&volgnummer=${first + Math.ceil(random() * events)}`;
    for (const [word, { cold, again }] of times) {
      const ask = () => timed(`${address}/peildatum-rapporten?${clocks}&formaat=${word}`);
      const [made, kept] = [await ask(), await ask()];
      if (pair < WARM_UP) continue;
      cold.push(made);
      again.push(kept);
    }
  }
  return [...times].flatMap(([word, kinds]) =>
    (['cold', 'again'] as const).flatMap((kind) =>
      [0.5, 0.95].map((share) => ({
        group,
        name: `${word}, ${kind}, p${share * 100}`,
        figure: percentile(kinds[kind], share),
        unit: 'ms',
      })),
    ),
  );
}

/** All formats of a pair of clocks that nobody asked for yet. */
async function edition(address: string, last: number, group: string, peakOf: () => number | null): Promise<BenchRow[]> {
  const begun = performance.now();
  await Promise.all(
    REPORT_FORMAT_WORDS.map((word) => timed(`${address}/peildatum-rapporten?geldigOp=2025-05-19&volgnummer=${last}&formaat=${word}`)),
  );
  const ms = performance.now() - begun;
  const peak = peakOf();
  const goals = [atMost(ms, EDITION_MS, 'ms'), ...(peak === null ? [] : [atMost(peak, EDITION_MB, 'MB')])];
  return [{ group, name: `an edition in ${REPORT_FORMAT_WORDS.length} formats at once`, figure: ms, unit: 'ms', goals, peakMb: peak }];
}

async function lists(address: string, group: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const formaat of ['json', 'csv', 'xlsx', 'ods']) {
    const ask = () => timed(`${address}/${LIST}&formaat=${formaat}&limiet=500`);
    await ask();
    const times: number[] = [];
    for (let time = 0; time < 20; time += 1) times.push(await ask());
    rows.push({ group, name: `the list of 445 actions as ${formaat}, p50`, figure: percentile(times, 0.5), unit: 'ms' });
  }
  return rows;
}

async function timed(url: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - begun;
}
