import type { Basis, CalendarDate } from '@peildatum/kernel';
import { type ActionCode, type Confidence, OPEN_STATUSES } from './action.events.js';
import type { ActionStatus } from './action.js';
import type { DueDate } from './due-date.js';
import type { ActionThematafel } from './thematafel-letter.js';

/** An action as it stood at one pair of clocks. Null: the source does not say. */
export interface ActionView {
  readonly code: ActionCode;
  readonly section: string | null;
  readonly description: string | null;
  readonly thematafel: ActionThematafel;
  readonly due: DueDate | null;
  readonly responsible: readonly string[] | null;
  readonly status: ActionStatus;
  /** From which date that status holds. */
  readonly statusSince: CalendarDate;
  /** Where the status comes from; a count of statuses says on what it rests. */
  readonly statusBasis: Basis;
  /** The event that told the status. */
  readonly statusEvent: string;
  /** What was said with the status: explanation, evidence or reason. */
  readonly statusNote: string | null;
  /** What is done about it that it runs behind. */
  readonly statusMeasure: string | null;
  /** The date of which was said last that it still is so. Null: nobody did since it was told. */
  readonly confirmedOn: CalendarDate | null;
  readonly confirmedBasis: Basis | null;
  readonly confirmedEvent: string | null;
  readonly confirmedNote: string | null;
  /** How sure it is that it will be done as agreed. Null: nobody said. */
  readonly confidence: AssessedConfidence | null;
  /** From which date it is no longer in the report. Null: it is. */
  readonly retiredOn: CalendarDate | null;
  readonly retiredBasis: Basis | null;
  readonly retiredEvent: string | null;
  /** The decision that it left by, where one was named. */
  readonly retiredDecision: string | null;
  readonly retiredNote: string | null;
}

export interface AssessedConfidence {
  readonly level: Confidence;
  readonly since: CalendarDate;
  readonly basis: Basis;
  readonly event: string;
  readonly reason: string | null;
}

/** What a report counts of an action. */
export type ActionStanding = Pick<
  ActionView,
  'code' | 'thematafel' | 'due' | 'status' | 'statusSince' | 'statusBasis' | 'confirmedOn' | 'confirmedBasis' | 'retiredOn' | 'retiredBasis'
>;

export const standingOf = ({ code, thematafel, due, status, ...of }: ActionView): ActionStanding => ({
  code,
  thematafel,
  due,
  status,
  statusSince: of.statusSince,
  statusBasis: of.statusBasis,
  confirmedOn: of.confirmedOn,
  confirmedBasis: of.confirmedBasis,
  retiredOn: of.retiredOn,
  retiredBasis: of.retiredBasis,
});

/** Whether a report counts it. */
export const isInReport = ({ retiredOn }: Pick<ActionView, 'retiredOn'>): boolean => retiredOn === null;

/**
 * Too late on a peildatum: the due date lies before it and the action is not completed. Without a date nothing is too late, and nothing is that
 * left the report.
 */
export const isOverdue = (action: Pick<ActionView, 'due' | 'status' | 'retiredOn'>, peildatum: CalendarDate): boolean =>
  action.due?.date != null && action.due.date < peildatum && action.status !== 'completed' && isInReport(action);

type LastSaid = Pick<ActionView, 'status' | 'statusSince' | 'confirmedOn'>;

/** The date of what was last said of how it goes, be it that nothing changed. Null: nothing was, since it was registered. */
export const reportedOn = ({ status, statusSince, confirmedOn }: LastSaid): CalendarDate | null =>
  status === 'unknown' ? null : (confirmedOn ?? statusSince);

/** On what a status rests that somebody told, or that a source gives. */
export const DIRECT_BASES: readonly Basis[] = ['recorded', 'source'];

/** Its status is known, and nobody worked it out: it was told so, or confirmed since. */
export const isDirect = ({ status, statusBasis, confirmedBasis }: Pick<ActionView, 'status' | 'statusBasis' | 'confirmedBasis'>): boolean =>
  status !== 'unknown' && [statusBasis, confirmedBasis].some((basis) => basis !== null && DIRECT_BASES.includes(basis));

/** Of whose status can be said that it did not change. */
export const isConfirmable = ({ status }: Pick<ActionView, 'status'>): boolean => OPEN_STATUSES.some((open) => open === status);
