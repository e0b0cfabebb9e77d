import type { AroundInLog } from '@peildatum/audit';
import type { EditionMark } from '@peildatum/editions';
import type { CalendarDate, Instant, ResolvedClocks } from '@peildatum/kernel';

/** The clocks that a page was asked for. */
export interface AskedMoment {
  readonly geldigOp: CalendarDate | undefined;
  readonly bekendOp: Instant | undefined;
  readonly volgnummer: number | undefined;
}

/** Where in time a page is, and what lies around: what its controls say and lead to. */
export interface Moment extends AroundInLog {
  readonly clocks: ResolvedClocks;
  /** By their peildatum, the oldest first. */
  readonly editions: readonly EditionMark[];
  readonly today: CalendarDate;
  /** Whether both clocks go together: the page is of a day as it was known then. */
  readonly isLinked: boolean;
  /** As the address says it: absent is now. */
  readonly asked: AskedMoment;
}
