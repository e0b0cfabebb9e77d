import type { CalendarDate, Instant } from '@peildatum/kernel';
import type { ReadRequest, Snapshot } from '@peildatum/projections';

/** A day in the calendar, as the facts tell of it. */
export interface AgendaEntry {
  /** Stable: whatever is told of it later, it is the same entry. */
  readonly uid: string;
  /** How often something else was told of it before: it grows with each revision. */
  readonly sequence: number;
  /** When that became known. */
  readonly toldAt: Instant;
  readonly on: CalendarDate;
  readonly title: string;
  readonly about: string;
  /** The page about it, below the address of the pages. */
  readonly path: string;
  /** It was withdrawn: calendars that have it take it out. */
  readonly isCancelled: boolean;
  /** By this day something is asked of who has work for the edition. */
  readonly isDeadline: boolean;
}

/** Where entries come from. Meetings of another body are another source. */
export interface AgendaSource {
  readonly uses: ReadRequest['uses'];
  readonly entriesAt: (snapshot: Snapshot) => Promise<readonly AgendaEntry[]>;
}
