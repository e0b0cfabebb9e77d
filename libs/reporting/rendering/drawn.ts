import type { Report } from '../domain/report.js';
import type { ReportPart } from '../domain/report-part.js';
import { type ReportFormatWord, type SummaryFormatWord, summaryFormat } from './report-formats.js';

type Drawn = Uint8Array<ArrayBuffer>;
type Draw = (report: Report) => Drawn | Promise<Drawn>;

const utf8 =
  (write: (report: Report) => string): Draw =>
  (report) =>
    new TextEncoder().encode(write(report));

const sheets = () => import('../sheets/report-sheets.js');
const workbook = (format: 'xlsx' | 'ods') => async (): Promise<Draw> => {
  const { reportWorkbook } = await sheets();
  return (report) => reportWorkbook(report, format);
};

/** What draws each format is loaded when it is asked for: who asks for JSON alone has no use for what draws charts. */
const DRAWN: Readonly<Record<ReportFormatWord, () => Promise<Draw>>> = {
  json: async () => utf8((await import('../json/json-report.js')).jsonReport),
  html: async () => utf8((await import('../html/html-report.js')).htmlReport),
  pdf: async () => (await import('../pdf/pdf-report.js')).pdfReport,
  xlsx: workbook('xlsx'),
  ods: workbook('ods'),
  csv: async () => (await sheets()).reportCsv,
};

/** The one page that comes first, in the formats that have pages. */
const SUMMARY: Readonly<Record<SummaryFormatWord, () => Promise<Draw>>> = {
  json: async () => utf8((await import('../json/json-report.js')).jsonSummary),
  html: async () => utf8((await import('../html/html-report.js')).htmlSummary),
  pdf: async () => (await import('../pdf/pdf-report.js')).pdfSummary,
};

/** A report in the bytes of a format, made in this thread: of the same report always the same bytes. */
export const drawn = async (report: Report, format: ReportFormatWord, part: ReportPart = 'geheel'): Promise<Drawn> =>
  (await drawerOf(format, part)())(report);

const drawerOf = (format: ReportFormatWord, part: ReportPart): (() => Promise<Draw>) => {
  if (part === 'huis') return async () => utf8((await import('../html/html-report.js')).htmlInHouse);
  return part === 'geheel' ? DRAWN[format] : SUMMARY[summaryFormat(format)];
};
