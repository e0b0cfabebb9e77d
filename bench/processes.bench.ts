import type { CalendarDate } from '@peildatum/kernel';
import { type Child, startChild } from './child.js';
import { DATES, DAYS, progress } from './history.js';
import { forgetReadModels, openPlace, type Place } from './place.js';
import { atMost, type Bench, type BenchRow, thousands } from './row.js';
import { seeded } from './seeded.js';

const APART_MB = 300;
const TOGETHER_MB = 400;
const LOAD_MS = 8_000;
const READERS = 8;

/**
 * The most memory of the processes as an operator runs them: the projector catches up with the whole log and follows it, the api
 * answers reports from eight clients at once while facts are recorded; and then one process that does all of it.
 */
export const bench: Bench = async ({ sizes }) => {
  const rows: BenchRow[] = [];
  for (const events of sizes.slice(1)) {
    const place = await openPlace(events);
    try {
      rows.push(...(await apart(place, events)), ...(await together(place, events)));
    } finally {
      await place.close();
    }
  }
  return rows;
};

const row = (events: number, name: string, child: Child, most: number): BenchRow => {
  const peak = child.peakMb ?? Number.NaN;
  return {
    group: 'memory of the processes, in catch-up and under load',
    name: `${thousands(events)} events, ${name}`,
    figure: peak,
    unit: 'MB',
    peakMb: peak,
    goals: [atMost(peak, most, 'MB')],
  };
};

async function apart(place: Place, events: number): Promise<BenchRow[]> {
  const projector = startChild('projector', [], { ...place.env, PORT: '0' });
  const api = startChild('api', [], { ...place.env, PORT: '0' });
  try {
    await projector.wrote('De projector volgt het logboek');
    await load(place, events, await addressOf(api, 'De API luistert op '));
    return [row(events, 'projector', projector, APART_MB), row(events, 'api', api, APART_MB)];
  } finally {
    await api.stop();
    await projector.stop();
  }
}

async function together(place: Place, events: number): Promise<BenchRow[]> {
  await forgetReadModels(place);
  const both = startChild('cli', ['start'], { ...place.env, PORT: '0' });
  try {
    await load(place, events, await addressOf(both, 'API             '));
    return [row(events, 'one process', both, TOGETHER_MB)];
  } finally {
    await both.stop();
  }
}

/** What stands behind the words, on the same line. */
async function addressOf(child: Child, words: string): Promise<string> {
  await child.wrote(words);
  const found = child.heard.split(words)[1]?.split(/\s/)[0];
  if (found === undefined) throw new Error(`no address behind '${words}'`);
  return found.replace(/\.$/, '');
}

async function load({ peildatum: { log } }: Place, events: number, api: string): Promise<void> {
  const end = performance.now() + LOAD_MS;
  const random = seeded(events);
  const reader = async () => {
    while (performance.now() < end) {
      const geldigOp = DATES[Math.floor(random() * DAYS)] as CalendarDate;
      const volgnummer = Math.max(1, Math.ceil(random() * events));
      const formaat = random() < 0.1 ? 'html' : 'json';
      const answer = await fetch(new URL(`/v1/peildatum-rapporten?geldigOp=${geldigOp}&volgnummer=${volgnummer}&formaat=${formaat}`, api));
      await answer.arrayBuffer();
      if (answer.status >= 400) throw new Error(`the api answered ${answer.status} to ${answer.url}`);
    }
  };
  const writer = async () => {
    for (let n = events; performance.now() < end; n += 1) {
      const { stream, event } = progress(n, DAYS, random);
      await log.append(stream, 'any', [{ ...event, id: crypto.randomUUID() as typeof event.id }]);
    }
  };
  await Promise.all([writer(), ...Array.from({ length: READERS }, reader)]);
}
