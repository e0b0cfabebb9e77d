import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import type { Report } from '@peildatum/reporting';

/** A report as it was frozen, and of which edition. */
export interface FrozenOf {
  readonly editie: string;
  readonly report: Report;
}

/** The reports that were frozen: who keeps editions has them. */
export abstract class FrozenReports {
  /** The first edition of a peildatum that was frozen for who reads, and not withdrawn; null: there is none. */
  abstract of(peildatum: CalendarDate, reader: Pick<ClockRequest, 'withheld' | 'signal' | 'volgnummer'>): Promise<FrozenOf | null>;
}
