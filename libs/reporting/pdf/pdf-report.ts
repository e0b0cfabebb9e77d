import type { Report } from '../domain/report.js';
import { dutchDate } from '../html/dutch.js';
import { sheetsMarkup } from '../html/html-report.js';
import { audienceWords, titleLines } from '../html/page.js';
import { readMarkup } from './markup.js';
import { withRowHeads } from './row-heads.js';
import { settable } from './settable.js';
import { sheetsOf } from './sheets.js';
import { typeset, typesettingFonts } from './typst.js';

/**
 * The report as a tagged PDF (PDF/UA-1) on sheets of A4: what the page says, in its words and its order. Same report, same bytes, in any
 * process; what another platform gives was not compared.
 * @throws PeildatumError `REPORT.NO_PDF` (unavailable) where this machine cannot make one
 */
export function pdfReport(report: Report): Uint8Array<ArrayBuffer> {
  const { covers } = typesettingFonts();
  const markup = settable(sheetsMarkup(report), covers);
  const sheets = sheetsOf(readMarkup(markup));
  const data = JSON.stringify({
    ...sheets,
    foot: settable(footOf(report), covers),
    notice: report.doelgroep === 'bo' ? `Doelgroep bo: ${audienceWords(report.doelgroep)}` : null,
  });
  const set = typeset({ data, made: Date.parse(`${report.klokken.geldigOp}T00:00:00Z`) / 1_000 });
  return withRowHeads(set, [...sheets.cover, ...sheets.body]);
}

/** As the editions that were published have it at the foot of each sheet: for whom, and the day of their meeting. */
function footOf(report: Report): string {
  const { first, second } = titleLines(report);
  const { boDatum } = report.titel;
  return [first, second, ...(boDatum === null ? [] : [dutchDate(boDatum)])].filter((part) => part !== '').join(' ');
}
