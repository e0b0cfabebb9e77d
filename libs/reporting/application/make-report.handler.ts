import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import { audienceAt } from '../domain/audience.js';
import { composeReport } from '../domain/compose.js';
import type { Report } from '../domain/report.js';
import { MakeReportQuery } from './make-report.query.js';
import { REPORT_READ, reportAt } from './report-at.js';

@QueryHandler(MakeReportQuery)
export class MakeReportHandler implements IQueryHandler<MakeReportQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, options }: MakeReportQuery): Promise<Answer<Report>> {
    return this.readModels.at({ ...clocks, ...REPORT_READ }, async (snapshot) =>
      answered(snapshot, composeReport(await reportAt(snapshot), { ...options, audience: audienceAt(clocks) })),
    );
  }
}
