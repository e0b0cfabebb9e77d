import type { BudgetFact, BudgetView } from '@peildatum/budgets';
import type { CalendarDate } from '@peildatum/kernel';
import { addressOf } from '../counting.js';
import { budgetAt } from '../lists.js';
import type { ReportInput } from '../report-input.js';
import { type Decided, decidedOf } from './budget-decisions.js';

/** Report-model 8.6: a budget and everything that was decided about it. */
export interface BudgetHistory {
  readonly code: string;
  readonly titel: string;
  readonly historie: readonly Decision[];
  readonly uitleg: string;
}

/** One decision, in the order in which they hold. */
export interface Decision extends Decided {
  readonly vanaf: CalendarDate;
  readonly bron: string | null;
  readonly gereconstrueerd: boolean;
  readonly afgeleid: boolean;
}

/** The lines of the VWS budget have a table of their own. */
const isDecision = ({ fact }: BudgetFact): boolean => fact.type !== 'VwsLineSet';

export const composeBudgets = ({ clocks, budgets }: Pick<ReportInput, 'clocks' | 'budgets'>): BudgetHistory[] =>
  budgets.map((budget: BudgetView) => ({
    code: budget.code,
    titel: budget.title,
    historie: budget.history.filter(isDecision).map(({ fact, basis, source }) => ({
      vanaf: fact.validFrom,
      ...decidedOf(fact),
      bron: source,
      gereconstrueerd: basis === 'reconstructed',
      afgeleid: basis === 'derived',
    })),
    uitleg: addressOf(budgetAt(budget.code, clocks)),
  }));
