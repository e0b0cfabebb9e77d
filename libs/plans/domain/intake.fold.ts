import { type CalendarDate, type RecordedEvent, standingFacts } from '@peildatum/kernel';
import type { IntakeEvent } from './intake.events.js';
import { OPEN_INTAKE, type ToetsenView } from './intake.view.js';

/** What holds of all snelle toetsen at a date, from the facts in their order. Closed from the very date of the decision on. */
export const intakeOn = (facts: readonly IntakeEvent[], on: CalendarDate): ToetsenView =>
  Object.assign({ ...OPEN_INTAKE }, ...facts.filter(({ validFrom }) => validFrom <= on).map(told));

const told = (fact: IntakeEvent): Partial<ToetsenView> =>
  fact.type === 'ProvisionalShareStated'
    ? { someProvisional: fact.data.share === 'some' }
    : { closed: fact.type === 'IntakeClosed', since: fact.validFrom, decidedBy: fact.data.decidedBy, decision: fact.data.decision };

/** The same, folded from the raw events of their stream that were known then. */
export const foldIntake = (events: readonly RecordedEvent[], validOn: CalendarDate): ToetsenView =>
  intakeOn(
    standingFacts<IntakeEvent, RecordedEvent>(events).map(({ fact }) => fact),
    validOn,
  );
