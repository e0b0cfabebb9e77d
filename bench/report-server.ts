import { addressOf, type Child, startChild } from './child.js';
import { fillBeside, openPlace, type Place } from './place.js';
import type { BenchOptions, BenchRow } from './row.js';

const EVENTS = 100_000;

/** A server as a user starts it: of the demonstration, which fills every section of the report, with events of other subjects behind it. */
export interface ReportServer {
  readonly address: string;
  readonly place: Place;
  readonly server: Child;
  /** How many events stand behind the demonstration, and the number of the first and the last of them. */
  readonly events: number;
  readonly first: number;
  readonly last: number;
}

export async function withReportServer(
  { sizes }: Pick<BenchOptions, 'sizes'>,
  use: (of: ReportServer) => Promise<readonly BenchRow[]>,
): Promise<readonly BenchRow[]> {
  const events = Math.min(EVENTS, sizes.at(-1) ?? EVENTS);
  const place = await openPlace(1, 'demonstratie');
  try {
    const last = await fillBeside(place, events);
    const server = startChild('cli', ['start', '--poort', '0'], { ...place.env, RATE_LIMIT: 'uit' });
    try {
      return await use({ address: await addressOf(server), place, server, events, first: last - events, last });
    } finally {
      await server.stop();
    }
  } finally {
    await place.close();
  }
}
