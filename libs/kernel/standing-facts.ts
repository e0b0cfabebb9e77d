import { type Fact, factOf, type RecordedEvent } from './envelope.js';
import type { Uuid } from './ids.js';

export interface StandingFact<F extends Fact, E extends RecordedEvent = RecordedEvent> {
  readonly fact: F;
  /** The event that told it: of a replacement, the correction. */
  readonly event: E;
}

/**
 * What stands of one stream's events: each fact that no correction among them has taken away, in order of
 * (validFrom, order in the log). The last one of an aspect with validFrom up to a date is the value at that date.
 */
export function standingFacts<F extends Fact, E extends RecordedEvent = RecordedEvent>(events: readonly E[]): StandingFact<F, E>[] {
  const superseded = supersededBy(events);
  return events
    .flatMap((event) => {
      const told = superseded.has(event.id) ? null : factOf(event);
      return told === null ? [] : [{ fact: { type: told.type, validFrom: told.validFrom, data: told.data } as F, event }];
    })
    .sort((a, b) =>
      a.fact.validFrom < b.fact.validFrom ? -1 : a.fact.validFrom > b.fact.validFrom ? 1 : a.event.revision - b.event.revision,
    );
}

/** From each corrected event to the event that corrects it. */
export const supersededBy = (events: readonly RecordedEvent[]): ReadonlyMap<Uuid, Uuid> =>
  new Map(events.flatMap((event) => (event.corrects === undefined ? [] : [[event.corrects, event.id] as const])));
