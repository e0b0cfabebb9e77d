import type { Report } from '../domain/report.js';
import { htmlReport } from '../html/html-report.js';

/** Makes the page of a report. */
export abstract class Pages {
  abstract of(report: Report): Promise<Buffer>;
}

/** In this thread, which does nothing else meanwhile. */
export class PagesHere extends Pages {
  override async of(report: Report): Promise<Buffer> {
    return Buffer.from(htmlReport(report));
  }
}
