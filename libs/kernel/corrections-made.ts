import type { Instant } from './dates.js';
import { type Fact, factOf, isCorrection, type RecordedEvent } from './envelope.js';
import type { Uuid } from './ids.js';

/** A correction as it was recorded: by which event, of which, why, what that had told, and what took its place. */
export interface CorrectionMade {
  readonly eventId: Uuid;
  readonly corrects: Uuid;
  readonly reason: string;
  readonly recordedAt: Instant;
  /** Null: it had told nothing, as a withdrawal. */
  readonly was: Fact | null;
  /** Null: it withdraws. */
  readonly replacement: Fact | null;
}

/** @param events of one stream, in its order */
export function correctionsMade(events: readonly RecordedEvent[]): readonly CorrectionMade[] {
  if (!events.some(({ corrects }) => corrects !== undefined)) return [];
  const facts = new Map(events.map((event) => [event.id, factOf(event)]));
  return events.flatMap((event) => {
    if (event.corrects === undefined || !isCorrection(event)) return [];
    const { id: eventId, corrects, recordedAt, data } = event;
    return [
      { eventId, corrects, reason: data.reason, recordedAt, was: facts.get(corrects) ?? null, replacement: facts.get(eventId) ?? null },
    ];
  });
}
