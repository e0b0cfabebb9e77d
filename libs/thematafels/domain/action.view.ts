import type { Basis, CalendarDate } from '@peildatum/kernel';
import type { ActionCode } from './action.events.js';
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
}

/** What a report counts of an action. */
export type ActionStanding = Pick<ActionView, 'code' | 'thematafel' | 'due' | 'status' | 'statusSince' | 'statusBasis'>;

export const standingOf = ({ code, thematafel, due, status, statusSince, statusBasis }: ActionView): ActionStanding => ({
  code,
  thematafel,
  due,
  status,
  statusSince,
  statusBasis,
});

/** Too late on a peildatum: the due date lies before it and the action is not completed. Without a date nothing is too late. */
export const isOverdue = (action: Pick<ActionView, 'due' | 'status'>, peildatum: CalendarDate): boolean =>
  action.due?.date != null && action.due.date < peildatum && action.status !== 'completed';

/** The date of what was last said of how it goes. Null: nothing was, since it was registered. */
export const reportedOn = ({ status, statusSince }: Pick<ActionView, 'status' | 'statusSince'>): CalendarDate | null =>
  status === 'unknown' ? null : statusSince;

/** On what a status rests that somebody told, or that a source gives. */
export const DIRECT_BASES: readonly Basis[] = ['recorded', 'source'];

/** Its status is known, and nobody worked it out. */
export const isDirect = (action: Pick<ActionView, 'status' | 'statusSince' | 'statusBasis'>): boolean =>
  reportedOn(action) !== null && DIRECT_BASES.includes(action.statusBasis);
