import type { EventLog, StoredEvent } from '@peildatum/event-store';
import { allEnded, type Instant, isFault, namedBy, PeildatumError, type RecordedEvent } from '@peildatum/kernel';
import { logboek, type Snapshot } from '@peildatum/projections';
import { eventName } from './event-name.js';
import type { ListedEvent } from './listed-event.js';

interface Place {
  readonly volgnummer: string;
  readonly known_at: Instant;
  readonly stream: string;
  readonly revision: string;
}

/** Where the events are that a condition on the logboek finds, in its order. */
export const placesOf = (snapshot: Snapshot, condition: string, values: readonly unknown[]): Promise<Place[]> =>
  snapshot.query<Place & Record<string, unknown>>(
    `SELECT volgnummer, known_at, stream, revision FROM ${snapshot.table(logboek)} AS book WHERE ${condition}`,
    values,
  );

/**
 * What stands in the log at these places. Neighbours in one stream are read in one go: a page of one subject is one round
 * trip. What cannot be read is told as such: one event must not hide the others.
 */
export async function eventsAt(log: EventLog, snapshot: Snapshot, places: readonly Place[]): Promise<ListedEvent[]> {
  const byStream = new Map<string, Place[]>();
  for (const place of places) byStream.set(place.stream, [...(byStream.get(place.stream) ?? []), place]);
  const nameOf = namedBy(log.codec.definitions);
  const skipped = new Map(snapshot.skips.map(({ eventId, reason }) => [eventId, reason]));
  const read = [...byStream].map(async ([stream, wanted]) => {
    const revisions = wanted.map(({ revision }) => Number(revision));
    const events = await log.store.readStream(stream, { from: Math.min(...revisions), to: Math.max(...revisions) });
    return wanted.map(({ volgnummer, known_at, revision }): ListedEvent => {
      const stored = events.find((found) => found.revision === Number(revision));
      if (stored === undefined) throw logbookAhead(stream, revision);
      const numbered = { volgnummer: Number(volgnummer), knownAt: known_at };
      const event = decoded(log, stored);
      if (typeof event === 'object') return { ...event, ...numbered, name: eventName(event, nameOf) };
      const { id, type } = stored;
      return {
        ...numbered,
        id,
        type,
        name: nameOf(type) ?? type,
        stream,
        revision: stored.revision,
        unreadable: { reason: event, passedOver: skipped.get(id) ?? null },
      };
    });
  });
  return (await allEnded(read)).flat().sort((a, b) => a.volgnummer - b.volgnummer);
}

/** The event, or in words why it cannot be read. */
function decoded(log: EventLog, stored: StoredEvent): RecordedEvent | string {
  try {
    return log.codec.decode(stored);
  } catch (error) {
    if (isFault(error, 'EVENT.UNREADABLE')) return error.message;
    throw error;
  }
}

const logbookAhead = (stream: string, revision: string) =>
  new PeildatumError({
    code: 'LOGBOOK.NOT_OF_THIS_LOG',
    kind: 'broken',
    message: `Het logboek kent ${stream} nr. ${revision}, maar de opslag niet: de opslag is vervangen. Houd haar eerst naast een back-up (peildatum controleer --back-up BESTAND) en herbouw daarna: peildatum projecties herbouw logboek.`,
  });
