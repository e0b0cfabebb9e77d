import { type CalendarDate, type RecordedEvent, toldFacts } from '@peildatum/kernel';
import { budgetOfStream } from './budget.events.js';
import { type BudgetView, budgetView } from './budget.view.js';

/** A budget at a date, folded from the raw events of its stream that were known then: the independent path beside the read model. */
export function foldBudget(events: readonly RecordedEvent[], validOn: CalendarDate): BudgetView | null {
  const [first] = events;
  return first === undefined ? null : budgetView(budgetOfStream(first.stream), toldFacts(events, validOn), validOn);
}
