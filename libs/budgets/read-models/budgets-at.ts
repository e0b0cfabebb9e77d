import type { Basis, CalendarDate, Uuid } from '@peildatum/kernel';
import { factsOf, type Snapshot } from '@peildatum/projections';
import type { BudgetCode, BudgetEvent } from '../domain/budget.events.js';
import { type BudgetFact, type BudgetView, budgetView } from '../domain/budget.view.js';
import { BUDGET_FACT, type BudgetFactValue, budgetProjection } from './budget.projection.js';

/** Every budget established at the snapshot's clocks (or those of `codes`), in the order of their codes. */
export async function budgetsAt(snapshot: Snapshot, codes?: readonly BudgetCode[]): Promise<BudgetView[]> {
  const facts = await budgetFactsAt(snapshot, codes);
  return [...facts].flatMap(([code, history]) => budgetView(code, history, snapshot.validOn) ?? []);
}

/** What stood of every budget, in the order of their codes; of each in order of (validFrom, order in the log). */
async function budgetFactsAt(snapshot: Snapshot, codes?: readonly BudgetCode[]): Promise<ReadonlyMap<BudgetCode, BudgetFact[]>> {
  const facts = factsOf({
    table: snapshot.table(budgetProjection),
    aspect: BUDGET_FACT,
    columns: 'event_id, value',
    ...(codes && { where: 'f.subject = ANY ($3::text[])' }),
  });
  const rows = await snapshot.query<Row>(
    `SELECT subject, valid_from, basis, event_id, value FROM ${facts} AS fact ORDER BY subject COLLATE "C", valid_from, volgnummer`,
    [...snapshot.bounds, ...(codes ? [codes] : [])],
  );
  const found = new Map<BudgetCode, BudgetFact[]>();
  for (const row of rows) found.set(row.subject, [...(found.get(row.subject) ?? []), toFact(row)]);
  return found;
}

interface Row {
  readonly subject: BudgetCode;
  readonly valid_from: CalendarDate;
  readonly basis: Basis;
  readonly event_id: Uuid;
  readonly value: BudgetFactValue;
}

const toFact = ({ valid_from: validFrom, basis, event_id: event, value: { type, data, source } }: Row): BudgetFact => ({
  fact: { type, validFrom, data } as BudgetEvent,
  event,
  basis,
  source,
});
