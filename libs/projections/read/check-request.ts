import { amsterdamDate, type Clock, endOfDay, type Instant, isUuid } from '@peildatum/kernel';
import { clockInFuture, positionInvalid, positionWithKnownAt, twoClocks, volgnummerInvalid } from './faults.js';
import type { ReadRequest } from './read-request.js';

/** What can be said of a request before anything is read. @throws PeildatumError `CLOCK.…`, `POSITION.WITH_KNOWN_AT`, `POSITION.INVALID`. */
export function checkClocks({ knownAt, volgnummer, after }: ReadRequest, clock: Clock): void {
  if (knownAt !== undefined && volgnummer !== undefined) throw twoClocks();
  if (volgnummer !== undefined && !(Number.isSafeInteger(volgnummer) && volgnummer >= 0)) throw volgnummerInvalid(volgnummer);
  if (knownAt !== undefined && isInFuture(knownAt, clock.now())) throw clockInFuture(knownAt);
  if (after !== undefined && (knownAt !== undefined || volgnummer !== undefined)) throw positionWithKnownAt();
  if (after !== undefined && !isUuid(after)) throw positionInvalid('het is onleesbaar');
}

/** The end of today is not: so the date of today is read as `bekendOp`, and it means until now. More may follow, so it is provisional. */
const isInFuture = (knownAt: Instant, now: Instant): boolean => knownAt > now && knownAt !== endOfDay(amsterdamDate(now));
