import { idInUse, wrongRevision } from '../errors.js';
import type { AppendRequest, AppendResult, StoredEvent } from '../port.js';

/** What the clients of one memory store share: the log itself, and who waits for it to grow. */
export class MemoryLog {
  readonly events: StoredEvent[] = [];
  readonly streams = new Map<string, StoredEvent[]>();
  private readonly byId = new Map<string, StoredEvent>();
  private readonly waiting = new Set<() => void>();

  append(request: AppendRequest): AppendResult {
    const repeated = this.repeated(request);
    if (repeated) return repeated;
    const { stream, expected, events } = request;
    const known = this.streams.get(stream) ?? [];
    const last = known.length - 1;
    const fits = expected === 'any' || (expected === 'none' ? last < 0 : expected === 'exists' ? last >= 0 : last === expected);
    if (!fits) throw wrongRevision(stream, expected, last < 0 ? 'none' : last);
    const seen = new Set<string>();
    for (const { id } of events) {
      if (this.byId.has(id) || seen.has(id)) throw idInUse(id, stream);
      seen.add(id);
    }
    for (const event of events) {
      const stored = { ...event, stream, revision: known.length, cursor: String(this.events.length + 1) };
      known.push(stored);
      this.events.push(stored);
      this.byId.set(event.id, stored);
    }
    this.streams.set(stream, known);
    for (const wake of [...this.waiting]) wake();
    return answer(known[known.length - 1] as StoredEvent);
  }

  /** Resolves when the log has grown, or when the signal aborts. */
  grown(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
      if (signal.aborted) wake();
    });
  }

  /** The first answer, when exactly these events already stand where this append would have put them. */
  private repeated({ stream, expected, events }: AppendRequest): AppendResult | null {
    const there = this.byId.get(events[0]?.id ?? '');
    const first = expected === 'none' ? 0 : typeof expected === 'number' ? expected + 1 : there?.revision;
    if (there?.stream !== stream || first === undefined) return null;
    const before = this.streams.get(stream)?.slice(first, first + events.length) ?? [];
    const same = before.length === events.length && before.every((event, i) => event.id === events[i]?.id);
    return same ? { ...answer(before[before.length - 1] as StoredEvent), repeated: true } : null;
  }
}

const answer = (last: StoredEvent): AppendResult => ({ revision: last.revision, cursor: last.cursor });
