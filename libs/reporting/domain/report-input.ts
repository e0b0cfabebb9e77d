import type { CommitmentView } from '@peildatum/agreements';
import { type BudgetView, type FrameworkView, quarterEnd } from '@peildatum/budgets';
import type { EditorialText } from '@peildatum/editorial';
import type { CountedObject, DataDates, DecisionView, GovernanceView, LetterView, MotionView } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';
import type { MonitorView } from '@peildatum/monitoring';
import type { Amounts, PlanCode, PlanStanding, SectorAmounts, SnelleToetsStanding, ToetsenView } from '@peildatum/plans';
import { type ActionStanding, isInReport, type ThematafelView } from '@peildatum/thematafels';
import type { InstitutionView, InterventionView, TrancheView } from '@peildatum/volume-norms';
import type { Clocks } from './figures.js';
import { editionBefore } from './gegevens/edition-before.js';
import type { Skip } from './skip.js';

/** What a report is composed of, whichever path it came by: the read models, or a fold of the raw events. */
export interface ReportInput {
  readonly clocks: Clocks;
  readonly governance: GovernanceView;
  readonly thematafels: readonly ThematafelView[];
  /** Every registered action at geldigOp, those that left the report among them. */
  readonly actions: readonly ActionStanding[];
  /** Of the completed actions, those that were so on the date since which the report says what is new; empty where there is none. */
  readonly completedBefore: ReadonlySet<string>;
  readonly intake: ToetsenView;
  /** Every snelle toets that was submitted, in the order of their codes. */
  readonly toetsen: readonly SnelleToetsStanding[];
  /** Every plan that was submitted, in the order of their codes. */
  readonly plans: readonly PlanStanding[];
  /** Of the KPIs of approved plans, summed per sector and, another way, per plan. */
  readonly sectorAmounts: readonly SectorAmounts[];
  readonly planAmounts: readonly { readonly plan: PlanCode; readonly amounts: Amounts }[];
  /** The plans at the date of the NZa's figures, where the edition sets another than geldigOp; else null. */
  readonly nzaPlans: readonly PlanStanding[] | null;
  /** Every budget that was established, in the order of their codes. */
  readonly budgets: readonly BudgetView[];
  /** The budgets at the date of the table of the VWS budget, where the edition sets another; else null. */
  readonly vwsBudgets: readonly BudgetView[] | null;
  /** Of every sector and budget year of which anything holds, with what rests on figures until `figuresUntil`; in the order of their codes. */
  readonly frameworks: readonly FrameworkView[];
  /** In the order of their codes; as are tranches and institutions. */
  readonly interventions: readonly InterventionView[];
  readonly tranches: readonly TrancheView[];
  readonly institutions: readonly InstitutionView[];
  /** In the order of their codes. */
  readonly monitors: readonly MonitorView[];
  /** Every commitment that stands, in the order of their codes; as are decisions, motions and letters. */
  readonly commitments: readonly CommitmentView[];
  readonly decisions: readonly DecisionView[];
  readonly motions: readonly MotionView[];
  readonly letters: readonly LetterView[];
  /** Of exactly this peildatum, those that another than their writer approved; in the order of the report. */
  readonly texts: readonly EditorialText[];
  readonly skips: readonly Skip[];
}

/** What sections are composed of: the actions that the report counts, and beside them those that left it. */
export interface CountedInput extends ReportInput {
  readonly retired: readonly ActionStanding[];
}

export const countedInput = (input: ReportInput): CountedInput => ({
  ...input,
  actions: input.actions.filter(isInReport),
  retired: input.actions.filter((action) => !isInReport(action)),
});

/** The date since which a report says what is new, of an edition and of a day between two; null: there is none. */
export const comparisonDate = (governance: GovernanceView, geldigOp: CalendarDate): CalendarDate | null =>
  editionBefore(governance, geldigOp)?.date ?? null;

/** What the report of `governance` counts per sector, theme and region: what its edition says, or else snelle toetsen. */
export const countedObjectOf = ({ edition }: Pick<GovernanceView, 'edition'>): CountedObject => edition?.countedObject ?? 'snelle-toetsen';

/** Until when what rests on figures of a quarter counts: the last day of the quarter that the edition names, or the peildatum. */
export const figuresUntil = ({ dataDates: { figures } }: GovernanceView, geldigOp: CalendarDate): CalendarDate =>
  figures === null ? geldigOp : quarterEnd(figures);

/** The date that the edition sets for a section, where it is another than the report's; else null. */
export function ownDate({ dataDates }: GovernanceView, section: Exclude<keyof DataDates, 'figures'>, geldigOp: CalendarDate) {
  const date = dataDates[section];
  return date === geldigOp ? null : date;
}
