import type { Checked, ReportWithInput } from '@peildatum/checks';
import type { CalendarDate, NumberedEvent } from '@peildatum/kernel';
import { composeReport, foldReport } from '@peildatum/reporting';
import { demonstrationLog, eventsOf } from '../report/demonstration-log.js';

export const EDITIONS = ['2024-11-18', '2025-05-20'] as const;
export type EditionOfDemonstration = (typeof EDITIONS)[number];

const made = (events: readonly NumberedEvent[], peildatum: string): ReportWithInput => {
  const input = foldReport(events, peildatum as CalendarDate);
  return { input, report: composeReport(input) };
};

/** What checks look at of the two editions of the demonstration, with all that it knows. */
export async function demonstrationChecks(): Promise<Readonly<Record<EditionOfDemonstration, Checked>>> {
  const events = await eventsOf(await demonstrationLog());
  const [first, second] = EDITIONS.map((peildatum) => made(events, peildatum)) as [ReportWithInput, ReportWithInput];
  const reopened: ReadonlySet<string> = new Set();
  return { '2024-11-18': { ...first, before: null, reopened }, '2025-05-20': { ...second, before: first, reopened } };
}
