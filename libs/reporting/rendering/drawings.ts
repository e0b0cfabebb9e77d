import type { Report } from '../domain/report.js';
import { drawn } from './drawn.js';
import type { ReportFormatWord } from './report-formats.js';

/** Makes a report in the bytes of a format. */
export abstract class Drawings {
  abstract of(report: Report, format: ReportFormatWord): Promise<Buffer>;
}

/** In this thread, which does nothing else meanwhile. */
export class DrawingsHere extends Drawings {
  override async of(report: Report, format: ReportFormatWord): Promise<Buffer> {
    return Buffer.from(await drawn(report, format));
  }
}
