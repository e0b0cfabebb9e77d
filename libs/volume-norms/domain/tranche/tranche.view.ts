import { type CalendarDate, type RecordedEvent, type ToldFact, toldFacts } from '@peildatum/kernel';
import { type TrancheEvent, trancheOfStream } from '../norm.events.js';
import type { TrancheView } from '../norm.views.js';

/** The tranche as it was agreed last. Null: never. */
export function trancheView(tranche: string, told: readonly ToldFact<TrancheEvent>[]): TrancheView | null {
  const last = told.at(-1);
  return last === undefined ? null : { tranche, ...last.fact.data, source: last.source };
}

/** A tranche at a date, folded from the raw events of its stream that were known then. */
export function foldTranche(events: readonly RecordedEvent[], validOn: CalendarDate): TrancheView | null {
  const [first] = events;
  return first === undefined ? null : trancheView(trancheOfStream(first.stream), toldFacts(events, validOn));
}
