import type { CommitmentView } from '@peildatum/agreements';
import type { BudgetView, FrameworkView } from '@peildatum/budgets';
import type { DecisionView, GovernanceView, LetterView, MotionView } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';
import type { MonitorView } from '@peildatum/monitoring';
import type { KpiView, PlanStanding, SnelleToetsStanding } from '@peildatum/plans';
import type { ActionStanding, ThematafelView } from '@peildatum/thematafels';
import type { InstitutionView, InterventionView, TrancheView } from '@peildatum/volume-norms';

/** A KPI as far as its amounts are summed. */
export type CountedKpi = Pick<KpiView, 'code' | 'sector' | 'amounts'>;

/** What figures are counted from: the subjects of the contexts at one pair of clocks, whatever they were read from. No report is made of them here. */
export interface Facts {
  readonly clocks: { readonly geldigOp: CalendarDate };
  readonly governance: GovernanceView;
  readonly thematafels: readonly Pick<ThematafelView, 'letter' | 'milestones'>[];
  /** Those that left the report among them. */
  readonly actions: readonly ActionStanding[];
  /** Of the completed actions, those that were so on the date since which the report says what is new. */
  readonly completedBefore: ReadonlySet<string>;
  readonly toetsen: readonly SnelleToetsStanding[];
  readonly plans: readonly PlanStanding[];
  /** The plans at the date of the NZa's figures, where the edition sets another. */
  readonly nzaPlans: readonly PlanStanding[] | null;
  /** Of approved plans. */
  readonly kpis: readonly CountedKpi[];
  readonly budgets: readonly BudgetView[];
  readonly vwsBudgets: readonly BudgetView[] | null;
  readonly frameworks: readonly FrameworkView[];
  readonly monitors: readonly MonitorView[];
  readonly interventions: readonly InterventionView[];
  readonly tranches: readonly TrancheView[];
  readonly institutions: readonly InstitutionView[];
  readonly commitments: readonly Pick<CommitmentView, 'code' | 'withdrawn' | 'inReport' | 'told'>[];
  readonly decisions: readonly Pick<DecisionView, 'code' | 'status'>[];
  readonly motions: readonly Pick<MotionView, 'code' | 'status'>[];
  readonly letters: readonly Pick<LetterView, 'code'>[];
}

/** The actions that the report counts. */
export const reportedActions = ({ actions }: Pick<Facts, 'actions'>): readonly ActionStanding[] =>
  actions.filter(({ retiredOn }) => retiredOn === null);
