import { localTokens } from '../apps/runtime/local-tokens.js';
import { DATES, DAYS } from './history.js';
import { percentile } from './measure.js';
import { withReportServer } from './report-server.js';
import { atMost, type Bench, type BenchRow, thousands } from './row.js';
import { seeded } from './seeded.js';
import { benchWriter } from './writer-beside-reports.js';

const WARM_UP = 10;
const PAIRS = 100;
const COLD_MS = 150;
const KEPT_MS = 10;
const KINDS = ['HTML, cold', 'HTML, again', 'HTML, again, with its ETag', 'JSON, cold', 'JSON, again'] as const;

/**
 * The report as a page over HTTP, from a server as a user starts it: of the demonstration, which fills every section, with events of
 * 445 actions behind it. First at random pairs of clocks, one reader; then ten pages a second beside a writer.
 */
export const bench: Bench = (options) =>
  withReportServer(options, async ({ address, place, server, ...filled }) => {
    const group = `the report over HTTP, the demonstration and ${thousands(filled.events)} events, ${PAIRS} random pairs of clocks`;
    const rows = await benchPages(address, filled, group);
    const { mint } = await localTokens(place.peildatum.config.dataDir);
    return [...rows, ...(await benchWriter(address, await mint({ role: 'beheerder' }), server, { formats: ['html'], aSecond: 10 }))];
  });

/** The kinds take turns at each pair of clocks. */
async function benchPages(address: string, { first, events }: { first: number; events: number }, group: string): Promise<BenchRow[]> {
  const random = seeded(1);
  const times = KINDS.map((): number[] => []);
  for (let pair = 0; pair < WARM_UP + PAIRS; pair += 1) {
    const geldigOp = DATES[Math.floor(random() * DAYS)];
    const volgnummer = first + Math.ceil(random() * events);
    const ask = (formaat: string, tag = '') =>
      timed(`${address}/peildatum-rapporten?geldigOp=${geldigOp}&volgnummer=${volgnummer}&formaat=${formaat}`, tag);
    const page = await ask('html');
    const answers = [page, await ask('html'), await ask('html', page.tag), await ask('json'), await ask('json')];
    if (pair >= WARM_UP) for (const [i, { ms }] of answers.entries()) times[i]?.push(ms);
  }
  const json = percentile(times[3] ?? [], 0.95);
  return KINDS.flatMap((kind, i) => {
    const p95 = percentile(times[i] ?? [], 0.95);
    const goals = kind === 'HTML, cold' ? [atMost(p95, COLD_MS, 'ms')] : kind === 'HTML, again' ? [atMost(p95, KEPT_MS, 'ms')] : [];
    return [
      { group, name: `${kind}, p50`, figure: percentile(times[i] ?? [], 0.5), unit: 'ms' },
      { group, name: `${kind}, p95`, figure: p95, unit: 'ms', floor: { name: 'JSON, cold, p95', figure: json }, goals },
    ];
  });
}

/** As a browser asks it: compressed. */
async function timed(url: string, tag: string): Promise<{ readonly ms: number; readonly tag: string }> {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'br', ...(tag === '' ? {} : { 'If-None-Match': tag }) } });
  await answer.arrayBuffer();
  if (answer.status !== (tag === '' ? 200 : 304)) throw new Error(`${url} answered ${answer.status}`);
  return { ms: performance.now() - begun, tag: answer.headers.get('etag') ?? '' };
}
