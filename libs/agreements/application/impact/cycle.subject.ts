import { subjectOf } from '@peildatum/subjects';
import { cycles } from '../../domain/impact/cycle.js';
import { cycleOf } from '../../domain/impact/cycle-kinds.js';
import { commitmentsStand } from './commitments-stand.js';

/** The steps of a commitment that come back each year, or lead to a decision. */
export const cycle = subjectOf(cycles, {
  name: 'cyclus',
  example: 'passende-zorg-2023',
  requires: (told, code) => (told.type === 'CycleOpened' ? [commitmentsStand('cyclus', [cycleOf(code).commitment])] : []),
  telling: 'record-agreement',
  correcting: 'correct-agreement',
  readModel: 'cycli',
  table: 'commitment_cycle_fact',
});
