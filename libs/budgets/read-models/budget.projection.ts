import { type ProjectedFact, type ProjectedRow, projection } from '@peildatum/projections';
import { type BudgetEvent, budgetEvents, budgetOfStream } from '../domain/budget.events.js';
import { BudgetFactRow } from './budget-fact.entity.js';

export const BUDGET_FACT = 'fact';

/** The column `value` of a row. */
export interface BudgetFactValue {
  readonly type: BudgetEvent['type'];
  readonly data: BudgetEvent['data'];
  readonly source: string | null;
}

const tell = ({ stream, type, data, source }: ProjectedFact<BudgetEvent>): readonly ProjectedRow[] => [
  { subject: budgetOfStream(stream), aspect: BUDGET_FACT, values: { value: { type, data, source: source ?? null } } },
];

const { BudgetFactCorrected: _corrections, ...told } = budgetEvents;

/** What was decided about budgets, each fact as it was told. */
export const budgetProjection = projection<typeof told>(
  'budgetten',
  { version: 1, entity: BudgetFactRow },
  Object.fromEntries(Object.keys(told).map((type) => [type, tell])),
);
