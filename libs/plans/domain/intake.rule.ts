import { type CalendarDate, PeildatumError, sameName, type Timeline } from '@peildatum/kernel';
import type { DossierEvent } from './dossier.events.js';
import type { IntakeView } from './intake.view.js';

/**
 * From the closing on, only an elaborated snelle toets is taken in that was announced to its coordinating insurer (004 r. 311-317).
 * @throws PeildatumError `INTAKE.CLOSED`
 */
export function assertIntake(timeline: Timeline<DossierEvent>, intake: (on: CalendarDate) => IntakeView): void {
  const submitted = timeline.facts.find((fact) => fact.type === 'SnelleToetsSubmitted');
  if (submitted === undefined) return;
  const { closed, since, decidedBy } = intake(submitted.validFrom);
  if (!closed || excepted(timeline, submitted)) return;
  throw new PeildatumError({
    code: 'INTAKE.CLOSED',
    kind: 'conflict',
    message: `Sinds ${since} worden door een besluit van ${decidedBy} geen nieuwe snelle toetsen aangenomen; leg eerst de uitzondering vast van de coördinerend zorgverzekeraar bij wie deze uitgewerkte snelle toets was aangemeld.`,
    details: { since, decidedBy },
  });
}

type Submitted = Extract<DossierEvent, { type: 'SnelleToetsSubmitted' }>;

const excepted = (timeline: Timeline<DossierEvent>, { validFrom, data }: Submitted): boolean =>
  timeline.facts.some(
    (fact) =>
      fact.type === 'IntakeExceptionGranted' &&
      fact.validFrom <= validFrom &&
      (data.insurer === null || sameName(data.insurer, fact.data.insurer)),
  );
