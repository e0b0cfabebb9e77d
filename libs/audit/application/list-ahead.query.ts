import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, NumberedEvent } from '@peildatum/kernel';

/** A decision that was told and does not hold yet; of a corrected one the event is the correction. */
export interface Ahead {
  readonly type: string;
  /** What it is called for a reader, in Dutch. */
  readonly name: string;
  readonly validFrom: string;
  /** Amounts in euros, as the public edge writes them: `740409907.00`. */
  readonly data: unknown;
  readonly event: NumberedEvent;
}

/** What was decided by the moment asked for and holds only after the date asked for, by date. What the clocks withhold is not in it. */
export class ListAheadQuery extends Query<Answer<readonly Ahead[]>> {
  constructor(readonly clocks: ClockRequest = {}) {
    super();
  }
}
