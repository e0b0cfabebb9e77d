import type { GovernanceView } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';
import type { ActionStanding, ThematafelView } from '@peildatum/thematafels';
import type { Clocks, Skip } from './report.js';

/** What a report is composed of, whichever path it came by: the read models, or a fold of the raw events. */
export interface ReportInput {
  readonly clocks: Clocks;
  readonly governance: GovernanceView;
  readonly thematafels: readonly ThematafelView[];
  /** Every registered action at geldigOp. */
  readonly actions: readonly ActionStanding[];
  /** Of the completed actions, those that were so on the date with which the edition compares; empty when it compares with none. */
  readonly completedBefore: ReadonlySet<string>;
  readonly skips: readonly Skip[];
}

/** The date with which the report of `governance` compares, or null. */
export const comparisonDate = (governance: GovernanceView): CalendarDate | null => governance.edition?.comparedWith?.date ?? null;
