import type { ReadStreamOptions, StoredEvent } from '../port.js';
import type { Connection } from './connection.js';
import { patiently } from './patience.js';
import type { Reads } from './reads.js';

/** Events per call, so that patience is for a page and not for a stream of any length. */
const PAGE = 2_000;

/**
 * One stream of ours, in pages.
 * @throws PeildatumError `STORE.STREAM_NOT_FOUND`, `STORE.UNREACHABLE`.
 */
export async function readStream(
  connection: Connection,
  reads: Reads,
  stream: string,
  { direction = 'forward', from, to }: ReadStreamOptions,
): Promise<StoredEvent[]> {
  const backward = direction === 'backward';
  const isWanted = ({ revision }: StoredEvent) => to === undefined || (backward ? revision >= to : revision <= to);
  const events: StoredEvent[] = [];
  let next = backward ? from : Math.max(from ?? 0, 0);
  for (;;) {
    const left = to === undefined || next === undefined ? PAGE : (backward ? next - to : to - next) + 1;
    const query = { stream: reads.prefix + stream, backward, from: next, count: Math.min(Math.max(left, 1), PAGE) };
    const page = await patiently(connection.closed, (patience) => reads.stream(query, patience));
    events.push(...page.filter(isWanted));
    const last = page[page.length - 1];
    if (!last || page.length < query.count || !isWanted(last) || last.revision === (to ?? (backward ? 0 : undefined))) return events;
    next = last.revision + (backward ? -1 : 1);
  }
}
