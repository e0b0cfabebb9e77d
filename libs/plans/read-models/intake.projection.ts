import { projection } from '@peildatum/projections';
import { INTAKE_STREAM, type intakeEvents } from '../domain/intake.events.js';
import { IntakeFactRow } from './intake-fact.entity.js';

const told = (closed: boolean, decidedBy: string) => [
  { subject: INTAKE_STREAM, aspect: 'intake', values: { closed, decided_by: decidedBy } },
];

/** Whether new snelle toetsen are taken in, since when, and who decided so. */
export const intakeProjection = projection<typeof intakeEvents>(
  'aanvraagstop',
  { version: 1, entity: IntakeFactRow },
  {
    IntakeClosed: (e) => told(true, e.data.decidedBy),
    IntakeReopened: (e) => told(false, e.data.decidedBy),
  },
);
