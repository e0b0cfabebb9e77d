export { MakeReportHandler } from './application/make-report.handler.js';
export { MakeReportQuery } from './application/make-report.query.js';
export { REPORT_USES, reportAt } from './application/report-at.js';
export { composeReport, TEMPLATE_VERSION } from './domain/compose.js';
export { type FoldedReport, foldReport, ReportFold } from './domain/report.fold.js';
export type * from './domain/report.js';
export { comparisonDate, type ReportInput } from './domain/report-input.js';
export { htmlReport } from './html/html-report.js';
export { jsonReport } from './json/json-report.js';
