import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { budgetLine } from './budget-line.subject.js';
import { burdenTest } from './burden-test.subject.js';
import { cycle } from './cycle.subject.js';
import { estimate } from './estimate.subject.js';
import { goal } from './goal.subject.js';
import { precondition } from './precondition.subject.js';

/** What commitments need, save, cost and aim at, and the steps that come back. */
export const impact = context([precondition, burdenTest, estimate, goal, cycle, budgetLine], {
  title: 'Impact van afspraken',
  migrations: [
    toldTables('CreateImpact1796600000140', 'precondition_fact', 'burden_test_fact', 'impact_estimate_fact'),
    toldTables('CreateGoalsAndCycles1796600000141', 'transition_goal_fact', 'commitment_cycle_fact', 'budget_line_fact'),
  ],
});
