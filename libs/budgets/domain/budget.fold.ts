import { type CalendarDate, type RecordedEvent, standingFacts } from '@peildatum/kernel';
import { type BudgetEvent, budgetOfStream } from './budget.events.js';
import { type BudgetFact, type BudgetView, budgetView } from './budget.view.js';

/** What stood of a budget at a date, from the raw events of its stream that were known then. */
export const standingBudgetFacts = (events: readonly RecordedEvent[], validOn: CalendarDate): BudgetFact[] =>
  standingFacts<BudgetEvent, RecordedEvent>(events).flatMap(({ fact, event }) =>
    fact.validFrom <= validOn ? [{ fact, event: event.id, basis: event.basis, source: event.source ?? null }] : [],
  );

/** A budget at a date, folded from the raw events of its stream that were known then: the independent path beside the read model. */
export function foldBudget(events: readonly RecordedEvent[], validOn: CalendarDate): BudgetView | null {
  const [first] = events;
  return first === undefined ? null : budgetView(budgetOfStream(first.stream), standingBudgetFacts(events, validOn), validOn);
}
