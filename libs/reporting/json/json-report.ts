import type { Report } from '../domain/report.js';

/** The report as JSON: the keys in the order of `Report`, two spaces, one line feed at the end. */
export const jsonReport = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
