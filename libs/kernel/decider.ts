import type { CalendarDate } from './dates.js';
import type { Fact } from './envelope.js';
import type { Uuid } from './ids.js';
import type { Timeline } from './timeline.js';

/** A correction that was decided: the event that it corrects, why, and the fact that takes its place, or none. */
export interface CorrectionDecision<F extends Fact = Fact> {
  readonly type: string;
  readonly validFrom: CalendarDate;
  readonly corrects: Uuid;
  readonly reason: string;
  readonly replacement: F | null;
}

/** With its own source, where one write tells facts of several. */
export type Decision<F extends Fact = Fact> = (F | CorrectionDecision<F>) & { readonly source?: string };

/** Decides on a subject's timeline; pure. `today` is the date in Amsterdam of the command's instant. */
export type Decide<F extends Fact> = (timeline: Timeline<F>, today: CalendarDate) => readonly Decision<F>[];

/** Throws at what may not be. */
type Check<F extends Fact> = (timeline: Timeline<F>) => unknown;

/** Puts a fact in its place, if the timeline with it may be. Said twice is said once. */
export function tell<F extends Fact>(timeline: Timeline<F>, fact: F, check: Check<F>): readonly F[] {
  if (timeline.has(fact)) return [];
  check(timeline.with(fact));
  return [fact];
}

/** What a correction says: of which event, why, and the whole fact that should have been told, or null when there was none. */
export interface CorrectionOrder<F extends Fact = Fact> {
  readonly corrects: Uuid;
  readonly reason: string;
  readonly replacement: F | null;
}

/**
 * Corrects one recorded fact, if what remains may be.
 * @param type the correcting event's own type
 * @throws PeildatumError `CORRECTION.UNKNOWN_EVENT`, `CORRECTION.ALREADY_CORRECTED`, and what `check` throws.
 */
export function correct<F extends Fact>(
  timeline: Timeline<F>,
  type: string,
  { corrects, reason, replacement }: CorrectionOrder<F>,
  check: Check<F>,
): readonly CorrectionDecision<F>[] {
  check(timeline.correct(corrects, replacement));
  return [{ type, validFrom: replacement?.validFrom ?? timeline.validFromOf(corrects), corrects, reason, replacement }];
}
