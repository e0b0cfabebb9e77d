import type { CalendarDate } from '@peildatum/kernel';

/** Whether new snelle toetsen are taken in on a date. */
export interface IntakeView {
  readonly closed: boolean;
  /** From when it stands so; null while nothing was ever decided, and the intake is open. */
  readonly since: CalendarDate | null;
  readonly decidedBy: string | null;
}

export const OPEN_INTAKE: IntakeView = { closed: false, since: null, decidedBy: null };
