import { BUDGET_FACTS, type BudgetEvent } from '@peildatum/budgets';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, factOf } from '../writing/fact-kinds.js';

const KINDS: FactKinds<BudgetEvent> = Object.fromEntries(
  Object.entries(BUDGET_FACTS).map(([soort, written]) => [soort, factKind(written.input, written.factOf)]),
);

/** Any decision about a budget, by its `soort`. */
export const BUDGETBESLUIT = factOf(KINDS);

export const BUDGET_CORRECTIE = correctionOf(KINDS);
