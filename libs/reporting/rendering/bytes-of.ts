import type { Report } from '../domain/report.js';
import { jsonReport } from '../json/json-report.js';
import type { Drawings } from './drawings.js';
import type { ReportFormatWord } from './report-formats.js';

/** A report in the bytes of a format. */
export const bytesOf = async (drawings: Drawings, report: Report, format: ReportFormatWord): Promise<Buffer> =>
  format === 'json' ? Buffer.from(jsonReport(report)) : await drawings.of(report, format);
