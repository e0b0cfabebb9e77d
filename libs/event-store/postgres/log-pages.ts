import type { StoredEvent } from '../port.js';
import { type Settled, settled, untilAborted } from './abortable.js';

/** Reads the page behind a position: at most so many events, in order; fewer only at the head. */
export type ReadPage = (after: number, size: number) => Promise<readonly StoredEvent[]>;

/**
 * The log from a position to its head, in pages. While the caller handles one the next is on its way, and no more than that one:
 * this is all the reading ahead there is.
 */
export async function* logPages(
  readPage: ReadPage,
  start: number,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly StoredEvent[]> {
  let coming: Promise<Settled<readonly StoredEvent[]>> | undefined = settled(readPage(start, size));
  while (coming !== undefined) {
    const page: Settled<readonly StoredEvent[]> | undefined = await untilAborted(coming, signal);
    if (page === undefined) return;
    if ('error' in page) throw page.error;
    const last = page.value.at(-1);
    if (last === undefined) return;
    coming = page.value.length < size ? undefined : settled(readPage(Number(last.cursor), size));
    yield page.value;
  }
}
