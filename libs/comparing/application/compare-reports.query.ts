import { Query } from '@nestjs/cqrs';
import type { ClockRequest } from '@peildatum/kernel';
import type { Report, ReportOptions } from '@peildatum/reporting';
import type { Comparison } from '../domain/comparison.js';

/** The clocks of one report. */
export interface ComparedSide extends ClockRequest {
  /** The report as it was kept, at those clocks: its figures count, and not those of a report that is made anew. Default: none was. */
  readonly kept?: Report | undefined;
}

/** The clocks of both reports, without a date where an edition says which. What the reader may not know of is in both. */
export interface CompareRequest {
  readonly van: ComparedSide;
  readonly tot: ComparedSide;
  /** How whoever asks calls the dates of the two, for what is wrong with them. */
  readonly fields: { readonly van: string; readonly tot: string };
}

/**
 * Two reports, figure by figure. Without a date `tot` is the newest edition, and `van` the edition before it.
 * @throws PeildatumError `EDITION.NOT_FOUND` where there is no such edition
 */
export class CompareReportsQuery extends Query<Comparison> {
  constructor(
    readonly request: CompareRequest,
    readonly options: Pick<ReportOptions, 'countedObject'> = {},
  ) {
    super();
  }
}
