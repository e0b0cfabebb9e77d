import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import type { FactProjection } from '../declaration.js';

export interface ReadRequest extends ClockRequest {
  /** The projections that this read uses; it waits for these and for the logboek, and for no others. */
  readonly uses: readonly FactProjection[];
  /** Default: the date in Amsterdam now. */
  readonly today?: CalendarDate;
}
