import { factEntity } from '@peildatum/projections';

/** Whether new snelle toetsen are taken in: one subject, one aspect. */
export const IntakeFactRow = factEntity('intake_fact', { closed: { type: 'boolean' }, decided_by: { type: 'text' } });
