import type { CalendarDate } from './dates.js';
import type { Basis, Fact, RecordedEvent } from './envelope.js';
import type { Uuid } from './ids.js';
import { standingFacts } from './standing-facts.js';

/** A fact as it stands at two clocks, with where it came from. A view that keeps its history is made of these, whatever path they came by. */
export interface ToldFact<F extends Fact = Fact> {
  readonly fact: F;
  readonly event: Uuid;
  readonly basis: Basis;
  readonly source: string | null;
}

/** What stood at a date, from the raw events of a stream that were known then, in order of (validFrom, place). */
export const toldFacts = <F extends Fact>(events: readonly RecordedEvent[], validOn: CalendarDate): ToldFact<F>[] =>
  standingFacts<F, RecordedEvent>(events).flatMap(({ fact, event }) =>
    fact.validFrom <= validOn ? [{ fact, event: event.id, basis: event.basis, source: event.source ?? null }] : [],
  );
