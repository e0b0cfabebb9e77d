import { correctionEvent, event, type FactsOf, schema, told } from '@peildatum/kernel';

const { object, text, date, nullable } = schema;

/** Whether new snelle toetsen are taken in; the stream is `intake`. */
export const intakeEvents = {
  /** From `validFrom` on nothing new is taken in, an exception aside (004 r. 311-317). */
  IntakeClosed: event(object({ decidedBy: text(200), decidedOn: nullable(date()), reason: text() }), told('intake')),
  IntakeReopened: event(object({ decidedBy: text(200), decidedOn: nullable(date()), reason: text() }), told('intake')),
  IntakeFactCorrected: correctionEvent(),
} as const;

export type IntakeEvent = Exclude<FactsOf<typeof intakeEvents>, { type: 'IntakeFactCorrected' }>;

export const INTAKE_STREAM = 'intake';
