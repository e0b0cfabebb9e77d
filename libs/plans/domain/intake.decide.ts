import { type CorrectionOrder, correct, type Decide, ForbiddenStep, type Timeline, tell } from '@peildatum/kernel';
import { type IntakeEvent, intakeEvents } from './intake.events.js';

const possible = (timeline: Timeline<IntakeEvent>) => timeline.walk(NOTHING, follow);

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

const NOTHING = { closed: false, some: false };

function follow(state: typeof NOTHING, fact: IntakeEvent): typeof NOTHING {
  if (fact.type !== 'ProvisionalShareStated') return { ...state, closed: closedAfter(state.closed, fact) };
  const some = fact.data.share === 'some';
  if (!some && !state.some)
    throw new ForbiddenStep(
      'INTAKE.NO_SHARE_STATED',
      'Op die datum zei geen bron dat een deel voorlopig is afgekeurd; er valt niets te beëindigen.',
    );
  return { ...state, some };
}

function closedAfter(closed: boolean, fact: Exclude<IntakeEvent, { type: 'ProvisionalShareStated' }>): boolean {
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
