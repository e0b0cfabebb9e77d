import { type EventLog, REGISTER_STREAM, type StoredEvent } from '@peildatum/event-store';
import { isFault, type Uuid } from '@peildatum/kernel';
import type { Checkpoint, Progress } from '../registry/checkpoint.js';
import { openedLog } from './numbering.js';

/** The id by which a log opened; null when it is empty or opens with something else. @throws `STORE.UNREACHABLE`. */
export async function logIdOf(log: EventLog): Promise<Uuid | null> {
  const opened = await eventAt(log, REGISTER_STREAM, 0);
  return opened === null ? null : openedLog(log.codec.decode(opened));
}

/**
 * Whether the log is still the one that a checkpoint was made on: the same log id, and the checkpoint's own event at
 * its place. Null when it is, else what differs, in Dutch. @throws `STORE.UNREACHABLE`.
 */
export async function logDifference(log: EventLog, { logId, eventId, stream, revision, cursor }: Checkpoint): Promise<string | null> {
  const found = await logIdOf(log);
  if (found !== logId) return `het kenmerk was ${logId} en is nu ${found ?? 'er niet'}`;
  const event = await eventAt(log, stream, revision);
  if (event?.id !== eventId) return `gebeurtenis ${eventId} staat niet meer op haar plaats`;
  return isAt(log, event, cursor) ? null : `gebeurtenis ${eventId} staat nu elders in het logboek`;
}

async function eventAt(log: EventLog, stream: string, revision: number): Promise<StoredEvent | null> {
  try {
    const [event] = await log.store.readStream(stream, { from: revision, to: revision });
    return event ?? null;
  } catch (error) {
    if (isFault(error, 'STORE.STREAM_NOT_FOUND')) return null;
    throw error;
  }
}

const isAt = (log: EventLog, event: StoredEvent, cursor: string): boolean => compared(log, event.cursor, cursor) === 0;

/** Whether a projection has applied everything up to a cursor of the log; undefined is the head of an empty one. */
export const hasReached = (log: EventLog, progress: Progress, cursor: string | undefined): boolean =>
  cursor === undefined || (progress !== null && (compared(log, progress.cursor, cursor) ?? -1) >= 0);

/** Null for a cursor of another adapter: the log was moved. */
function compared(log: EventLog, a: string, b: string): number | null {
  try {
    return log.store.compare(a, b);
  } catch (error) {
    if (isFault(error, 'STORE.CURSOR_INVALID')) return null;
    throw error;
  }
}
