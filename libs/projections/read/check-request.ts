import type { EventLog } from '@peildatum/event-store';
import { amsterdamDate, type Clock, endOfDay, type Instant, isFault } from '@peildatum/kernel';
import { logIdOf } from '../engine/log-identity.js';
import { clockInFuture, positionInvalid, positionWithKnownAt, twoClocks, volgnummerInvalid } from './faults.js';
import { decodePosition } from './log-position.js';
import type { ReadRequest } from './read-request.js';

/** What can be said of a request before anything is read. @throws PeildatumError `CLOCK.…`, `POSITION.WITH_KNOWN_AT`. */
export function checkClocks({ knownAt, volgnummer, after }: ReadRequest, clock: Clock): void {
  if (knownAt !== undefined && volgnummer !== undefined) throw twoClocks();
  if (volgnummer !== undefined && !(Number.isSafeInteger(volgnummer) && volgnummer >= 0)) throw volgnummerInvalid(volgnummer);
  if (knownAt !== undefined && isInFuture(knownAt, clock.now())) throw clockInFuture(knownAt);
  if (after !== undefined && (knownAt !== undefined || volgnummer !== undefined)) throw positionWithKnownAt();
}

/** The end of today is not: so the date of today is read as `bekendOp`, and it means until now. More may follow, so it is provisional. */
const isInFuture = (knownAt: Instant, now: Instant): boolean => knownAt > now && knownAt !== endOfDay(amsterdamDate(now));

/**
 * `wachtOp` names a place in this log up to its head; a read without `bekendOp` waits for the head, and so for that place.
 * @throws PeildatumError `POSITION.INVALID`.
 */
export async function checkPosition(log: EventLog, token: string, head: string | undefined): Promise<void> {
  const { logId, cursor } = decodePosition(token);
  if (logId !== (await logIdOf(log))) throw positionInvalid('het is van een ander logboek');
  if (head === undefined || compared(log, cursor, head) > 0) throw positionInvalid('het ligt na het laatste dat is vastgelegd');
}

function compared(log: EventLog, cursor: string, head: string): number {
  try {
    return log.store.compare(cursor, head);
  } catch (error) {
    if (isFault(error, 'STORE.CURSOR_INVALID')) throw positionInvalid('het is onleesbaar');
    throw error;
  }
}
