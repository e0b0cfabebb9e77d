export { agreement } from './application/agreement.subject.js';
export { agreements } from './application/agreements.context.js';
export { commitment } from './application/commitment.subject.js';
export { budgetLine } from './application/impact/budget-line.subject.js';
export { burdenTest } from './application/impact/burden-test.subject.js';
export { cycle } from './application/impact/cycle.subject.js';
export { estimate } from './application/impact/estimate.subject.js';
export { goal } from './application/impact/goal.subject.js';
export { impact } from './application/impact/impact.context.js';
export { precondition } from './application/impact/precondition.subject.js';
export { isLedBy, ListMilestonesQuery, type MilestoneRow } from './application/milestones.query.js';
export { MIJLPAALSTAND_WORDS } from './application/words.js';
export {
  type AgreementCode,
  type AgreementEvent,
  agreementStreams,
  TEKSTSTATUS_WORDS,
  type TextStatus,
} from './domain/agreement.events.js';
export type { AgreementText, AgreementView } from './domain/agreement.view.js';
export { type CommitmentCode, type CommitmentEvent, commitmentStreams, type Lead, VERBAND_WORDS } from './domain/commitment.events.js';
export { type CommitmentView, isListedInReport } from './domain/commitment.view.js';
export { MIJLPAALSOORT_WORDS, type MilestoneKind, readDeadline } from './domain/deadline.js';
export {
  type BudgetLineEvent,
  type BudgetLineView,
  budgetLineEvents,
  budgetLineStreams,
  UITGAVE_WORDS,
} from './domain/impact/budget-line.js';
export {
  type Burden,
  type BurdenTestEvent,
  type BurdenTestView,
  burdenTestEvents,
  burdenTestStreams,
  REGELDRUK_WORDS,
  TOETS_WORDS,
} from './domain/impact/burden-test.js';
export { type CycleEvent, type CycleView, cycleEvents, cycleStreams } from './domain/impact/cycle.js';
export { CYCLES } from './domain/impact/cycle-kinds.js';
export { SIDE_WORDS, STEP_WORDS, TOEPASSING_WORDS, UITKOMST_WORDS } from './domain/impact/cycle-words.js';
export { type EstimateEvent, type EstimateRow, type EstimateView, estimateEvents, estimateStreams } from './domain/impact/estimate.js';
export type { Signal } from './domain/impact/followed.js';
export { DOELEENHEID_WORDS, type GoalEvent, type GoalView, GRENS_WORDS, goalEvents, goalStreams } from './domain/impact/goal.js';
export {
  type Fulfilment,
  INVULLING_WORDS,
  type PreconditionEvent,
  type PreconditionView,
  preconditionEvents,
  preconditionStreams,
} from './domain/impact/precondition.js';
export { type Occurrence, occurrencesOf, type Standing } from './domain/milestones.js';
