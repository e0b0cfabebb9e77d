import { subjectOf } from '@peildatum/subjects';
import { estimates } from '../../domain/impact/estimate.js';
import { commitmentsStand } from './commitments-stand.js';

/** What a study estimates that measures save, never what was realised. */
export const estimate = subjectOf(estimates, {
  name: 'impactraming',
  example: 'kpmg-0.6',
  requires: (told) => (told.type === 'CommitmentCodeMapped' ? [commitmentsStand('afspraak', [told.data.commitment])] : []),
  telling: 'record-agreement',
  correcting: 'correct-agreement',
  readModel: 'impactramingen',
  table: 'impact_estimate_fact',
});
