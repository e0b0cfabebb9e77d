import {
  type Actor,
  amsterdamDate,
  type CalendarDate,
  type Clock,
  type Decide,
  type Decision,
  type EventDefinitions,
  eventIdOf,
  type Fact,
  type Instant,
  isFault,
  type NameOfType,
  type NewEvent,
  NOTHING_BESIDE,
  namedBy,
  PeildatumError,
  type RecordedEvent,
  Timeline,
  type TimelineOf,
  type Uuid,
} from '@peildatum/kernel';
import type { Judge } from '@peildatum/platform';
import { type AskedApproval, type AssertApproved, approvalIn, type NeedsApproval } from './approval.js';
import { decideInSight } from './decide-in-sight.js';
import { keyReused } from './errors.js';
import type { EventLog } from './event-log.js';
import { eventOf } from './event-of.js';
import { KnownStreams } from './known-streams.js';
import { registerState } from './migration/register-state.js';
import { inStream, placedEvents } from './placed-events.js';
import type { ExpectedRevision } from './port.js';
import { assertFresh, assertSaidBefore } from './repeated-write.js';
import { type HiddenFrom, publicationsOf, type Sight, sightOf } from './sight.js';
import { resultOf, type TriedEvent, type WriteContext, type WriteResult } from './write-context.js';
import type { DecidedWrite, RecordAlone, WriteGuard } from './write-guard.js';

export interface RegisterOptions {
  /** Watches over what several streams together may not do. Default: nobody does. */
  readonly guard?: WriteGuard;
  /** What a writer may not know of. Default: nothing is hidden. */
  readonly hiddenFrom?: HiddenFrom;
  /** What may not be told before somebody else approved it. Default: everything may. */
  readonly needsApproval?: NeedsApproval;
}

/** What a write would meet. */
export interface Looked<F extends Fact> {
  readonly events: readonly RecordedEvent[];
  readonly timeline: Timeline<F>;
  /** The same by what its writer may be told of; that very timeline where nothing is hidden from it. */
  readonly known: Timeline<F>;
  readonly today: CalendarDate;
  /** The commands that were recorded on this subject: a write of one of these records nothing more. */
  readonly commands: ReadonlySet<Uuid>;
}

const ATTEMPTS = 20;

interface Write<F extends Fact> {
  readonly stream: string;
  readonly decide: Decide<F>;
  readonly context: WriteContext;
  readonly judge: Judge;
}

/** Of what is judged elsewhere: a whole file by the right to read it in. */
const anyone: Judge = () => undefined;

