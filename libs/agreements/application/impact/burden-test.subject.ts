import { subjectOf } from '@peildatum/subjects';
import { burdenTests } from '../../domain/impact/burden-test.js';
import { commitmentsStand } from './commitments-stand.js';

/** What is expected and seen of the regeldruk of a commitment. */
export const burdenTest = subjectOf(burdenTests, {
  name: 'regeldruktoets',
  example: 'AZWA-E2',
  requires: (_, code) => [commitmentsStand('regeldruktoets', [code])],
  telling: 'record-agreement',
  correcting: 'correct-agreement',
  readModel: 'regeldruktoetsen',
  table: 'burden_test_fact',
});
