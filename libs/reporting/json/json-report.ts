import type { Report } from '../domain/report.js';
import { summaryOf } from '../domain/samenvatting/summary-of.js';

/** The report as JSON: the keys in the order of `Report`, two spaces, one line feed at the end. */
export const jsonReport = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/** Of it the one page that comes first, with what it is of, in the same notation. */
export const jsonSummary = (report: Report): string => `${JSON.stringify(summaryOf(report), null, 2)}\n`;
