import {
  type Actor,
  amsterdamDate,
  type Basis,
  type CalendarDate,
  type Clock,
  type Correction,
  type CorrectionDecision,
  type Decide,
  type Decision,
  eventIdOf,
  type Fact,
  isFault,
  type NewEvent,
  PeildatumError,
  type RecordedEvent,
  Timeline,
  type Uuid,
} from '@peildatum/kernel';
import type { EventLog } from './event-log.js';
import { registerState } from './migration/register-state.js';
import type { Cursor, ExpectedRevision } from './port.js';

export interface WriteContext {
  readonly actor: Actor;
  /** UUIDv5 of actor and Idempotency-Key: the same command is the same write. */
  readonly commandId: Uuid;
  readonly correlationId: Uuid;
  readonly basis?: Basis;
  readonly source?: string;
  /** Only write when the subject is still at this revision (If-Match). */
  readonly ifRevision?: number;
}

export interface WriteResult {
  readonly stream: string;
  /** The revision of the subject that this write left; -1 when there is none. */
  readonly revision: number;
  /** Where the write ends in the log; undefined when nothing was written to an empty subject. */
  readonly cursor: Cursor | undefined;
  readonly events: readonly { readonly id: Uuid; readonly type: string }[];
  /** The command was sent before: this is the answer that it got then. */
  readonly repeated: boolean;
}

const ATTEMPTS = 20;

/** The write side: reads a subject's timeline, lets `decide` decide, and appends what it decided, once per command. */
export class Register {
  private open = false;

  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @throws PeildatumError of `decide`, `FACT.IN_FUTURE`, `WRITE.STALE`, `REGISTER.NOT_OPEN`, and what `EventLog.append` throws. */
  async write<F extends Fact>(stream: string, decide: Decide<F>, context: WriteContext): Promise<WriteResult> {
    await this.assertOpen();
    for (let attempt = 1; ; attempt += 1) {
      const events = await this.eventsOf(stream);
      const before = events.filter((event) => event.commandId === context.commandId);
      if (before.length > 0) return { ...answer(stream, before), repeated: true };
      assertFresh(events, context.ifRevision);
      const recordedAt = this.clock.now();
      const today = amsterdamDate(recordedAt);
      const decisions = decide(Timeline.of<F>(events), today);
      if (decisions.length === 0) return { ...answer(stream, events.slice(-1)), events: [] };
      const fresh = decisions.map((decision, index) => toEvent(decision, index, this.log, context, recordedAt, today));
      try {
        const expected: ExpectedRevision = events.length === 0 ? 'none' : events.length - 1;
        const { revision, cursor } = await this.log.append(stream, expected, fresh);
        return { stream, revision, cursor, events: fresh.map(({ id, type }) => ({ id, type })), repeated: false };
      } catch (error) {
        // Someone else was first: decide again on what stands now. With If-Match the caller must look first.
        if (!isFault(error, 'STORE.WRONG_REVISION') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** A subject's timeline as it stands, and today: to see what a write would meet. */
  async look<F extends Fact>(stream: string): Promise<{ readonly timeline: Timeline<F>; readonly today: CalendarDate }> {
    return { timeline: Timeline.of<F>(await this.eventsOf(stream)), today: amsterdamDate(this.clock.now()) };
  }

  private async eventsOf(stream: string): Promise<RecordedEvent[]> {
    try {
      return await this.log.readStream(stream);
    } catch (error) {
      if (isFault(error, 'STORE.STREAM_NOT_FOUND')) return [];
      throw error;
    }
  }

  private async assertOpen(): Promise<void> {
    if (this.open) return;
    if ((await registerState(this.log)) !== 'open') {
      throw new PeildatumError({
        code: 'REGISTER.NOT_OPEN',
        kind: 'unavailable',
        message: 'Het register neemt nog geen feiten aan: de beginhistorie wordt nog geladen. Probeer het over een minuut opnieuw.',
      });
    }
    this.open = true;
  }
}

function assertFresh(events: readonly RecordedEvent[], ifRevision: number | undefined): void {
  if (ifRevision === undefined || ifRevision === events.length - 1) return;
  throw new PeildatumError({
    code: 'WRITE.STALE',
    kind: 'stale',
    message: 'Iemand heeft dit intussen gewijzigd; haal de laatste stand op en beslis opnieuw.',
    details: { expected: ifRevision, actual: events.length - 1 },
  });
}

function toEvent(
  decision: Decision,
  index: number,
  log: EventLog,
  context: WriteContext,
  recordedAt: NewEvent['recordedAt'],
  today: CalendarDate,
): NewEvent {
  const correction = 'corrects' in decision ? decision : null;
  for (const { validFrom } of [decision, ...(correction?.replacement ? [correction.replacement] : [])]) assertNotInFuture(validFrom, today);
  const versionOf = (type: string) => log.codec.definitions[type]?.schemaVersion ?? 1;
  return {
    id: eventIdOf(context.commandId, index),
    type: decision.type,
    validFrom: decision.validFrom,
    data: correction ? correctionData(correction, versionOf) : (decision as Fact).data,
    schemaVersion: versionOf(decision.type),
    recordedAt,
    commandId: context.commandId,
    correlationId: context.correlationId,
    causationId: context.commandId,
    actor: context.actor,
    basis: context.basis ?? 'recorded',
    ...sourceOf(decision.source ?? context.source),
    ...(correction ? { corrects: correction.corrects } : {}),
  };
}

const sourceOf = (source: string | undefined) => (source === undefined ? {} : { source });

function correctionData({ reason, replacement }: CorrectionDecision, versionOf: (type: string) => number): Correction {
  if (replacement === null) return { reason, replacement: null };
  const { type, validFrom, data } = replacement;
  return { reason, replacement: { type, validFrom, data, schemaVersion: versionOf(type) } };
}

function assertNotInFuture(validFrom: CalendarDate, today: CalendarDate): void {
  if (validFrom <= today) return;
  throw new PeildatumError({
    code: 'FACT.IN_FUTURE',
    kind: 'invalid',
    field: 'geldigVanaf',
    message: `${validFrom} ligt na vandaag (${today}); een feit kan in het verleden liggen, nooit later dan vandaag.`,
  });
}

function answer(stream: string, events: readonly RecordedEvent[]): WriteResult {
  const last = events[events.length - 1];
  return {
    stream,
    revision: last?.revision ?? -1,
    cursor: last?.cursor,
    events: events.map(({ id, type }) => ({ id, type })),
    repeated: false,
  };
}
