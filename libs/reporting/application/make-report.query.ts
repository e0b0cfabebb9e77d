import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import type { ReportOptions } from '../domain/compose.js';
import type { Report } from '../domain/report.js';

/** The voortgangsrapportage at a pair of clocks. */
export class MakeReportQuery extends Query<Answer<Report>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly options: ReportOptions = {},
  ) {
    super();
  }
}
