import type { CalendarDate, Timeline } from '@peildatum/kernel';
import type { DossierContext } from '../domain/dossier.decide.js';
import type { IntakeEvent } from '../domain/intake.events.js';
import { type IntakeView, OPEN_INTAKE } from '../domain/intake.view.js';

/** The intake as its own timeline has it: what a decision on a dossier must know of it. */
export const intakeOf = (timeline: Timeline<IntakeEvent>): DossierContext => ({
  intake: (on: CalendarDate): IntakeView => {
    const newest = timeline.facts.findLast(({ validFrom }) => validFrom <= on);
    if (newest === undefined) return OPEN_INTAKE;
    return { closed: newest.type === 'IntakeClosed', since: newest.validFrom, decidedBy: newest.data.decidedBy };
  },
});
