import { type CalendarDate, type RecordedEvent, standingFacts } from '@peildatum/kernel';
import type { IntakeEvent } from './intake.events.js';
import { type IntakeView, OPEN_INTAKE } from './intake.view.js';

/** The intake at a date, folded from the raw events of its stream that were known then. Closed from the very date of the decision on. */
export function foldIntake(events: readonly RecordedEvent[], validOn: CalendarDate): IntakeView {
  let view = OPEN_INTAKE;
  for (const { fact } of standingFacts<IntakeEvent, RecordedEvent>(events)) {
    if (fact.validFrom <= validOn) view = { closed: fact.type === 'IntakeClosed', since: fact.validFrom, decidedBy: fact.data.decidedBy };
  }
  return view;
}
