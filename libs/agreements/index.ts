export { agreement } from './application/agreement.subject.js';
export { agreements } from './application/agreements.context.js';
export { commitment } from './application/commitment.subject.js';
export { budgetLine, UITGAVE_WORDS } from './application/impact/budget-line.subject.js';
export { burdenTest, REGELDRUK_WORDS, TOETS_WORDS } from './application/impact/burden-test.subject.js';
export { cycle, TOEPASSING_WORDS, UITKOMST_WORDS } from './application/impact/cycle.subject.js';
export { estimate } from './application/impact/estimate.subject.js';
export { DOELEENHEID_WORDS, GRENS_WORDS, goal } from './application/impact/goal.subject.js';
export { impact } from './application/impact/impact.context.js';
export { INVULLING_WORDS, precondition } from './application/impact/precondition.subject.js';
export { isLedBy, ListMilestonesQuery, type MilestoneRow } from './application/milestones.query.js';
export { MIJLPAALSOORT_WORDS, MIJLPAALSTAND_WORDS, TEKSTSTATUS_WORDS, VERBAND_WORDS } from './application/words.js';
export { type AgreementCode, type AgreementEvent, agreementStreams, type TextStatus } from './domain/agreement.events.js';
export type { AgreementText, AgreementView } from './domain/agreement.view.js';
export { type CommitmentCode, type CommitmentEvent, commitmentStreams, type Lead } from './domain/commitment.events.js';
export { type CommitmentView, isListedInReport } from './domain/commitment.view.js';
export { type MilestoneKind, readDeadline } from './domain/deadline.js';
export { type BudgetLineEvent, type BudgetLineView, budgetLineEvents, budgetLineStreams } from './domain/impact/budget-line.js';
export {
  type Burden,
  type BurdenTestEvent,
  type BurdenTestView,
  burdenTestEvents,
  burdenTestStreams,
} from './domain/impact/burden-test.js';
export { type CycleEvent, type CycleView, cycleEvents, cycleStreams, STEP_WORDS } from './domain/impact/cycle.js';
export { CYCLES } from './domain/impact/cycle-kinds.js';
export { type EstimateEvent, type EstimateRow, type EstimateView, estimateEvents, estimateStreams } from './domain/impact/estimate.js';
export type { Signal } from './domain/impact/followed.js';
export { type GoalEvent, type GoalView, goalEvents, goalStreams } from './domain/impact/goal.js';
export {
  type Fulfilment,
  type PreconditionEvent,
  type PreconditionView,
  preconditionEvents,
  preconditionStreams,
} from './domain/impact/precondition.js';
export { type Occurrence, occurrencesOf, type Standing } from './domain/milestones.js';
