import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import type { Projection } from '../logboek/logboek.projection.js';

export interface ReadRequest extends ClockRequest {
  /**
   * The projections that this read uses; it waits for these and for the logboek, and for no others. One that names the
   * logboek itself is told what that passed over as well.
   */
  readonly uses: readonly Projection[];
  /** Default: the date in Amsterdam now. */
  readonly today?: CalendarDate;
  /** Over how many connections it may ask at once, if they are free: 2 for what asks much. Default 1. */
  readonly connections?: 1 | 2;
}
