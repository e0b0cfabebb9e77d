import { BUDGET_CODE, type BudgetCode, budgetNotFound } from '@peildatum/budgets';

export const BUDGET_CODE_PARAM = {
  name: 'code',
  description: 'De code van het budget.',
  schema: { type: 'string', pattern: BUDGET_CODE.source, examples: ['transformatiemiddelen'] },
};

/** @throws PeildatumError `BUDGET.NOT_FOUND` for text that no budget can have as its code. */
export function budgetCode(given: string): BudgetCode {
  if (BUDGET_CODE.test(given)) return given;
  throw budgetNotFound(given.slice(0, 60));
}
