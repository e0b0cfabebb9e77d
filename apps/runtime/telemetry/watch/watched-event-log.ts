import { SpanKind, type Tracer } from '@opentelemetry/api';
import {
  type AppendResult,
  type Codec,
  EventLog,
  type EventStore,
  type ExpectedRevision,
  type ReadStreamOptions,
} from '@peildatum/event-store';
import { isFault, type NewEvent, PeildatumError, type RecordedEvent } from '@peildatum/kernel';
import type { Logger } from 'pino';
import type { Instruments } from '../metrics/instruments.js';
import { inSpan } from '../tracing/tracer.js';

export interface LogWatch {
  readonly traffic: Logger;
  readonly instruments: Instruments;
  readonly tracer: Tracer | null;
}

/** The log, with a line, a measurement and a span per append. */
export class WatchedEventLog extends EventLog {
  constructor(
    store: EventStore,
    codec: Codec,
    private readonly watch: LogWatch,
  ) {
    super(store, codec);
  }

  override append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    const { tracer } = this.watch;
    const append = () => this.measured(stream, expected, events);
    if (tracer === null) return append();
    const attributes = {
      'peildatum.stream_type': streamTypeOf(stream),
      'peildatum.event_types': typesOf(events),
      'peildatum.correlation_id': events[0]?.correlationId,
    };
    return inSpan(tracer, 'append', attributes, append, SpanKind.CLIENT);
  }

  override readStream(stream: string, options?: ReadStreamOptions): Promise<RecordedEvent[]> {
    const { tracer } = this.watch;
    const read = () => super.readStream(stream, options);
    if (tracer === null) return read();
    return inSpan(tracer, 'lees stroom', { 'peildatum.stream_type': streamTypeOf(stream) }, read, SpanKind.CLIENT);
  }

  private async measured(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    const { instruments } = this.watch;
    const begun = performance.now();
    instruments.appendQueue.inc();
    try {
      const result = await super.append(stream, expected, events);
      if (!result.repeated) for (const { type } of events) instruments.appendedEvents.inc({ type });
      this.tell(result.repeated ? 'repeated' : 'stored', begun, stream, events, result.revision);
      return result;
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome === 'conflict') instruments.appendConflicts.inc();
      this.tell(outcome, begun, stream, events);
      throw error;
    } finally {
      instruments.appendQueue.dec();
    }
  }

  private tell(outcome: Outcome, begun: number, stream: string, events: readonly NewEvent[], revision?: number): void {
    const ms = performance.now() - begun;
    this.watch.instruments.appends.observe({ outcome }, ms / 1_000);
    const streamType = streamTypeOf(stream);
    const eventTypes = typesOf(events);
    this.watch.traffic.info(
      { event: 'append', outcome, streamType, eventTypes, revision, correlationId: events[0]?.correlationId, ms: rounded(ms) },
      `vastlegging ${streamType} ${outcome}`,
    );
  }
}

type Outcome = 'stored' | 'repeated' | 'conflict' | 'refused' | 'unavailable' | 'failed';

function outcomeOf(error: unknown): Outcome {
  if (isFault(error, 'STORE.WRONG_REVISION')) return 'conflict';
  if (!(error instanceof PeildatumError) || error.kind === 'broken') return 'failed';
  return error.kind === 'unavailable' ? 'unavailable' : 'refused';
}

/** `actie-IZA-L-053` is a stream of type `actie`. */
const streamTypeOf = (stream: string): string => stream.split('-', 1)[0] ?? '';

const typesOf = (events: readonly NewEvent[]): string[] => [...new Set(events.map(({ type }) => type))];

/** Milliseconds, to a hundredth. */
export const rounded = (ms: number): number => Math.round(ms * 100) / 100;
