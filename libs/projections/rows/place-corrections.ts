import type { EventLog, StoredEvent } from '@peildatum/event-store';
import { type Place, placesOf, type RecordedEvent, type Uuid } from '@peildatum/kernel';
import type { LogEntry } from '../logboek/numbering.js';

/**
 * Gives each correction of before places were written down the place of the first of its chain, by a walk over its stream. What
 * comes after takes place and envelope from the event alone.
 * @throws what `readStream` of the store throws
 */
export async function placeCorrections(log: EventLog, entries: readonly LogEntry[]): Promise<void> {
  const streams = new Map<string, ReadonlyMap<Uuid, Place>>();
  for (const { read } of entries) {
    if (!('event' in read) || read.event.corrects === undefined || read.event.place !== undefined) continue;
    const { stream, id } = read.event;
    const places = streams.get(stream) ?? placesOf((await log.store.readStream(stream)).map(placedOf));
    streams.set(stream, places);
    const place = places.get(id);
    if (place === undefined) throw new TypeError(`event ${id} is not in its own stream ${stream}`);
    Object.assign(read.event, { place });
  }
}

/** What a place comes of, of every event: also of one whose data this program cannot read. */
function placedOf({ id, revision, metadata }: StoredEvent): RecordedEvent {
  const { validFrom, corrects, placeValidFrom, placeRevision } = JSON.parse(metadata) as Record<string, string | undefined>;
  const place = placeValidFrom && placeRevision ? { validFrom: placeValidFrom, revision: Number(placeRevision) } : undefined;
  return { id, revision, validFrom, ...(corrects && { corrects }), ...(place && { place }) } as RecordedEvent;
}
