import { type CorrectionOrder, correct, type Decide, tell } from './decider.js';
import type { Fact } from './envelope.js';
import type { PeildatumError } from './errors.js';
import type { EventDefinitions } from './events.js';
import { Timeline } from './timeline.js';

/** The timeline of another stream that a decision looks at. */
export type TimelineOf = (stream: string) => Timeline<Fact>;

/** For a decision that looks at its own stream alone. */
export const NOTHING_BESIDE: TimelineOf = () => Timeline.of<Fact>([]);

/** What may be told and corrected of the subjects of one kind. */
export interface Decisions<F extends Fact, Code extends string = string> {
  /** Records a fact; told late, it takes its own place. Said twice is said once. @throws the forbidden step with the fact in the way */
  tell(code: Code, fact: F, beside: TimelineOf): Decide<F>;
  /** Corrects one recorded fact. @throws that there is no such subject, `CORRECTION.…`, or what the corrected timeline forbids */
  correct(code: Code, order: CorrectionOrder<F>, beside: TimelineOf): Decide<F>;
}

interface Ruled<F extends Fact, Code extends string> {
  readonly events: EventDefinitions;
  /** The type of the event that corrects one of them. */
  readonly correctedBy: string;
  notFound(code: Code): PeildatumError;
  /** Throws at what the timeline may not be. `told` is the fact that is decided on; null for a withdrawal. */
  possible(timeline: Timeline<F>, code: Code, told: F | null): unknown;
}

/** The decisions of a subject whose rules look at its own timeline and at nothing else. */
export const decisions = <F extends Fact, Code extends string = string>({
  events,
  correctedBy,
  notFound,
  possible,
}: Ruled<F, Code>): Decisions<F, Code> => ({
  tell: (code, fact) => (timeline) => tell(timeline, events, fact, (after) => possible(after, code, fact)),
  correct: (code, order) => (timeline) => {
    if (timeline.length === 0) throw notFound(code);
    return correct(timeline, correctedBy, order, (after) => possible(after, code, order.replacement));
  },
});
