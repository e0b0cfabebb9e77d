import { knownDecider, knownParties } from '@peildatum/governance';
import { subjectOf } from '@peildatum/subjects';
import { preconditions } from '../../domain/impact/precondition.js';
import { commitmentsStand } from './commitments-stand.js';

/** What must be arranged before commitments have their effect. */
export const precondition = subjectOf(preconditions, {
  name: 'randvoorwaarde',
  example: 'scholing',
  requires: (told) =>
    told.type === 'PreconditionIdentified'
      ? [commitmentsStand('afspraken', told.data.commitments), knownParties('eigenaar', [told.data.owner], told.validFrom)]
      : [knownDecider('beoordeeldDoor', told.data.ratedBy, told.validFrom)],
  telling: 'record-agreement',
  correcting: 'correct-agreement',
  readModel: 'randvoorwaarden',
  table: 'precondition_fact',
});
