import { type CalendarDate, type RecordedEvent, toldFacts } from '@peildatum/kernel';
import { interventionOfStream } from './norm.events.js';
import { interventionView } from './norm.view.js';
import type { InterventionView } from './norm.views.js';

/** An intervention at a date, folded from the raw events of its stream that were known then: the independent path beside the read model. */
export function foldNorm(events: readonly RecordedEvent[], validOn: CalendarDate): InterventionView | null {
  const [first] = events;
  return first === undefined ? null : interventionView(interventionOfStream(first.stream), toldFacts(events, validOn));
}
