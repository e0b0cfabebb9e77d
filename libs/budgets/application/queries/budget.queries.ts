import { Query } from '@nestjs/cqrs';
import type { Answer, CalendarDate, ClockRequest } from '@peildatum/kernel';
import type { BudgetCode } from '../../domain/budget.events.js';
import type { MonthEnd } from '../../domain/month-series.js';
import type { Projected } from '../../domain/projection.js';
import type { Uptake } from '../../domain/uptake.js';

/** Uitputting: what became of a budget, how it went from month to month, and where that leads. */
export interface UptakeAnswer {
  readonly uptake: Uptake;
  /**
   * A page of the month-ends from the month in which the budget was established up to the date asked for, or to the end of its term
   * where that comes first; at the same knowledge.
   */
  readonly series: readonly MonthEnd[];
  /** The month-end after which the next page begins; null on the last. */
  readonly next: CalendarDate | null;
  readonly projected: Projected;
}

/** @throws `BUDGET.NOT_FOUND`. */
export class GetUptakeQuery extends Query<Answer<UptakeAnswer>> {
  /** @param after the month-ends after this date; default: from the first */
  constructor(
    readonly code: BudgetCode,
    readonly clocks: ClockRequest,
    readonly after?: CalendarDate,
  ) {
    super();
  }
}
