import type { CalendarDate } from './dates.js';
import type { Basis, Fact, RecordedEvent } from './envelope.js';
import type { Uuid } from './ids.js';
import { standingFacts } from './standing-facts.js';
import type { Streams } from './streams.js';

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

/** Makes a view of a subject, from its code and all that was told of it by a date. Null: it was not there yet. */
export type ViewOf<F extends Fact, V, Code extends string = string> = (
  code: Code,
  told: readonly ToldFact<F>[],
  validOn: CalendarDate,
) => V | null;

/** A subject at a date, folded from the raw events of its stream that were known then: the independent path beside the read model. */
export const folding =
  <F extends Fact, V, Code extends string>(streams: Streams<Code>, view: ViewOf<F, V, Code>) =>
  (events: readonly RecordedEvent[], validOn: CalendarDate): V | null => {
    const [first] = events;
    return first === undefined ? null : view(streams.codeOf(first.stream), toldFacts<F>(events, validOn), validOn);
  };
