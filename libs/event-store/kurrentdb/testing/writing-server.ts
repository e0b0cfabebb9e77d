import type { AppendResult, StoredEvent } from '../../port.js';
import type { AppendAnswer } from '../append-answer.js';
import type { Proposal } from '../append-request.js';
import type { AppendParts } from '../claims.js';
import type { StreamQuery } from '../requests.js';

/**
 * A server that refuses an append for what it has not finished writing, as KurrentDB does for some 50 ms, and that takes its
 * time: the faults that a real one cannot be asked for. Nothing more of a server than appending needs.
 */
export class WritingServer implements Omit<AppendParts, 'ids'> {
  private readonly streams = new Map<string, StoredEvent[]>();
  private written = 0;
  private underWay = 0;
  /** The greatest number of appends that waited for an answer at once. */
  mostAtOnce = 0;
  /** How many reads of a stream still find nothing of it, by its name. */
  readonly unreadable = new Map<string, number>();

  constructor(private readonly answerMs = 0) {}

  readonly reads: AppendParts['reads'] = {
    prefix: 'p.',
    streamIfThere: async ({ stream, backward, from, count }: StreamQuery) => {
      const hidden = this.unreadable.get(stream) ?? 0;
      if (hidden > 0) {
        this.unreadable.set(stream, hidden - 1);
        return [];
      }
      const events = this.streams.get(stream) ?? [];
      const wanted = events.filter(({ revision }) => from === undefined || (backward ? revision <= from : revision >= from));
      return (backward ? wanted.reverse() : wanted).slice(0, count);
    },
  };

  readonly channel: AppendParts['channel'] = {
    send: async (proposal) => {
      this.underWay += 1;
      this.mostAtOnce = Math.max(this.mostAtOnce, this.underWay);
      // One after the other, so that many at once wait long.
      if (this.answerMs > 0) await new Promise((resolve) => setTimeout(resolve, this.underWay * this.answerMs));
      this.underWay -= 1;
      return this.answer(proposal);
    },
  };

  /** What another client stored. */
  store(stream: string, events: Proposal['events']): AppendResult {
    const known = this.streams.get(stream) ?? [];
    for (const event of events) {
      this.written += 1;
      const cursor = `${this.written}-${this.written}`;
      known.push({ ...event, stream: stream.replace(/^p\./, ''), revision: known.length, cursor });
    }
    this.streams.set(stream, known);
    return { revision: known.length - 1, cursor: `${this.written}-${this.written}` };
  }

  /** How many events a stream has, readable or not. */
  count(stream: string): number {
    return this.streams.get(stream)?.length ?? 0;
  }

  private answer({ stream, expected, events }: Proposal): AppendAnswer {
    const known = this.streams.get(stream) ?? [];
    const first = known.findIndex(({ id }) => id === events[0]?.id);
    const last = known[first + events.length - 1];
    if (first >= 0 && last) return { revision: last.revision, cursor: last.cursor };
    if (expected !== 'any' && expected !== (known.length === 0 ? 'none' : known.length - 1))
      return { actual: known.length === 0 ? 'none' : known.length - 1 };
    return this.store(stream, events);
  }
}
