import { type CorrectionOrder, correct, type Decide, PeildatumError, type Timeline, tell } from '@peildatum/kernel';
import { type BudgetCode, type BudgetEvent, budgetEvents } from './budget.events.js';
import { assertSetApart, follow, setsApart } from './budget.rules.js';
import type { BudgetState } from './budget.state.js';

const possible = (code: BudgetCode) => (timeline: Timeline<BudgetEvent>) => timeline.walk<BudgetState | null>(null, follow(code));

/**
 * Records a fact of a budget; told late, it takes its own place. Said twice is said once.
 * @throws the forbidden step with the fact in the way (`follow` in budget.rules.ts)
 */
export const tellBudget =
  (code: BudgetCode, fact: BudgetEvent): Decide<BudgetEvent> =>
  (timeline, today) => {
    const told = tell(timeline, budgetEvents, fact, possible(code));
    if (told.length > 0 && setsApart(fact)) {
      const state = possible(code)(timeline.with(fact));
      if (state) assertSetApart(state, fact, today);
    }
    return told;
  };

/** Corrects one recorded fact of a budget. @throws `BUDGET.NOT_FOUND`, `CORRECTION.…`, or what the corrected timeline forbids. */
export const correctBudget =
  (code: BudgetCode, order: CorrectionOrder<BudgetEvent>): Decide<BudgetEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw budgetNotFound(code);
    return correct(timeline, 'BudgetFactCorrected', order, possible(code));
  };

export const budgetNotFound = (code: BudgetCode) =>
  new PeildatumError({
    code: 'BUDGET.NOT_FOUND',
    kind: 'not-found',
    message: `Budget ${code} is niet vastgesteld op deze klokken; kijk in de lijst van budgetten welke u bedoelt.`,
  });
