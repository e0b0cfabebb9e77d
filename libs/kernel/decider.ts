import { aspectKeysOf } from './aspect.js';
import type { CalendarDate } from './dates.js';
import type { Basis, Fact } from './envelope.js';
import { PeildatumError } from './errors.js';
import type { EventDefinitions } from './events.js';
import type { Uuid } from './ids.js';
import { type PublicationCode, publicationOf } from './publication.js';
import type { Timeline } from './timeline.js';

/** A correction that was decided: the event that it corrects, why, and the fact that takes its place, or none. */
export interface CorrectionDecision<F extends Fact = Fact> {
  readonly type: string;
  readonly validFrom: CalendarDate;
  readonly corrects: Uuid;
  readonly reason: string;
  readonly replacement: F | null;
}

/** With its own source and basis, where one write tells facts of several. */
export type Decision<F extends Fact = Fact> = (F | CorrectionDecision<F>) & { readonly source?: string; readonly basis?: Basis };

/** Decides on a subject's timeline; pure. `today` is the date in Amsterdam of the command's instant. */
export type Decide<F extends Fact> = (timeline: Timeline<F>, today: CalendarDate) => readonly Decision<F>[];

/** Throws at what may not be. */
type Check<F extends Fact> = (timeline: Timeline<F>) => unknown;

/**
 * Puts a fact in its place, if the timeline with it may be. Said twice is said once: what was told last already, in every aspect that
 * it tells, is not told again. No event therefore means: this is how it stands.
 * @param events the definitions of the timeline's facts, which say what aspects those tell
 */
export function tell<F extends Fact>(timeline: Timeline<F>, events: EventDefinitions, fact: F, check: Check<F>): readonly F[] {
  if (saidAlready(timeline, events, fact)) return [];
  check(timeline.with(fact));
  return [fact];
}

export const saidAlready = <F extends Fact>(timeline: Timeline<F>, events: EventDefinitions, fact: F): boolean =>
  timeline.says(fact, (each) => aspectKeysOf(events, each));

/** What a correction says: of which event, why, and the whole fact that should have been told, or null when there was none. */
export interface CorrectionOrder<F extends Fact = Fact> {
  readonly corrects: Uuid;
  readonly reason: string;
  readonly replacement: F | null;
}

/**
 * Corrects one recorded fact, if what remains may be. What takes its place is of the same publication: else an embargo on one of
 * the two would show that something changed.
 * @param type the correcting event's own type
 * @throws PeildatumError `CORRECTION.UNKNOWN_EVENT`, `CORRECTION.ALREADY_CORRECTED`, `CORRECTION.OTHER_PUBLICATION`, and what
 * `check` throws.
 */
export function correct<F extends Fact>(
  timeline: Timeline<F>,
  type: string,
  { corrects, reason, replacement }: CorrectionOrder<F>,
  check: Check<F>,
): readonly CorrectionDecision<F>[] {
  const corrected = timeline.correct(corrects, replacement);
  const publication = timeline.publicationOf(corrects);
  if (replacement !== null && publicationOf(replacement) !== publication) throw otherPublication(publication);
  check(corrected);
  return [{ type, validFrom: replacement?.validFrom ?? timeline.validFromOf(corrects), corrects, reason, replacement }];
}

const otherPublication = (publication: PublicationCode | null) =>
  new PeildatumError({
    code: 'CORRECTION.OTHER_PUBLICATION',
    kind: 'conflict',
    message: `Deze gebeurtenis hoort bij ${publication === null ? 'geen publicatie' : `publicatie ${publication}`}, en wat ervoor in de plaats komt ${publication === null ? 'wel bij een' : 'niet'}. Trek haar in (vervanging null) en leg het feit opnieuw vast.`,
  });
