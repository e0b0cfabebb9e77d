import { BODIES, decidedBy } from '@peildatum/governance';
import { subject } from '@peildatum/subjects';
import { budgetNotFound, correctBudget, tellBudget } from '../domain/budget.decide.js';
import { type BudgetCode, type BudgetEvent, budgetEvents, budgetStreams } from '../domain/budget.events.js';
import { type BudgetView, budgetView } from '../domain/budget.view.js';
import { BUDGET_RIGHTS } from './budget-rights.js';
import { BUDGET_FACTS } from './input/budget-facts.js';

/** A budget, and what is decided about it. */
export const budget = subject<BudgetEvent, BudgetView, BudgetCode>({
  name: 'budget',
  example: 'transformatiemiddelen',
  streams: budgetStreams,
  events: budgetEvents,
  decisions: { tell: tellBudget, correct: correctBudget },
  notFound: budgetNotFound,
  listedIn: ({ type, data }) => (type === 'BudgetReserved' ? [{ field: 'themas', list: 'themas', values: data.themes }] : []),
  requires: (told) =>
    told.type === 'ExcessApprovalAllowed' || told.type === 'BreakthroughCeilingSet'
      ? [decidedBy('besluit', told.data.decision, BODIES.board, told.validFrom)]
      : [],
  view: budgetView,
  facts: BUDGET_FACTS,
  rights: BUDGET_RIGHTS,
  readModel: 'budgetten',
  table: 'budget_fact',
});
