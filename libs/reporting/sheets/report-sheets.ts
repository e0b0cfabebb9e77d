import { csvZip, workbookOf } from '@peildatum/tables';
import { type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import type { Report } from '../domain/report.js';
import { reportTables } from './report-tables.js';

/** The report as a workbook: of the same report always the same bytes. */
export const reportWorkbook = (report: Report, format: WorkbookFormat): Uint8Array<ArrayBuffer> =>
  owned(writeWorkbook(workbookOf(report.titel.titel ?? 'Voortgangsrapportage', reportTables(report)), format));

/** The report as a zip with a CSV of each table. */
export const reportCsv = (report: Report): Uint8Array<ArrayBuffer> => owned(csvZip(reportTables(report)));

/** As bytes that a thread may give away. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
