import { BODIES, decidedBy } from '@peildatum/governance';
import { subjectOf } from '@peildatum/subjects';
import { goals } from '../../domain/impact/goal.js';
import { commitmentsStand } from './commitments-stand.js';

/** What the agreements want to reach, with its parts, and what was measured of it. */
export const goal = subjectOf(goals, {
  name: 'transitiedoel',
  example: 'arbeidsmarkt',
  requires: (told) => {
    if (told.type === 'MonitoringMethodAdopted') return [decidedBy('besluit', told.data.decision, BODIES.board, told.validFrom)];
    if (told.type !== 'GoalDefined') return [];
    const named = told.data.parts.flatMap(({ commitments }) => commitments);
    return [commitmentsStand('delen', named)];
  },
  telling: 'record-agreement',
  correcting: 'correct-agreement',
  readModel: 'transitiedoelen',
  table: 'transition_goal_fact',
});
