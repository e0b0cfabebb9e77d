import { type Instant, latest, type NewEvent, type NumberedEvent, type RecordedEvent } from '@peildatum/kernel';
import type { Codec } from './codec.js';
import { nothingToAppend, streamNameInvalid, tooLarge } from './errors.js';
import type {
  AppendRequest,
  AppendResult,
  Cursor,
  EncodedEvent,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  StoredEvent,
} from './port.js';
import { recordedAtOf } from './recorded-at.js';

/** KurrentDB takes 1 MiB in one append and counts more than data and metadata; so do we, and stay below it. */
export const MAX_APPEND_BYTES = 1_000_000;

interface Prepared {
  readonly request: AppendRequest;
  readonly bytes: number;
}

interface PassedOver {
  /** Ids of events. */
  readonly passedOver?: ReadonlySet<string>;
}

export interface ReplayOptions extends PassedOver {
  readonly signal?: AbortSignal;
}

/** The log as the rest of the program knows it: events of ours in and out, through one codec, over any adapter. */
export class EventLog {
  constructor(
    readonly store: EventStore,
    readonly codec: Codec,
  ) {}

  /**
   * @throws what the port throws, and before any adapter sees it PeildatumError `EVENT.REFUSED`, `STORE.NOTHING_TO_APPEND`,
   * `STORE.STREAM_NAME_INVALID`, `STORE.TOO_LARGE`.
   */
  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    return this.store.append(this.prepare(stream, expected, events).request);
  }

  /** How many bytes an append of these takes, of at most `MAX_APPEND_BYTES`. @throws what `append` throws before any adapter sees it. */
  measure(stream: string, events: readonly NewEvent[]): number {
    return this.prepare(stream, 'any', events).bytes;
  }

  /**
   * What an operator made the projections pass over is left out, unread.
   * @throws PeildatumError `STORE.STREAM_NOT_FOUND`, `EVENT.UNREADABLE`.
   */
  async readStream(stream: string, { passedOver, ...options }: ReadStreamOptions & PassedOver = {}): Promise<RecordedEvent[]> {
    assertStreamName(stream);
    const stored = await this.store.readStream(stream, options);
    return stored.flatMap((event) => (passedOver?.has(event.id) ? [] : [this.codec.decode(event)]));
  }

  /**
   * The whole log, decoded and numbered 1, 2, 3 …, each with the moment from which it is known. What an operator made the
   * projections pass over keeps its number and is left out, unread.
   * @throws PeildatumError `EVENT.UNREADABLE`.
   */
  async *replay({ passedOver, ...options }: ReplayOptions = {}): AsyncGenerator<NumberedEvent> {
    let volgnummer = 0;
    let knownAt = '' as Instant;
    for await (const batch of this.store.readAll(options)) {
      for (const stored of batch) {
        volgnummer += 1;
        if (passedOver?.has(stored.id)) {
          knownAt = latest(knownAt, recordedAtOf(stored) ?? knownAt);
          continue;
        }
        const event = this.codec.decode(stored);
        knownAt = latest(knownAt, event.recordedAt);
        yield { ...event, volgnummer, knownAt };
      }
    }
  }

  readAll(options?: ReadAllOptions): AsyncIterable<readonly StoredEvent[]> {
    return this.store.readAll(options);
  }

  head(): Promise<Cursor | undefined> {
    return this.store.head();
  }

  private prepare(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Prepared {
    assertStreamName(stream);
    if (events.length === 0) throw nothingToAppend();
    const encoded = events.map((event) => this.codec.encode(event));
    const bytes = encoded.reduce((sum, event) => sum + bytesOf(event), 0);
    if (bytes > MAX_APPEND_BYTES) throw tooLarge(bytes);
    return { request: { stream, expected, events: encoded }, bytes };
  }
}

const bytesOf = ({ id, type, data, metadata }: EncodedEvent): number =>
  Buffer.byteLength(id) + Buffer.byteLength(type) + Buffer.byteLength(data) + Buffer.byteLength(metadata);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const FORBIDDEN_IN_NAME = /[\u0000-\u001f\u007f-\u009f]|^\$/;

function assertStreamName(name: string): void {
  if (name === '' || FORBIDDEN_IN_NAME.test(name) || Buffer.byteLength(name) > 200 || !name.isWellFormed()) throw streamNameInvalid(name);
}
