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
import type { Judge } from '@peildatum/platform';
import { decideInSight } from './decide-in-sight.js';
import { keyReused } from './errors.js';
import type { EventLog } from './event-log.js';
import { KnownStreams } from './known-streams.js';
import { registerState } from './migration/register-state.js';
import type { ExpectedRevision } from './port.js';
import { type HiddenFrom, publicationsOf, type Sight, sightOf } from './sight.js';

export interface WriteContext {
  readonly actor: Actor;
  /** UUIDv5 of actor and Idempotency-Key: the same command is the same write. */
  readonly commandId: Uuid;
  /** SHA-256 (base64url) of what the command says; a command id that comes back with another is refused. */
  readonly commandDigest?: string;
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
  /** The last event that it left there, as a place in the log to wait for; undefined when nothing was written to an empty subject. */
  readonly position: Uuid | undefined;
  readonly events: readonly { readonly id: Uuid; readonly type: string }[];
  /** The command was sent before: this is the answer that it got then. */
  readonly repeated: boolean;
}

const ATTEMPTS = 20;

/** How a subject stands. */
export interface Look<F extends Fact> {
  readonly events: readonly RecordedEvent[];
  readonly timeline: Timeline<F>;
  readonly today: CalendarDate;
}

/** Of what is judged elsewhere: a whole file by the right to read it in. */
const anyone: Judge = () => undefined;

const NOTHING_HIDDEN: HiddenFrom = async () => new Set();

/** The write side: reads a subject's timeline, lets `decide` decide, and appends what it decided, once per command. */
export class Register {
  private open = false;
  private readonly streams: KnownStreams;

  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly hiddenFrom: HiddenFrom = NOTHING_HIDDEN,
  ) {
    this.streams = new KnownStreams(log);
  }

  /**
   * A command that was recorded before is answered as it was then. One that recorded nothing (it was said already, or was
   * refused) left nothing to know it by, and is decided again.
   * @param judge who may do this; asked before anything is said of how the subject stands, its revision included
   * @throws PeildatumError of `decide`, `FACT.IN_FUTURE`, `WRITE.STALE`, `REGISTER.NOT_OPEN`, `IDEMPOTENCY_KEY.REUSED`, and
   * what `EventLog.append` throws.
   */
  async write<F extends Fact>(stream: string, decide: Decide<F>, context: WriteContext, judge: Judge = anyone): Promise<WriteResult> {
    await this.assertOpen();
    for (let attempt = 1; ; attempt += 1) {
      const events = await this.streams.read(stream);
      const before = events.filter((event) => event.commandId === context.commandId);
      if (before.length > 0) {
        assertSaidBefore(before, context);
        return { ...answer(stream, before), repeated: true };
      }
      const recordedAt = this.clock.now();
      const today = amsterdamDate(recordedAt);
      const sight = await this.sightOf(events, context.actor, today);
      judge(sight.known);
      assertFresh(sight, context.ifRevision);
      const decisions = decideInSight(decide, events, sight, today);
      if (decisions.length === 0) return { ...answer(stream, sight.known.slice(-1)), events: [] };
      const fresh = decisions.map((decision, index) => toEvent(decision, index, this.log, context, recordedAt, today));
      try {
        const expected: ExpectedRevision = events.length === 0 ? 'none' : events.length - 1;
        const { revision, repeated } = await this.log.append(stream, expected, fresh);
        // Another process recorded this command meanwhile: what it recorded is looked at above.
        if (repeated) continue;
        const recorded = fresh.map(({ id, type }) => ({ id, type }));
        return { stream, revision, position: recorded.at(-1)?.id, events: recorded, repeated: false };
      } catch (error) {
        // The event ids come of the command id alone: it was recorded on another subject.
        if (isFault(error, 'STORE.ID_IN_USE')) throw keyReused(error);
        // Someone else was first: decide again on what stands now. With If-Match the caller must look first.
        if (!isFault(error, 'STORE.WRONG_REVISION') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** A subject's events and timeline as it stands, and today: to see what a write would meet. */
  async look<F extends Fact>(stream: string): Promise<Look<F>> {
    const events = await this.streams.read(stream);
    return { events, timeline: Timeline.of<F>(events), today: amsterdamDate(this.clock.now()) };
  }

  /** What is hidden is asked only of who writes where something could be. */
  private async sightOf(events: readonly RecordedEvent[], actor: Actor, today: CalendarDate): Promise<Sight> {
    const named = publicationsOf(events);
    const hidden = named.size === 0 ? named : await this.hiddenFrom(actor, named, today, (stream) => this.streams.read(stream));
    return sightOf(events, actor, hidden);
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

/** Of an event from before there were digests nobody can tell; it is answered as it always was. */
function assertSaidBefore(before: readonly RecordedEvent[], { commandDigest }: WriteContext): void {
  const recorded = before[0]?.commandDigest;
  if (recorded !== undefined && commandDigest !== undefined && recorded !== commandDigest) throw keyReused();
}

/** It may name the revision that it read, or the one that it was answered when it wrote. */
function assertFresh({ visible, known }: Sight, ifRevision: number | undefined): void {
  const revisions = [visible, known].map((events) => events.at(-1)?.revision ?? -1);
  if (ifRevision === undefined || revisions.includes(ifRevision)) return;
  throw new PeildatumError({
    code: 'WRITE.STALE',
    kind: 'stale',
    message: 'Iemand heeft dit intussen gewijzigd; haal de laatste stand op en beslis opnieuw.',
    details: { expected: ifRevision, actual: revisions[0] },
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
    ...(context.commandDigest === undefined ? {} : { commandDigest: context.commandDigest }),
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
    position: last?.id,
    events: events.map(({ id, type }) => ({ id, type })),
    repeated: false,
  };
}
