import type { NewEvent, Place } from '@peildatum/kernel';
import type { TriedEvent } from './write-context.js';

/** Each event with its place, where that is not its own date and revision. @param from the revision of the first */
export const placedEvents = (events: readonly NewEvent[], places: readonly Place[], from: number): NewEvent[] =>
  events.map((event, index) => ({ ...event, ...placeOf(event, places[index] as Place, from + index) }));

function placeOf({ validFrom }: NewEvent, place: Place, revision: number): Pick<NewEvent, 'place'> {
  return place.validFrom === validFrom && place.revision === revision ? {} : { place };
}

/** As they would stand in a stream. @param from the revision of the first */
export const inStream = (stream: string, from: number, events: readonly NewEvent[]): TriedEvent[] =>
  events.map((event, index) => ({ ...event, stream, revision: from + index }));
