import { type CorrectionOrder, correct, type Decide, ForbiddenStep, type Timeline, tell } from '@peildatum/kernel';
import { type IntakeEvent, intakeEvents } from './intake.events.js';

const possible = (timeline: Timeline<IntakeEvent>) => timeline.walk(false, follow);

/** @throws the forbidden step with the fact in the way: closed is not closed again, and only what is closed is reopened. */
export const tellIntake =
  (fact: IntakeEvent): Decide<IntakeEvent> =>
  (timeline) =>
    tell(timeline, intakeEvents, fact, possible);

/** @throws `CORRECTION.…`, or a step that the corrected timeline forbids. */
export const correctIntake =
  (order: CorrectionOrder<IntakeEvent>): Decide<IntakeEvent> =>
  (timeline) =>
    correct(timeline, 'IntakeFactCorrected', order, possible);

function follow(closed: boolean, fact: IntakeEvent): boolean {
  if (fact.type === 'ProvisionalShareStated') return closed;
  if (fact.type === 'IntakeClosed') {
    if (closed)
      throw new ForbiddenStep(
        'INTAKE.ALREADY_CLOSED',
        'Het indienen van snelle toetsen was toen al gestopt; corrigeer dat besluit als de datum onjuist is.',
      );
    return true;
  }
  if (!closed)
    throw new ForbiddenStep('INTAKE.NOT_CLOSED', 'Het indienen van snelle toetsen was toen niet gestopt; er valt niets te heropenen.');
  return false;
}
