import { type CorrectionMade, correctionsMade } from './corrections-made.js';
import { amsterdamDate, type CalendarDate } from './dates.js';
import { type Fact, isCorrection, type RecordedEvent, sameFact } from './envelope.js';
import { PeildatumError } from './errors.js';
import type { NameOfType } from './events.js';
import { ForbiddenStep, inTheWay } from './forbidden-step.js';
import type { Uuid } from './ids.js';
import { leading } from './leading.js';
import { byDateAndPlace, type Place, placesOf } from './place.js';
import { type PublicationCode, publicationOf } from './publication.js';
import { standingFacts, supersededBy } from './standing-facts.js';
import { whatBlocks } from './what-blocks.js';

interface Entry<F extends Fact> {
  readonly fact: F;
  readonly place: Place;
  /** Absent for a fact that is still being decided. */
  readonly eventId?: Uuid;
}

/** What is known of every event of a subject's stream. */
interface Known {
  /** From each corrected event to the event that corrects it. */
  readonly superseded: ReadonlyMap<Uuid, Uuid>;
  /** From each event that stands, a withdrawal included, to the date from which it holds. */
  readonly standing: ReadonlyMap<Uuid, CalendarDate>;
  /** From each event to the publication that it is of; a correction is of the one that it corrects. */
  readonly publications: ReadonlyMap<Uuid, PublicationCode | null>;
  readonly places: ReadonlyMap<Uuid, Place>;
  readonly corrections: readonly CorrectionMade[];
  readonly events: readonly RecordedEvent[];
  readonly nameOf: NameOfType;
}

const UNNAMED: NameOfType = () => undefined;

/** The date from which what an event told holds; of a withdrawal, that of what it took away. */
const holdsFrom = (event: RecordedEvent): CalendarDate =>
  (isCorrection(event) ? event.data.replacement?.validFrom : undefined) ?? event.validFrom;

/**
 * A subject's facts that are not superseded, in order of (validFrom, place). Facts may be told late, so a decision puts the new fact
 * in its own place and walks the whole, instead of looking at the last one.
 */
export class Timeline<F extends Fact> {
  private constructor(
    private readonly entries: readonly Entry<F>[],
    private readonly known: Known,
    /** How many events the stream holds: the next one gets this revision. */
    readonly length: number,
    /** The revision for the next fact that is put in: after every event of the stream and every fact that was put in since. */
    private readonly next: number,
  ) {}

