import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Instant, Uuid } from '@peildatum/kernel';

/** A place in the log. */
export interface PlaceInLog {
  readonly volgnummer: number;
  readonly id: Uuid;
  readonly knownAt: Instant;
}

/** What of the log lies around the last event that was counted. */
export interface AroundInLog {
  /** Null: that one is the first. */
  readonly before: PlaceInLog | null;
  /** Null: nothing was recorded since. */
  readonly after: PlaceInLog | null;
  /** How many corrections were recorded since. */
  readonly correctionsSince: number;
}

/** Where in the log a pair of clocks is. Of what the clocks withhold nothing is named and nothing counted. */
export class LookAroundQuery extends Query<Answer<AroundInLog>> {
  /** @param withheld as it is judged by all that is known: of what came after the clocks too */
  constructor(
    readonly clocks: ClockRequest,
    readonly withheld: ClockRequest['withheld'],
  ) {
    super();
  }
}
