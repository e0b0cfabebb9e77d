import { subjectOf } from '@peildatum/subjects';
import { escalations } from '../../domain/kamer/escalation.js';
import { knownParties } from '../premises.js';
import { ofStream } from './in-register.js';

/** Differences between parties, on the ladder that is agreed for them. */
export const escalation = subjectOf(escalations, {
  name: 'escalatie',
  example: 'regeldruk-2025-1',
  requires: ({ type, data, validFrom }) =>
    type === 'EscalationRaised' ? [ofStream('over', data.about), knownParties('partijen', data.parties, validFrom)] : [],
  telling: 'record-parliament',
  readModel: 'escalaties',
  table: 'escalation_fact',
});
