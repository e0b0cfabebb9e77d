import { type Codec, recordedAtOf, type StoredEvent } from '@peildatum/event-store';
import { type Instant, latest, type NumberedEvent, type RecordedEvent, type Uuid } from '@peildatum/kernel';
import type { Checkpoint, Progress } from '../registry/checkpoint.js';
import { eventUnreadable, type Halt, logNotOpened } from '../registry/halt.js';

/** An event of the log with its number, read, or with the reason why no projection can read it. */
export interface LogEntry {
  readonly stored: StoredEvent;
  readonly volgnummer: number;
  readonly knownAt: Instant;
  /** Null only where the log does not begin with RegisterOpened; every entry then has a fault. */
  readonly logId: Uuid | null;
  readonly read: { readonly event: NumberedEvent } | { readonly fault: Halt };
}

/** Numbers and reads the log in its own order, before any filter by type: 1, 2, 3 … */
export class Numbering {
  private volgnummer: number;
  private knownAt: Instant;
  private logId: Uuid | null;

  constructor(
    private readonly codec: Codec,
    from: Progress,
  ) {
    this.volgnummer = from?.volgnummer ?? 0;
    this.knownAt = from?.knownAt ?? ('' as Instant);
    this.logId = from?.logId ?? null;
  }

  next(batch: readonly StoredEvent[]): LogEntry[] {
    return batch.map((stored) => this.entry(stored));
  }

  private entry(stored: StoredEvent): LogEntry {
    this.volgnummer += 1;
    const at = { id: stored.id, type: stored.type, volgnummer: this.volgnummer };
    const event = this.decode(stored);
    if (event instanceof Error) {
      this.knownAt = latest(this.knownAt, recordedAtOf(stored) ?? this.knownAt);
      return this.numbered(stored, { fault: eventUnreadable(at, event) });
    }
    this.knownAt = latest(this.knownAt, event.recordedAt);
    if (this.volgnummer === 1) this.logId = openedLog(event);
    if (this.logId === null) return this.numbered(stored, { fault: logNotOpened(at) });
    // The codec made it for us: adding to it is half the work of a copy.
    return this.numbered(stored, { event: Object.assign(event, { volgnummer: this.volgnummer, knownAt: this.knownAt }) });
  }

  private decode(stored: StoredEvent): RecordedEvent | Error {
    try {
      return this.codec.decode(stored);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private numbered(stored: StoredEvent, read: LogEntry['read']): LogEntry {
    return { stored, volgnummer: this.volgnummer, knownAt: this.knownAt, logId: this.logId, read };
  }
}

/** The checkpoint of a projection that has applied this entry and everything before it. */
export function checkpointAt({ stored, volgnummer, knownAt, logId }: LogEntry): Checkpoint {
  if (logId === null) throw new TypeError(`no checkpoint at ${volgnummer}: the log is not opened`);
  return { logId, volgnummer, cursor: stored.cursor, knownAt, eventId: stored.id, stream: stored.stream, revision: stored.revision };
}

export const openedLog = ({ type, data }: RecordedEvent): Uuid | null =>
  type === 'RegisterOpened' ? (data as { logId: Uuid }).logId : null;
