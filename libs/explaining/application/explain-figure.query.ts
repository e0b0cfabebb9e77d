import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import type { ReportOptions } from '@peildatum/reporting';
import type { Explanation } from '../domain/explanation.js';

/** A page of the events behind a figure. */
export interface EventPage {
  /** The volgnummer of the last event that was read. Default: from the first. */
  readonly after?: number | undefined;
  /** Default `DEFAULT_EVENTS`. */
  readonly limit?: number | undefined;
}

export const DEFAULT_EVENTS = 50;
export const MOST_EVENTS = 200;

/**
 * Where one figure of the report at a pair of clocks comes from.
 * @throws PeildatumError `FIGURE.NOT_FOUND` for a key of no figure
 */
export class ExplainFigureQuery extends Query<Answer<Explanation>> {
  constructor(
    /** As it was typed. */
    readonly key: string,
    readonly clocks: ClockRequest,
    readonly options: Pick<ReportOptions, 'countedObject'> = {},
    readonly events: EventPage = {},
  ) {
    super();
  }
}
