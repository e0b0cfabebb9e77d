import type { ClockRequest } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { audienceAt, composeReport, type Report, type ReportInput, type ReportOptions, reportAt, reportKey } from '@peildatum/reporting';
import { LRUCache } from 'lru-cache';

/** A report, with what it was composed of. */
export interface ExplainedReport {
  readonly input: ReportInput;
  /** Without Controles, which few figures are in alone. */
  readonly report: Report;
  readonly controls: () => Report['controles'];
}

/** Of a report people ask one figure after the other, and of no more than two beside each other; each is a few megabytes. */
const REPORTS = 2;

/** The last reports of which figures were explained, by everything that decides what is in them. */
export class KeptReports {
  private readonly kept = new LRUCache<string, ExplainedReport>({ max: REPORTS });

  constructor(private readonly read: (snapshot: Snapshot) => Promise<ReportInput> = reportAt) {}

  async at(
    snapshot: Snapshot,
    clocks: Pick<ClockRequest, 'withheld'>,
    { countedObject }: Pick<ReportOptions, 'countedObject'>,
  ): Promise<ExplainedReport> {
    const key = reportKey(snapshot, clocks.withheld, { format: 'json', countedObject });
    const known = this.kept.get(key);
    if (known) return known;
    const input = await this.read(snapshot);
    const composed = (controls: boolean) => composeReport(input, { countedObject, audience: audienceAt(clocks), controls });
    let whole: Report['controles'] | undefined;
    const controls = () => {
      whole ??= composed(true).controles;
      return whole;
    };
    const made = { input, report: composed(false), controls };
    this.kept.set(key, made);
    return made;
  }
}
