import { projection } from '@peildatum/projections';
import { INTAKE_STREAM, intakeEvents } from '../domain/intake.events.js';
import { IntakeFactRow } from './intake-fact.entity.js';

const told = (closed: boolean, decidedBy: string, decision: string | null) => [
  { subject: INTAKE_STREAM, aspect: 'intake', values: { closed, decided_by: decidedBy, decision } },
];

/** Whether new snelle toetsen are taken in, since when, and who decided so; and what is said of all of them without a number. */
export const intakeProjection = projection(
  'aanvraagstop',
  { entity: IntakeFactRow, events: intakeEvents },
  {
    IntakeClosed: (e) => told(true, e.data.decidedBy, e.data.decision),
    IntakeReopened: (e) => told(false, e.data.decidedBy, e.data.decision),
    ProvisionalShareStated: ({ data: { share } }) => [{ subject: INTAKE_STREAM, aspect: 'provisional-share', values: { share } }],
  },
);