  /**
   * @param events of one stream, in its order
   * @param nameOf what a refusal calls the fact in the way; absent: "een feit"
   */
  static of<F extends Fact>(events: readonly RecordedEvent[], nameOf: NameOfType = UNNAMED): Timeline<F> {
    const superseded = supersededBy(events);
    const entries = standingFacts<F>(events).map(({ fact, event, place }): Entry<F> => ({ fact, place, eventId: event.id }));
    const standing = new Map(events.filter(({ id }) => !superseded.has(id)).map((event) => [event.id, holdsFrom(event)]));
    const publications = new Map<Uuid, PublicationCode | null>();
    for (const event of events)
      publications.set(event.id, event.corrects === undefined ? publicationOf(event) : (publications.get(event.corrects) ?? null));
    const made = { places: placesOf(events), corrections: correctionsMade(events) };
    const known = { superseded, standing, publications, ...made, events, nameOf };
    // Who may not know of every event is given some of them: the revisions of those are what they are.
    return new Timeline(entries, known, events.length, (events.at(-1)?.revision ?? -1) + 1);
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** The corrections that were recorded, whether or not they stand. */
  get corrections(): readonly CorrectionMade[] {
    return this.known.corrections;
  }

  /** The events that it was made of, in the order of their stream: for a decision to which it matters who told what. */
  get recorded(): readonly RecordedEvent[] {
    return this.known.events;
  }

  get facts(): readonly F[] {
    return this.entries.map((entry) => entry.fact);
  }

  /**
   * Whether telling a fact would change nothing: in every aspect that it tells, it is what was told last of that date. One aspect of
   * which nothing of that date was told, or something else since, and it is worth telling.
   */
  says(fact: F, aspectsOf: (fact: F) => readonly string[]): boolean {
    const ofThatDate = this.ofDate(fact.validFrom);
    return aspectsOf(fact).every((aspect) => {
      const last = ofThatDate.findLast((known) => aspectsOf(known.fact).includes(aspect));
      return last !== undefined && sameFact(last.fact, fact);
    });
  }

  /** The fact that told last, up to the date of this one, one of the aspects that it tells; undefined: nothing did. */
  lastBefore(fact: F, aspectsOf: (fact: F) => readonly string[]): F | undefined {
    const aspects = aspectsOf(fact);
    for (let at = this.upTo(fact.validFrom) - 1; at >= 0; at -= 1) {
      const known = (this.entries[at] as Entry<F>).fact;
      if (aspectsOf(known).some((aspect) => aspects.includes(aspect))) return known;
    }
    return undefined;
  }

  /** The fact that a recorded event tells and that stands; null where it stands no more, or tells none. */
  standing(eventId: Uuid): F | null {
    return this.entries.find((entry) => entry.eventId === eventId)?.fact ?? null;
  }

  /** What was told of the date of this fact, of an aspect that it tells, in order; its event is absent while it is still being decided. */
  ofItsDate(fact: F, aspectsOf: (fact: F) => readonly string[]): readonly Entry<F>[] {
    const aspects = aspectsOf(fact);
    return this.ofDate(fact.validFrom).filter(({ fact: known }) => aspectsOf(known).some((aspect) => aspects.includes(aspect)));
  }

  private ofDate(date: CalendarDate): readonly Entry<F>[] {
    const before = leading(this.entries, ({ fact }) => fact.validFrom < date);
    return this.entries.slice(before, this.upTo(date));
  }

  /** How many facts hold from this date or an earlier one. */
  private upTo(date: CalendarDate): number {
    return leading(this.entries, ({ fact }) => fact.validFrom <= date);
  }

  /** What follows of a decision on it. */
  after(decision: F | { readonly corrects: Uuid; readonly replacement: F | null }): Timeline<F> {
    return 'corrects' in decision ? this.correct(decision.corrects, decision.replacement) : this.with(decision);
  }

  /** The fact in its own place, after what was told of that date. */
  with(fact: F): Timeline<F> {
    return this.put(this.entries, { fact, place: this.placeFor(fact) });
  }

  /**
   * The timeline with one recorded event replaced by another fact, which keeps the place of the chain's first, or by none.
   * @throws PeildatumError `CORRECTION.UNKNOWN_EVENT` or `CORRECTION.ALREADY_CORRECTED` (names the first correction).
   */
  correct(eventId: Uuid, replacement: F | null): Timeline<F> {
    const first = this.known.superseded.get(eventId);
    if (first !== undefined) {
      throw new PeildatumError({
        code: 'CORRECTION.ALREADY_CORRECTED',
        kind: 'conflict',
        message: `Gebeurtenis ${eventId} is al gecorrigeerd door ${first}; corrigeer die.`,
        details: { correctedBy: first },
      });
    }
    this.validFromOf(eventId);
    const rest = this.entries.filter((entry) => entry.eventId !== eventId);
    if (replacement === null) return new Timeline(rest, this.known, this.length, this.next);
    return this.put(rest, { fact: replacement, place: this.placeOf(eventId) });
  }

  /** The places of what was decided on this timeline, one after the other: a correction has that of its chain, a fact comes last of its date. */
  placesFor(decisions: readonly (F | { readonly corrects: Uuid; readonly replacement: F | null })[]): readonly Place[] {
    const places: Place[] = [];
    let timeline: Timeline<F> = this;
    for (const decision of decisions) {
      places.push('corrects' in decision ? timeline.placeOf(decision.corrects) : timeline.placeFor(decision));
      timeline = timeline.after(decision);
    }
    return places;
  }

  /** From which date a recorded event holds that stands. @throws PeildatumError `CORRECTION.UNKNOWN_EVENT`. */
  validFromOf(eventId: Uuid): CalendarDate {
    const validFrom = this.known.standing.get(eventId);
    if (validFrom !== undefined) return validFrom;
    throw new PeildatumError({
      code: 'CORRECTION.UNKNOWN_EVENT',
      kind: 'not-found',
      message: `Gebeurtenis ${eventId} hoort niet bij dit onderwerp; kijk in de historie welke gebeurtenis u wilt corrigeren.`,
    });
  }

  /** The place of a recorded event: that of the first of its chain of corrections. @throws TypeError where it is not of this stream. */
  private placeOf(eventId: Uuid): Place {
    const place = this.known.places.get(eventId);
    if (place === undefined) throw new TypeError(`event ${eventId} is not of this timeline`);
    return place;
  }

  /** After every event of the stream, and after a fact whose date was mended to this one from a later one. */
  private placeFor({ validFrom }: F): Place {
    const last = this.ofDate(validFrom).at(-1)?.place;
    return { validFrom: last && last.validFrom > validFrom ? last.validFrom : validFrom, revision: this.next };
  }

  /** Who told a recorded event, and every event that it corrects, back to the first; nobody where it is not of this stream. */
  personsBehind(eventId: Uuid): ReadonlySet<Uuid> {
    const persons = new Set<Uuid>();
    const byId = new Map(this.known.events.map((event) => [event.id, event]));
    for (let event = byId.get(eventId); event !== undefined; event = event.corrects === undefined ? undefined : byId.get(event.corrects))
      persons.add(event.actor.person);
    return persons;
  }

  /** The day in Amsterdam on which a recorded event was told; null where it is not of this stream. */
  toldOn(eventId: Uuid): CalendarDate | null {
    const event = this.known.events.find(({ id }) => id === eventId);
    return event === undefined ? null : amsterdamDate(event.recordedAt);
  }

  /** The publication that a recorded event is of, or null. */
  publicationOf(eventId: Uuid): PublicationCode | null {
    return this.known.publications.get(eventId) ?? null;
  }

  /** A refusal with one of these facts in the way: for a rule that sees the whole, where a walk sees one step. */
  blocked(error: ForbiddenStep, by: F): PeildatumError {
    const entry = this.entries.find(({ fact }) => fact === by);
    return inTheWay(error, entry && { entry }, this.known.nameOf);
  }

  /**
   * Follows the facts in the order in which they hold.
   * @throws the ForbiddenStep of `follow`, with the fact in the way: what `blocking` finds, or the later one that the new fact makes impossible.
   */
  walk<S>(initial: S, follow: (state: S, fact: F) => S): S {
    let state = initial;
    for (let i = 0; i < this.entries.length; i += 1) {
      const entry = this.entries[i] as Entry<F>;
      try {
        state = follow(state, entry.fact);
      } catch (error) {
        if (!(error instanceof ForbiddenStep)) throw error;
        const blocking =
          entry.eventId === undefined ? whatBlocks(this.entries, i, initial, follow, error) : { entry, refused: true as const };
        throw inTheWay(error, blocking, this.known.nameOf);
      }
    }
    return state;
  }

  private put(entries: readonly Entry<F>[], entry: Entry<F>): Timeline<F> {
    const before = leading(entries, (known) => byDateAndPlace(known, entry) < 0);
    return new Timeline(entries.toSpliced(before, 0, entry), this.known, this.length, this.next + 1);
  }
}
