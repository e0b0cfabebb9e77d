import { subjectOf } from '@peildatum/subjects';
import { goals } from '../../domain/impact/goal.js';
import { commitmentsStand } from './commitments-stand.js';

/** What the agreements want to reach, with its parts, and what was measured of it. */
export const goal = subjectOf(goals, {
  name: 'transitiedoel',
  example: 'arbeidsmarkt',
  requires: (told) =>
    told.type === 'GoalDefined'
      ? [
          commitmentsStand(
            'delen',
            told.data.parts.flatMap(({ commitments }) => commitments),
          ),
        ]
      : [],
  telling: 'record-agreement',
  correcting: 'correct-agreement',
  readModel: 'transitiedoelen',
  table: 'transition_goal_fact',
});
