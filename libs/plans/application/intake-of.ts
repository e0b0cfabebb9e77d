import type { Timeline } from '@peildatum/kernel';
import type { DossierContext } from '../domain/dossier.decide.js';
import type { IntakeEvent } from '../domain/intake.events.js';
import { intakeOn } from '../domain/intake.fold.js';

/** The intake as its own timeline has it: what a decision on a dossier must know of it. */
export const intakeOf = (timeline: Timeline<IntakeEvent>): DossierContext => ({ intake: (on) => intakeOn(timeline.facts, on) });
