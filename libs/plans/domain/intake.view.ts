import type { CalendarDate } from '@peildatum/kernel';

/** Whether new snelle toetsen are taken in on a date. */
export interface IntakeView {
  readonly closed: boolean;
  /** From when it stands so; null while nothing was ever decided, and the intake is open. */
  readonly since: CalendarDate | null;
  readonly decidedBy: string | null;
}

/** What holds of all snelle toetsen together on a date. */
export interface ToetsenView extends IntakeView {
  /** By which decision in the register; null: told before one was asked for, or never decided. */
  readonly decision: string | null;
  /** A source says that some of the rejected snelle toetsen are provisionally rejected, without a number. */
  readonly someProvisional: boolean;
}

export const OPEN_INTAKE: ToetsenView = { closed: false, since: null, decidedBy: null, decision: null, someProvisional: false };
