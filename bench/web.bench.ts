import { get } from 'node:http';
import { percentile } from './measure.js';
import { withReportServer } from './report-server.js';
import { atMost, type Bench, type BenchRow, thousands } from './row.js';

const WARM_UP = 10;
const TURNS = 100;
const PAGE_MS = 100;
/** Of a page that makes reports to compare them. */
const COMPARED_MS = 500;
const FIRST_PAGE_KB = 100;

/** A page, and the JSON of the same data; how many ms it may take, where that is not `PAGE_MS`. */
const PAGES: readonly (readonly [name: string, page: string, json: string, most?: number])[] = [
  ['the actions', '/acties', '/acties?limiet=50'],
  ['an action and its history', '/acties/IZA-L-053', '/acties/IZA-L-053'],
  ['a thematafel', '/thematafels/D', '/acties?thematafel=D&limiet=500'],
  ['the editions', '/edities', '/edities'],
  [
    'an action as it was',
    '/acties/IZA-L-053?geldigOp=2025-05-20&bekendOp=2025-05-30',
    '/acties/IZA-L-053?geldigOp=2025-05-20&bekendOp=2025-05-30',
  ],
  ['a figure explained', '/verklaren/acties.D.afgerond?geldigOp=2025-05-20', '/verklaringen/acties.D.afgerond?geldigOp=2025-05-20'],
  [
    'the reports of two editions compared',
    '/vergelijken?vanGeldigOp=2024-11-18&totGeldigOp=2025-05-20',
    '/vergelijkingen?vanGeldigOp=2024-11-18&totGeldigOp=2025-05-20',
    COMPARED_MS,
  ],
  ['a replay', '/terugspelen?geldigOp=2025-05-20', '/samenvattingen?geldigOp=2025-05-20'],
  ['the samenvatting', '/rapport', '/samenvattingen'],
  [
    'transformatieplannen, the highest amount first',
    '/transformatieplannen?sorteer=-goedgekeurdBedrag',
    '/transformatieplannen?sorteer=-goedgekeurdBedrag',
  ],
  ['snelle toetsen', '/snelle-toetsen', '/snelle-toetsen?limiet=50'],
  ['the kaders', '/kaders', '/kaders'],
  ['a kader and its history', '/kaders/msz-2024', '/kaders/msz-2024'],
  ['the uptake of a budget', '/uitputting', '/uitputting'],
  ['the indicatoren', '/indicatoren', '/indicatoren'],
  ['the start', '/', '/edities'],
  ['two editions side by side', '/rapport/naast-elkaar', '/edities'],
  ['a worklist', '/werklijsten/thematafel?van=D', '/werklijsten/thematafel?van=D'],
];

/** Pages for people over HTTP, of the demonstration with events of other subjects behind it, beside the JSON of the same data; and what the first page weighs. */
export const bench: Bench = (options) =>
  withReportServer(options, async ({ address, events }) => {
    const group = `pages over HTTP, the demonstration and ${thousands(events)} events, ${TURNS} times each`;
    const rows: BenchRow[] = [];
    for (const [name, page, json, most] of PAGES)
      rows.push(...(await benchPage(group, name, `${originOf(address)}${page}`, `${address}${json}`, most)));
    const kilobytes = (await firstPage(originOf(address))) / 1_000;
    const goals = [atMost(kilobytes, FIRST_PAGE_KB, 'kB')];
    return [
      ...rows,
      { group, name: 'the first page with everything that it asks for, over the wire', figure: kilobytes, unit: 'kB', goals },
    ];
  });

/** Pages lie outside `/v1`. */
const originOf = (address: string): string => new URL(address).origin;

/** The page and its JSON take turns. */
async function benchPage(group: string, name: string, page: string, json: string, most = PAGE_MS): Promise<BenchRow[]> {
  const [pages, answers]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    const [ofPage, ofJson] = [await timed(page, 'text/html'), await timed(json, 'application/json')];
    if (turn >= WARM_UP) {
      pages.push(ofPage);
      answers.push(ofJson);
    }
  }
  const p95 = percentile(pages, 0.95);
  const floor = { name: 'JSON, p95', figure: percentile(answers, 0.95) };
  return [
    { group, name: `${name}, p50`, figure: percentile(pages, 0.5), unit: 'ms' },
    { group, name: `${name}, p95`, figure: p95, unit: 'ms', floor, goals: [atMost(p95, most, 'ms')] },
  ];
}

async function timed(url: string, accept: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { Accept: accept, 'Accept-Encoding': 'br' } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - begun;
}

/** In bytes: the page, and every style sheet, script and picture that it names. */
async function firstPage(origin: string): Promise<number> {
  const html = await (await fetch(`${origin}/`, { headers: { Accept: 'text/html' } })).text();
  const parts = [...new Set([...html.matchAll(/"(\/onderdelen\/[^"]+)"/g)].map(([, part = '']) => part))];
  let bytes = 0;
  for (const path of ['/', ...parts]) bytes += await onTheWire(`${origin}${path}`);
  return bytes;
}

const onTheWire = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { Accept: 'text/html', 'Accept-Encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.once('error', reject);
      response.once('end', () => resolve(bytes));
    }).once('error', reject);
  });
