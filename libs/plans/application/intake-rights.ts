import { rightsByRole } from '@peildatum/platform';
import type { IntakeEvent } from '../domain/intake.events.js';

export const INTAKE_RIGHTS = rightsByRole<IntakeEvent>(
  { IntakeClosed: 'record-intake', IntakeReopened: 'record-intake', ProvisionalShareStated: 'record-intake' },
  'record-intake',
);
