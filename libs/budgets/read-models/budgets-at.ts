import { type Snapshot, toldAt } from '@peildatum/projections';
import type { BudgetCode, BudgetEvent } from '../domain/budget.events.js';
import { type BudgetView, budgetView } from '../domain/budget.view.js';
import { budgetProjection } from './budget.projection.js';

/** Every budget established at the snapshot's clocks (or those of `codes`), in the order of their codes. */
export async function budgetsAt(snapshot: Snapshot, codes?: readonly BudgetCode[]): Promise<BudgetView[]> {
  const facts = await toldAt<BudgetEvent>(snapshot, budgetProjection, codes);
  return [...facts].flatMap(([code, history]) => budgetView(code, history, snapshot.validOn) ?? []);
}
