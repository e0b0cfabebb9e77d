import type { BudgetFact, BudgetView } from '@peildatum/budgets';
import type { ShapeOf } from '@peildatum/kernel';
import { addressOf } from '../counting.js';
import { rests, restsOn } from '../known.js';
import { budgetAt } from '../lists.js';
import type { ReportInput } from '../report-input.js';
import { date, list, object, source, text, uitleg } from '../shapes.js';
import { decidedFields, decidedOf } from './budget-decisions.js';

/** One decision, in the order in which they hold. */
const Decision = object({ vanaf: date(), ...decidedFields, ...source, ...rests });

/** Report-model 8.6: a budget and everything that was decided about it. */
export const BudgetHistory = object({ code: text(), titel: text(), historie: list(Decision), ...uitleg });
export type BudgetHistory = ShapeOf<typeof BudgetHistory>;

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
      ...restsOn(basis),
    })),
    uitleg: addressOf(budgetAt(budget.code, clocks)),
  }));
