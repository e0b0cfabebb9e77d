import type { AppendRequest } from '../port.js';
import type { BackedUpEvent } from './line.js';

/** Together well within one round of a store's group commit. */
const LIMITS = { appends: 100, events: 1_000, bytes: 500_000 };

interface Run {
  readonly stream: string;
  readonly expected: number | 'none';
  readonly events: BackedUpEvent[];
}

/**
 * Events in log order as appends: neighbours of one stream go together, and appends of different streams go side by side. Counts
 * in `revisions` where each stream is.
 */
export function* windowsOf(events: readonly BackedUpEvent[], revisions: Map<string, number>): Generator<readonly AppendRequest[]> {
  let window: Run[] = [];
  let [count, bytes] = [0, 0];
  for (const event of events) {
    const run = window[window.length - 1];
    const continues = run?.stream === event.stream;
    const size = event.data.length + event.metadata.length;
    const full = count === LIMITS.events || bytes + size > LIMITS.bytes || (!continues && window.length === LIMITS.appends);
    const again = !continues && window.some(({ stream }) => stream === event.stream);
    if (window.length > 0 && (full || again)) {
      yield window;
      window = [];
      [count, bytes] = [0, 0];
    }
    const last = revisions.get(event.stream);
    if (continues && window.length > 0) run.events.push(event);
    else window.push({ stream: event.stream, expected: last ?? 'none', events: [event] });
    revisions.set(event.stream, (last ?? -1) + 1);
    count += 1;
    bytes += size;
  }
  if (window.length > 0) yield window;
}
