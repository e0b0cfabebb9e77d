import { isFault, type NewEvent, type RecordedEvent } from '@peildatum/kernel';
import type { EventLog } from './event-log.js';
import type { AppendResult } from './port.js';

/** Events kept at most, over all streams together: some 20 MB. */
const MOST_EVENTS = 20_000;

/**
 * Reads a stream as it stands, and of what this process has read before only the last event again: what stands in a stream never
 * changes. So a write costs the same on a subject with a long history, and always rests on a fresh read.
 */
export class KnownStreams {
  /** The one that was read longest ago first. */
  private readonly known = new Map<string, readonly RecordedEvent[]>();
  private size = 0;

  constructor(
    private readonly log: EventLog,
    private readonly mostEvents = MOST_EVENTS,
  ) {}

  /** The stream's events; none when it is not there. */
  async read(stream: string): Promise<readonly RecordedEvent[]> {
    const events = await this.fresh(stream, this.known.get(stream) ?? []);
    this.keep(stream, events);
    return events;
  }

  /**
   * What this process appended to what it had read is known as well: it comes back as it went in. So none of it is asked for and decoded
   * again, and the next read is as fresh as any.
   */
  appended(stream: string, before: readonly RecordedEvent[], events: readonly NewEvent[], { cursor }: AppendResult): void {
    this.keep(stream, [...before, ...events.map((event, index) => ({ ...event, stream, revision: before.length + index, cursor }))]);
  }

  private async fresh(stream: string, known: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const last = known.at(-1);
    if (last === undefined) return await this.present(stream);
    const [same, ...since] = await this.present(stream, last.revision);
    // Of a log that was put back to an older state nothing is known any more.
    if (same?.id !== last.id) return await this.present(stream);
    return since.length === 0 ? known : [...known, ...since];
  }

  private async present(stream: string, from = 0): Promise<readonly RecordedEvent[]> {
    try {
      return await this.log.readStream(stream, { from });
    } catch (error) {
      if (isFault(error, 'STORE.STREAM_NOT_FOUND')) return [];
      throw error;
    }
  }

  private keep(stream: string, events: readonly RecordedEvent[]): void {
    this.forget(stream);
    this.known.set(stream, events);
    this.size += events.length;
    for (const oldest of this.known.keys()) {
      if (this.size <= this.mostEvents) return;
      this.forget(oldest);
    }
  }

  private forget(stream: string): void {
    this.size -= this.known.get(stream)?.length ?? 0;
    this.known.delete(stream);
  }
}
