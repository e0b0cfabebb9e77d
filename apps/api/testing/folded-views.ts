import type { NumberedEvent, RecordedEvent } from '@peildatum/kernel';

/** The views that a fold of each stream of one kind gives, in the order of the streams. */
export function viewsOf<V>(
  events: readonly NumberedEvent[],
  isOfKind: (stream: string) => boolean,
  fold: (events: readonly RecordedEvent[]) => V | null,
): V[] {
  const streams = new Map<string, NumberedEvent[]>();
  for (const event of events) {
    if (!isOfKind(event.stream)) continue;
    const known = streams.get(event.stream);
    if (known) known.push(event);
    else streams.set(event.stream, [event]);
  }
  return [...streams.keys()].sort().flatMap((stream) => fold(streams.get(stream) ?? []) ?? []);
}
