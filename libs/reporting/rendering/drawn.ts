import type { Report } from '../domain/report.js';
import { htmlReport } from '../html/html-report.js';
import { jsonReport } from '../json/json-report.js';
import type { ReportFormatWord } from './report-formats.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

const DRAWN: Readonly<Record<ReportFormatWord, (report: Report) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>>> = {
  json: (report) => utf8(jsonReport(report)),
  html: (report) => utf8(htmlReport(report)),
  pdf: async (report) => (await import('../pdf/pdf-report.js')).pdfReport(report),
};

/** A report in the bytes of a format, made in this thread: of the same report always the same bytes. */
export const drawn = async (report: Report, format: ReportFormatWord): Promise<Uint8Array<ArrayBuffer>> => DRAWN[format](report);
