import { type CalendarDate, NO_CENTS } from '@peildatum/kernel';
import type { Taken } from '../domain/approval-room.js';
import type { BudgetView } from '../domain/budget.view.js';

/** The transformation means and what plans took of them, at the head of the log. */
export interface Means {
  /** Null: not established, so nothing holds approvals back. */
  readonly budget: BudgetView | null;
  readonly taken: Taken;
  readonly today: CalendarDate;
}

export const NOTHING_TAKEN: Omit<Means, 'today'> = { budget: null, taken: { takings: [], released: NO_CENTS } };

/**
 * Who decides on the means is alone with them: what `look` sees stays so until `work` has ended, in whatever process.
 */
export abstract class MeansWatch {
  abstract alone<T>(work: (look: () => Promise<Means>) => Promise<T>): Promise<T>;
}
