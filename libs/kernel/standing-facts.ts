import { type Fact, factOf, type RecordedEvent } from './envelope.js';
import type { Uuid } from './ids.js';
import { byDateAndPlace, type Place, placesOf } from './place.js';

export interface StandingFact<F extends Fact, E extends RecordedEvent = RecordedEvent> {
  readonly fact: F;
  /** The event that told it: of a replacement, the correction. */
  readonly event: E;
  readonly place: Place;
}

/**
 * What stands of one stream's events: each fact that no correction among them has taken away, in order of (validFrom, place). The
 * last one of an aspect with validFrom up to a date is the value at that date.
 * @param events in the order of their stream
 */
export function standingFacts<F extends Fact, E extends RecordedEvent = RecordedEvent>(events: readonly E[]): StandingFact<F, E>[] {
  const superseded = supersededBy(events);
  const places = placesOf(events);
  return events
    .flatMap((event) => {
      const told = superseded.has(event.id) ? null : factOf(event);
      if (told === null) return [];
      const fact = { type: told.type, validFrom: told.validFrom, data: told.data } as F;
      return [{ fact, event, place: places.get(event.id) as Place }];
    })
    .sort(byDateAndPlace);
}

/** From each corrected event to the event that corrects it. */
export const supersededBy = (events: readonly RecordedEvent[]): ReadonlyMap<Uuid, Uuid> =>
  new Map(events.flatMap((event) => (event.corrects === undefined ? [] : [[event.corrects, event.id] as const])));
