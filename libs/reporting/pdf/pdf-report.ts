import type { Report } from '../domain/report.js';
import type { ReportPart } from '../domain/report-part.js';
import { dutchDate } from '../html/dutch.js';
import { sheetsMarkup } from '../html/html-report.js';
import { audienceWords, titleLines } from '../html/page.js';
import { type Markup, readMarkup } from './markup.js';
import { withRowHeads } from './row-heads.js';
import { settable } from './settable.js';
import { type Sheets, sheetsOf, summarySheetOf } from './sheets.js';
import { typeset, typesettingFonts } from './typst.js';

/**
 * The report as a tagged PDF (PDF/UA-1) on sheets of A4: what the page says, in its words and its order. Same report, same bytes, in any
 * process; what another platform gives was not compared.
 * @throws PeildatumError `REPORT.NO_PDF` (unavailable) where this machine cannot make one
 */
export const pdfReport = (report: Report): Uint8Array<ArrayBuffer> => set(report, 'geheel', sheetsOf);

/** Of the report the one page that comes first, as a document of one sheet. @throws PeildatumError as `pdfReport` does */
export const pdfSummary = (report: Report): Uint8Array<ArrayBuffer> => set(report, 'samenvatting', summarySheetOf);

function set(report: Report, part: ReportPart, laidOut: (markup: Markup) => Sheets): Uint8Array<ArrayBuffer> {
  const { covers } = typesettingFonts();
  const markup = settable(sheetsMarkup(report, part), covers);
  const sheets = laidOut(readMarkup(markup));
  const data = JSON.stringify({
    ...sheets,
    foot: settable(footOf(report), covers),
    notice: report.doelgroep === 'bo' ? `Doelgroep bo: ${audienceWords(report)}` : null,
  });
  const pdf = typeset({ data, made: Date.parse(`${report.klokken.geldigOp}T00:00:00Z`) / 1_000 });
  return withRowHeads(pdf, [...sheets.summary, ...sheets.cover, ...sheets.body]);
}

/** As the editions that were published have it at the foot of each sheet: for whom, and the day of their meeting. */
function footOf(report: Report): string {
  const { first, second } = titleLines(report);
  const { boDatum } = report.titel;
  return [first, second, ...(boDatum === null ? [] : [dutchDate(boDatum)])].filter((part) => part !== '').join(' ');
}
