import { EventLog, type EventStore, MemoryEventStore, REGISTER_STREAM } from '@peildatum/event-store';
import {
  type CalendarDate,
  type Correction,
  eventIdOf,
  type Fact,
  type Instant,
  type NewEvent,
  type Uuid,
  uuidV5,
} from '@peildatum/kernel';
import { type CounterEvent, counterCodec, counterStream, newerCodec } from './counter.events.js';

export const START = '2025-02-01T09:00:00.000Z' as Instant;
const NAMESPACE = '5e0c3f0e-5a3e-4c77-9f49-6a9a3d1b2c40' as Uuid;

/** Writes counters into a log; the same calls give the same events. */
export class CounterLog {
  readonly log: EventLog;
  private written = 0;

  constructor(
    readonly store: EventStore = new MemoryEventStore(),
    /** Part of every id: two logs with other seeds have no event in common. */
    private readonly seed = 'log',
  ) {
    this.log = new EventLog(store, counterCodec);
  }

  get logId(): Uuid {
    return uuidV5(NAMESPACE, this.seed);
  }

  async open(): Promise<this> {
    await this.append(REGISTER_STREAM, 'RegisterOpened', { logId: this.logId, migration: null }, {});
    return this;
  }

  tell<T extends CounterEvent['type']>(
    code: string,
    type: T,
    data: Extract<CounterEvent, { type: T }>['data'],
    envelope: Partial<NewEvent> = {},
  ): Promise<Uuid> {
    return this.append(counterStream(code), type, data, envelope);
  }

  correct(code: string, corrects: Uuid, replacement: CounterEvent | null, envelope: Partial<NewEvent> = {}): Promise<Uuid> {
    const data: Correction = { reason: 'verkeerd overgenomen', replacement: replacement && { ...(replacement as Fact), schemaVersion: 1 } };
    return this.append(counterStream(code), 'CounterFactCorrected', data, { ...envelope, corrects });
  }

  /** An event that `counterCodec` does not know. */
  seal(code: string): Promise<Uuid> {
    return this.append(counterStream(code), 'CounterSealed', { why: 'nieuw in versie 2' }, {}, newerCodec);
  }

  private async append(stream: string, type: string, data: unknown, envelope: Partial<NewEvent>, codec = counterCodec): Promise<Uuid> {
    const event = this.make(type, data, envelope);
    await new EventLog(this.store, codec).append(stream, 'any', [event]);
    return event.id;
  }

  /** An event that is not written yet. */
  make(type: string, data: unknown, envelope: Partial<NewEvent>): NewEvent {
    this.written += 1;
    const commandId = uuidV5(NAMESPACE, `${this.seed}:${this.written}`);
    return {
      id: eventIdOf(commandId, 0),
      type,
      data,
      schemaVersion: 1,
      validFrom: '2025-01-15' as CalendarDate,
      recordedAt: START,
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: { person: NAMESPACE, role: 'beheerder', organisation: 'Telbureau' },
      basis: 'recorded',
      ...envelope,
    };
  }
}
