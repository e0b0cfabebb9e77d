import type { Register } from '@peildatum/event-store';
import { type Fact, inLanes, type Timeline } from '@peildatum/kernel';
import type { ImportLine } from './read-row.js';

/** Streams under way at once: the store takes their appends together. */
export const LANES = 16;

/**
 * Reads the streams that rows of a turn look at, before any of them is decided or recorded: so both phases decide on the same,
 * whichever row comes first. Those that are known are not read again.
 */
export async function lookAt(
  register: Register,
  rows: readonly ImportLine[],
  known: Map<string, Timeline<Fact>>,
  timelineOf: (stream: string) => Promise<Timeline<Fact>> = async (stream) => (await register.look<Fact>(stream)).timeline,
): Promise<void> {
  const streams = new Set<string>();
  for (const { looksAt = [], restsOn = [] } of rows)
    for (const stream of [...looksAt, ...restsOn]) if (!known.has(stream)) streams.add(stream);
  await inLanes(streams, LANES, async (stream) => {
    known.set(stream, await timelineOf(stream));
  });
}
