import { subjectOf } from '@peildatum/subjects';
import { preconditions } from '../../domain/impact/precondition.js';
import { commitmentsStand } from './commitments-stand.js';

/** What must be arranged before commitments have their effect. */
export const precondition = subjectOf(preconditions, {
  name: 'randvoorwaarde',
  example: 'scholing',
  requires: (told) => (told.type === 'PreconditionIdentified' ? [commitmentsStand('afspraken', told.data.commitments)] : []),
  telling: 'record-agreement',
  correcting: 'correct-agreement',
  readModel: 'randvoorwaarden',
  table: 'precondition_fact',
});
