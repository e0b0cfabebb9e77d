import { type Fact, factOf, type RecordedEvent } from './envelope.js';
import type { Uuid } from './ids.js';

/** What is made public at one moment: `actualisatie-2024q3`, `bewegingsmonitor-1-meting`. */
export type PublicationCode = string;

/** The publication that a fact names, if any: its field `publication`. What is under embargo is known by it. */
export function publicationOf({ data }: Fact): PublicationCode | null {
  const named = typeof data === 'object' && data !== null && 'publication' in data ? data.publication : null;
  return typeof named === 'string' ? named : null;
}

type Publications = ReadonlySet<PublicationCode>;

/**
 * Which events are of some publications: what names one, and every correction that goes back to such an event.
 * @param events of whole streams, each in its order
 */
export function eventsOf(events: readonly RecordedEvent[], publications: Publications): ReadonlySet<Uuid> {
  const found = new Set<Uuid>();
  if (publications.size === 0) return found;
  for (const event of events) {
    const publication = publicationOf(factOf(event) ?? event);
    const named = publication !== null && publications.has(publication);
    if (named || (event.corrects !== undefined && found.has(event.corrects))) found.add(event.id);
  }
  return found;
}

/** What there is beside some publications: as if their events had never been recorded. */
export function besides<E extends RecordedEvent>(events: readonly E[], publications: Publications): readonly E[] {
  const withheld = eventsOf(events, publications);
  return withheld.size === 0 ? events : events.filter(({ id }) => !withheld.has(id));
}
