import type { Instant, Uuid } from '@peildatum/kernel';

/** How far a projection has come: the last event of the log that it has applied. */
export interface Checkpoint {
  readonly logId: Uuid;
  /** The event's number in the log, from 1. */
  readonly volgnummer: number;
  readonly cursor: string;
  /** The running maximum of `recordedAt` up to this event. */
  readonly knownAt: Instant;
  readonly eventId: Uuid;
  /** Where the event stands, so that it can be looked up and compared. */
  readonly stream: string;
  readonly revision: number;
}

/** Null: nothing applied yet. */
export type Progress = Checkpoint | null;

export const volgnummerOf = (progress: Progress): number => progress?.volgnummer ?? 0;
