import type { Report } from '../domain/report.js';
import type { ReportFormatWord } from './report-formats.js';

type Draw = (report: Report) => Uint8Array<ArrayBuffer>;

const utf8 =
  (write: (report: Report) => string): Draw =>
  (report) =>
    new TextEncoder().encode(write(report));

/** What draws each format is loaded when it is asked for: who asks for JSON alone has no use for what draws charts. */
const DRAWN: Readonly<Record<ReportFormatWord, () => Promise<Draw>>> = {
  json: async () => utf8((await import('../json/json-report.js')).jsonReport),
  html: async () => utf8((await import('../html/html-report.js')).htmlReport),
};

/** A report in the bytes of a format, made in this thread: of the same report always the same bytes. */
export const drawn = async (report: Report, format: ReportFormatWord): Promise<Uint8Array<ArrayBuffer>> => (await DRAWN[format]())(report);
