import { addDays, type CalendarDate, daysBetween } from '@peildatum/kernel';
import { BODIES } from '../bodies/body.events.js';

/** The NZa publishes it at least two weeks before the kwartaaloverleg (001 r. 517). */
const DAYS_BEFORE = 14;

export interface PublishedMonitor {
  readonly title: string;
  readonly document: string | null;
  readonly on: CalendarDate;
  readonly source: string | null;
}

export const MONITOR_STANDINGS = ['on-time', 'late', 'unknown'] as const;
export type MonitorStanding = (typeof MONITOR_STANDINGS)[number];

/** The kwartaalmonitor of a meeting beside the day on which it is to be there. */
export interface QuarterlyMonitor {
  readonly by: CalendarDate;
  readonly published: PublishedMonitor | null;
  /** Unknown where nobody told of it: that it was not published is something else. */
  readonly standing: MonitorStanding;
  /** Null: it is not known to be published. */
  readonly daysLate: number | null;
}

/** Null: the meeting is of a body that has none. */
export function quarterlyMonitorOf(body: string, date: CalendarDate, published: PublishedMonitor | null): QuarterlyMonitor | null {
  if (body !== BODIES.board) return null;
  const by = addDays(date, -DAYS_BEFORE);
  if (published === null) return { by, published, standing: 'unknown', daysLate: null };
  const daysLate = Math.max(0, daysBetween(by, published.on));
  return { by, published, standing: daysLate === 0 ? 'on-time' : 'late', daysLate };
}
