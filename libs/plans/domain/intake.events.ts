import { correctionEvent, DECIDED, event, type FactsOf, schema, told } from '@peildatum/kernel';

const { object, text, date, nullable, oneOf, matching } = schema;

/** Who decided, and since version 2 by which decision in the register. */
const decided = () =>
  object({
    decidedBy: text(200),
    decidedOn: nullable(date()),
    reason: text(),
    decision: nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een besluit')),
  });

/** What holds of all snelle toetsen together: whether new ones are taken in, and what is said of them without a number; the stream is `intake`. */
export const intakeEvents = {
  /** From `validFrom` on nothing new is taken in, an exception aside (004 r. 311-317). */
  IntakeClosed: event('aanvraagstop', decided(), told('intake'), DECIDED),
  IntakeReopened: event('einde van de aanvraagstop', decided(), told('intake'), DECIDED),
  /** "Een deel van de afgekeurde snelle toetsen zijn voorlopig afgekeurd" (000 r. 232): more than none, and nobody says how many or which. */
  ProvisionalShareStated: event('deel voorlopig afgekeurd', object({ share: oneOf('some', 'not-published') }), told('provisional-share')),
  IntakeFactCorrected: correctionEvent(),
} as const;

export type IntakeEvent = Exclude<FactsOf<typeof intakeEvents>, { type: 'IntakeFactCorrected' }>;

export const INTAKE_STREAM = 'intake';
