import { factEntity } from '@peildatum/projections';

/** What holds of all snelle toetsen together: one subject. */
export const IntakeFactRow = factEntity('intake_fact', {
  /** Aspect `intake`. */
  closed: 'boolean',
  decided_by: 'text',
  decision: 'text',
  /** Aspect `provisional-share`. */
  share: 'text',
});
