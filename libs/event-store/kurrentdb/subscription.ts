import { isFault } from '@peildatum/kernel';
import type { Cursor, StoredEvent } from '../port.js';
import type { Connection } from './connection.js';
import { comparePositions, positionOf } from './cursor.js';
import { faultOf, isDoubtful, isWeather } from './failures.js';
import { LiveCall } from './live-call.js';
import { patiently, rest, unlessAborted } from './patience.js';
import type { Reads } from './reads.js';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

export interface SubscriptionOptions {
  readonly after: Cursor | undefined;
  readonly batchSize: number;
  readonly signal: AbortSignal;
}

/**
 * Every event of ours behind a cursor, for as long as the signal lets it. The server's own subscription ends for good when
 * the server stops, drops the connection or finds the reader too slow: then a new one goes on behind the last event that was
 * handed out.
 * @throws PeildatumError `STORE.CURSOR_INVALID`, `STORE.ACCESS_DENIED`, `STORE.REFUSED`.
 */
export async function* subscription(
  connection: Connection,
  reads: Reads,
  options: SubscriptionOptions,
): AsyncGenerator<readonly StoredEvent[]> {
  const signal = AbortSignal.any([options.signal, connection.closed]);
  let { after } = options;
  if (after !== undefined) positionOf(after);
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      for await (const batch of untilItEnds(reads, { ...options, after, signal })) {
        after = batch[batch.length - 1]?.cursor;
        pause = FIRST_PAUSE_MS;
        yield batch;
      }
    } catch (error) {
      if (!isWeather(error)) throw faultOf(error);
      if (isDoubtful(error) && after !== undefined) await refuseIfGone(after, reads, signal);
    }
    await rest(pause, signal);
  }
}

/** One subscription of the server. @throws what ended it, the signal aside. */
async function* untilItEnds(reads: Reads, { after, batchSize, signal }: SubscriptionOptions): AsyncGenerator<readonly StoredEvent[]> {
  const from = after === undefined ? 'start' : positionOf(after);
  const isBehind = ({ cursor }: StoredEvent) => from === 'start' || comparePositions(positionOf(cursor), from) > 0;
  const opening = reads.follow(from).then((call) => new LiveCall(call, batchSize, (answer) => reads.eventsOf([answer]).filter(isBehind)));
  try {
    const live = await unlessAborted(opening, signal);
    for (;;) yield await unlessAborted(live.next(), signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    opening.then(
      (live) => live.cancel(),
      () => undefined, // what was never opened needs no end
    );
  }
}

/** The server ends the call alike for a position where it has no record and when it breaks down; a read tells which. */
async function refuseIfGone(after: Cursor, reads: Reads, signal: AbortSignal): Promise<void> {
  try {
    await patiently(signal, (patience) => reads.after(after, 1, patience));
  } catch (error) {
    if (!isFault(error, 'STORE.UNREACHABLE')) throw error;
  }
}
