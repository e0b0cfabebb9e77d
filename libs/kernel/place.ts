import type { CalendarDate } from './dates.js';
import type { Uuid } from './ids.js';

/**
 * Where a fact stands among the facts of its date and its stream: by the date, and then the revision, of the first event of its
 * chain of corrections. So what takes its place, a withdrawal that is undone and a replacement of another type keep its place, and
 * when a date is mended what came before still does. It never changes.
 */
export interface Place {
  readonly validFrom: CalendarDate;
  readonly revision: number;
}

/** What places an event among the others of its stream. */
interface InStream extends Place {
  readonly id: Uuid;
  readonly corrects?: Uuid;
  readonly place?: Place;
}

/** From each event of a stream to its place. @param events of one stream, in its order */
export function placesOf(events: readonly InStream[]): ReadonlyMap<Uuid, Place> {
  const places = new Map<Uuid, Place>();
  for (const event of events) places.set(event.id, (event.corrects && places.get(event.corrects)) ?? ownPlaceOf(event));
  return places;
}

/** Of an event that corrects nothing: as it was told, or, where that was written down, after what a mended date had put behind it. */
export const ownPlaceOf = ({ place, validFrom, revision }: Omit<InStream, 'id' | 'corrects'>): Place => place ?? { validFrom, revision };

/** Below 0 when a stands before b, of two facts of one date and stream. */
export const comparePlaces = (a: Place, b: Place): number =>
  a.validFrom === b.validFrom ? a.revision - b.revision : a.validFrom < b.validFrom ? -1 : 1;

interface Placed {
  readonly fact: Pick<Place, 'validFrom'>;
  readonly place: Place;
}

/** Facts of one stream in the order in which they hold. */
export const byDateAndPlace = (a: Placed, b: Placed): number =>
  a.fact.validFrom === b.fact.validFrom ? comparePlaces(a.place, b.place) : a.fact.validFrom < b.fact.validFrom ? -1 : 1;

/** More events than this no stream holds: 268 million. */
const REVISIONS = 2 ** 28;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1900, 0, 1);

/** A place as one whole number in the same order, for a row and its index: days since 1 January 1900 × 2^28 + revision. */
export const rankOf = ({ validFrom, revision }: Place): number => ((Date.parse(validFrom) - EPOCH) / DAY) * REVISIONS + revision;