/** The write side: reads a subject's timeline, lets `decide` decide, and appends what it decided, once per command. */
export class Register {
  private open = false;
  private readonly streams: KnownStreams;
  /** What a type of event is called for a reader. */
  readonly nameOf: NameOfType;

  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly options: RegisterOptions = {},
  ) {
    this.streams = new KnownStreams(log);
    this.nameOf = namedBy(log.codec.definitions);
  }

  /**
   * A command that was recorded before is answered as it was then. One that recorded nothing (it was said already, or was
   * refused) left nothing to know it by, and is decided again.
   * @param judge who may do this; asked before anything is said of how the subject stands, its revision included
   * @throws PeildatumError of `decide`, `FACT.IN_FUTURE`, `WRITE.STALE`, `REGISTER.NOT_OPEN`, `IDEMPOTENCY_KEY.REUSED`, and
   * what `EventLog.append` and the guard throw.
   */
  async write<F extends Fact>(stream: string, decide: Decide<F>, context: WriteContext, judge: Judge = anyone): Promise<WriteResult> {
    await this.assertOpen();
    return await this.attempts({ stream, decide, context, judge });
  }

  private async attempts<F extends Fact>({ stream, decide, context, judge }: Write<F>, alone?: RecordAlone): Promise<WriteResult> {
    for (let attempt = 1; ; attempt += 1) {
      const events = await this.streams.read(stream);
      const said = events.filter((event) => event.commandId === context.commandId);
      if (said.length > 0) {
        assertSaidBefore(said, context);
        return { ...resultOf(stream, said), repeated: true };
      }
      const recordedAt = this.clock.now();
      const today = amsterdamDate(recordedAt);
      const sight = await this.sightOf(events, context.actor, today);
      judge(sight.known);
      assertFresh(sight, context.ifRevision);
      const before = Timeline.of<F>(events, this.nameOf);
      const decided = decideInSight(decide, { events, timeline: before, nameOf: this.nameOf }, sight, today);
      if (decided.length === 0) return { ...resultOf(stream, sight.known.slice(-1)), events: [] };
      (await this.approvalOf({ actor: context.actor, stream, events, today }, context.approves))(decided);
      const write = { stream, before: before as unknown as Timeline<Fact>, decided };
      if (alone === undefined && this.options.guard?.concerns(write))
        return await this.options.guard.alone((record) => this.attempts({ stream, decide, context, judge }, record));
      const fresh = this.placed(before, decided, context, recordedAt);
      try {
        const expected: ExpectedRevision = events.length === 0 ? 'none' : events.length - 1;
        if (context.trial) return await this.tried(write, fresh, sight, alone);
        const append = () => this.log.append(stream, expected, fresh);
        const appended = await (alone === undefined ? append() : alone(write, append));
        // Another process recorded this command meanwhile: what it recorded is looked at above.
        if (appended.repeated) continue;
        this.streams.appended(stream, events, fresh, appended);
        const recorded = fresh.map(({ id, type }) => ({ id, type }));
        return { stream, revision: appended.revision, position: recorded.at(-1)?.id, events: recorded, repeated: false };
      } catch (error) {
        // The event ids come of the command id alone: it was recorded on another subject.
        if (isFault(error, 'STORE.ID_IN_USE')) throw keyReused(error);
        // Someone else was first: decide again on what stands now. With If-Match the caller must look first.
        if (!isFault(error, 'STORE.WRONG_REVISION') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Judged to the last, as what is appended is. */
  private async tried(write: DecidedWrite, fresh: readonly NewEvent[], { known }: Sight, alone?: RecordAlone): Promise<WriteResult> {
    const { stream, before } = write;
    const measure = async () => this.log.measure(stream, fresh);
    await (alone === undefined ? measure() : alone(write, measure));
    return { ...resultOf(stream, known.slice(-1)), events: [], tried: inStream(stream, before.length, fresh) };
  }

  /** What a write of decisions would append to a stream as it stands; nothing is judged, and nothing written. */
  foreseen(stream: string, before: Timeline<Fact>, decisions: readonly Decision[], context: WriteContext): readonly TriedEvent[] {
    return inStream(stream, before.length, this.placed(before, decisions, context, this.clock.now()));
  }

  private placed<F extends Fact>(
    before: Timeline<F>,
    decided: readonly Decision<F>[],
    context: WriteContext,
    recordedAt: Instant,
  ): NewEvent[] {
    return placedEvents(this.eventsOf(decided, context, recordedAt), before.placesFor(decided), before.length);
  }

  /** What each type of event that it takes tells. */
  get definitions(): EventDefinitions {
    return this.log.codec.definitions;
  }

  /** A subject as it stands. @param actor who may not be told all of it; absent: who may */
  async look<F extends Fact>(stream: string, actor?: Actor): Promise<Looked<F>> {
    const events = await this.streams.read(stream);
    const today = amsterdamDate(this.clock.now());
    const timeline = Timeline.of<F>(events, this.nameOf);
    const { known } = actor === undefined ? { known: events } : await this.sightOf(events, actor, today);
    return {
      events,
      timeline,
      known: known === events ? timeline : Timeline.of<F>(known, this.nameOf),
      today,
      commands: new Set(events.map(({ commandId }) => commandId)),
    };
  }

  /** @throws PeildatumError `WRITE.STALE` where a subject went on since this actor saw it, or never stood so */
  async assertFresh(stream: string, actor: Actor, ifRevision: NonNullable<WriteContext['ifRevision']>): Promise<void> {
    const events = await this.streams.read(stream);
    assertFresh(await this.sightOf(events, actor, amsterdamDate(this.clock.now())), ifRevision);
  }

  /** Several subjects as they stand, for a decision that looks at them; what is not among them is empty. */
  async timelinesOf(streams: readonly string[]): Promise<TimelineOf> {
    const looked = new Map(await Promise.all(streams.map(async (stream) => [stream, (await this.look(stream)).timeline] as const)));
    return (stream) => looked.get(stream) ?? NOTHING_BESIDE(stream);
  }

  /** Refuses what no write of this actor could do, whatever it decides. @throws PeildatumError `REGISTER.NOT_OPEN`, `ACTOR.REFUSED`. */
  async assertTakes(actor: Actor): Promise<void> {
    await this.assertOpen();
    this.log.codec.assertActor(actor);
  }

  /**
   * How many bytes a write of these decisions takes in its append, made and encoded as it would make them; nothing is written.
   * @throws what `write` throws of them: `FACT.IN_FUTURE`, `EVENT.REFUSED`, `STORE.TOO_LARGE`.
   */
  measure(stream: string, decisions: readonly Decision[], context: WriteContext): number {
    if (decisions.length === 0) return 0;
    // One id is as long as another: that of the command stands in for those of its events.
    return this.log.measure(
      stream,
      this.eventsOf(decisions, context, this.clock.now(), () => context.commandId),
    );
  }

  private eventsOf(
    decisions: readonly Decision[],
    context: WriteContext,
    recordedAt: Instant,
    idOf: (index: number) => Uuid = (index) => eventIdOf(context.commandId, index),
  ): NewEvent[] {
    const today = amsterdamDate(recordedAt);
    return decisions.map((decision, index) => eventOf(decision, idOf(index), this.log, context, recordedAt, today));
  }

  /** What is hidden is asked only of who writes where something could be. */
  private async sightOf(events: readonly RecordedEvent[], actor: Actor, today: CalendarDate): Promise<Sight> {
    const { hiddenFrom } = this.options;
    const named = publicationsOf(events);
    if (hiddenFrom === undefined || named.size === 0) return sightOf(events, actor, new Set());
    return sightOf(events, actor, await hiddenFrom(actor, named, today, (stream) => this.streams.read(stream)));
  }

  /** Judges what somebody is about to tell of a subject. @param approves the submission that it approves */
  approvalOf(asked: AskedApproval, approves?: Uuid): Promise<AssertApproved> {
    return approvalIn(this.options.needsApproval, asked, approves, (stream) => this.streams.read(stream));
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
