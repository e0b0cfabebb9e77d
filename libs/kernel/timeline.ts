import { type Fact, factOf, type RecordedEvent } from './envelope.js';
import { PeildatumError } from './errors.js';
import type { Uuid } from './ids.js';
import { sameJson } from './json.js';
import { type PublicationCode, publicationOf } from './publication.js';
import { standingFacts, supersededBy } from './standing-facts.js';

interface Entry<F extends Fact> {
  readonly fact: F;
  readonly order: number;
  /** Absent for a fact that is still being decided. */
  readonly eventId?: Uuid;
}

/** A step that may not follow: thrown by a `follow` function, which knows the rule but not the timeline. */
export class ForbiddenStep extends PeildatumError {
  constructor(code: string, message: string) {
    super({ code, kind: 'conflict', message });
  }
}

/**
 * A subject's facts that are not superseded, in order of (validFrom, order in the log). Facts may be told late, so a
 * decision puts the new fact in its own place and walks the whole, instead of looking at the last one.
 */
export class Timeline<F extends Fact> {
  private constructor(
    private readonly entries: readonly Entry<F>[],
    /** From each corrected event to the event that corrects it. */
    private readonly superseded: ReadonlyMap<Uuid, Uuid>,
    /** From each event that stands, a withdrawal included, to the date from which it holds. */
    private readonly standing: ReadonlyMap<Uuid, F['validFrom']>,
    /** From each event to the publication that it is of; a correction is of the one that it corrects. */
    private readonly publications: ReadonlyMap<Uuid, PublicationCode | null>,
    /** How many events the stream holds: the next one gets this revision. */
    readonly length: number,
  ) {}

  static of<F extends Fact>(events: readonly RecordedEvent[]): Timeline<F> {
    const superseded = supersededBy(events);
    const entries = standingFacts<F>(events).map(({ fact, event }): Entry<F> => ({ fact, order: event.revision, eventId: event.id }));
    const standing = new Map(events.filter(({ id }) => !superseded.has(id)).map((event) => [event.id, (factOf(event) ?? event).validFrom]));
    const publications = new Map<Uuid, PublicationCode | null>();
    for (const event of events)
      publications.set(event.id, event.corrects === undefined ? publicationOf(event) : (publications.get(event.corrects) ?? null));
    return new Timeline(entries, superseded, standing, publications, events.length);
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** After every event of the stream and every fact that was put in since. */
  private get nextOrder(): number {
    return this.entries.reduce((next, { order }) => Math.max(next, order + 1), this.length);
  }

  get facts(): readonly F[] {
    return this.entries.map((entry) => entry.fact);
  }

  /** Whether this very fact stands already: the same type, date and data. */
  has(fact: F): boolean {
    return this.entries.some(
      ({ fact: known }) => known.type === fact.type && known.validFrom === fact.validFrom && sameJson(known.data, fact.data),
    );
  }

  /** The fact in its own place, after what the log already has of that date. */
  with(fact: F): Timeline<F> {
    const entry = { fact, order: this.nextOrder };
    // The entries are in order, and most facts are told after what they follow: looked for from the end.
    const before = this.entries.findLastIndex((known) => byTime(known, entry) < 0);
    return new Timeline(this.entries.toSpliced(before + 1, 0, entry), this.superseded, this.standing, this.publications, this.length);
  }

  /**
   * The timeline with one recorded event replaced by another fact, or by none.
   * @throws PeildatumError `CORRECTION.UNKNOWN_EVENT` or `CORRECTION.ALREADY_CORRECTED` (names the first correction).
   */
  correct(eventId: Uuid, replacement: F | null): Timeline<F> {
    const first = this.superseded.get(eventId);
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
    const next = replacement === null ? rest : [...rest, { fact: replacement, order: this.nextOrder }];
    return new Timeline([...next].sort(byTime), this.superseded, this.standing, this.publications, this.length);
  }

  /** From which date a recorded event holds that stands. @throws PeildatumError `CORRECTION.UNKNOWN_EVENT`. */
  validFromOf(eventId: Uuid): F['validFrom'] {
    const validFrom = this.standing.get(eventId);
    if (validFrom !== undefined) return validFrom;
    throw new PeildatumError({
      code: 'CORRECTION.UNKNOWN_EVENT',
      kind: 'not-found',
      message: `Gebeurtenis ${eventId} hoort niet bij dit onderwerp; kijk in de historie welke gebeurtenis u wilt corrigeren.`,
    });
  }

  /** The publication that a recorded event is of, or null. */
  publicationOf(eventId: Uuid): PublicationCode | null {
    return this.publications.get(eventId) ?? null;
  }

  /** A refusal with one of these facts in the way: for a rule that sees the whole, where a walk sees one step. */
  blocked(error: ForbiddenStep, by: F): PeildatumError {
    return inTheWay(
      error,
      this.entries.find(({ fact }) => fact === by),
    );
  }

  /**
   * Follows the facts in the order in which they hold.
   * @throws the ForbiddenStep of `follow`, with the fact in the way: the one before the new fact (before all: the first), or the later one that the new fact makes impossible.
   */
  walk<S>(initial: S, follow: (state: S, fact: F) => S): S {
    let state = initial;
    let before: Entry<F> | undefined;
    for (const [i, entry] of this.entries.entries()) {
      try {
        state = follow(state, entry.fact);
      } catch (error) {
        if (error instanceof ForbiddenStep) throw inTheWay(error, entry.eventId === undefined ? (before ?? this.entries[i + 1]) : entry);
        throw error;
      }
      before = entry;
    }
    return state;
  }
}

const byTime = (a: Entry<Fact>, b: Entry<Fact>): number =>
  a.fact.validFrom < b.fact.validFrom ? -1 : a.fact.validFrom > b.fact.validFrom ? 1 : a.order - b.order;

function inTheWay(error: ForbiddenStep, entry: Entry<Fact> | undefined): PeildatumError {
  if (entry === undefined) return error;
  const { type, validFrom } = entry.fact;
  return new PeildatumError(
    {
      code: error.code,
      kind: 'conflict',
      message: `${error.message} In de weg staat: ${type}, geldig vanaf ${validFrom}${entry.eventId ? ` (gebeurtenis ${entry.eventId})` : ''}.`,
      details: { inTheWay: { type, validFrom, ...(entry.eventId ? { eventId: entry.eventId } : {}) } },
    },
    { cause: error },
  );
}
