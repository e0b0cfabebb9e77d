import { toldProjection } from '@peildatum/projections';
import { budgetEvents, budgetOfStream } from '../domain/budget.events.js';
import { BudgetFactRow } from './budget-fact.entity.js';

/** What was decided about budgets, each fact as it was told. */
export const budgetProjection = toldProjection('budgetten', {
  version: 1,
  entity: BudgetFactRow,
  events: budgetEvents,
  subjectOf: budgetOfStream,
});
