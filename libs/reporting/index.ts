export { MakeReportHandler } from './application/make-report.handler.js';
export { MakeReportQuery } from './application/make-report.query.js';
export { RenderReportHandler } from './application/render-report.handler.js';
export { RenderReportQuery, type Rendition } from './application/render-report.query.js';
export { REPORT_READ, REPORT_USES, reportAt, reportPartsAt } from './application/report-at.js';
export { reportKey } from './application/report-key.js';
export { audienceAt } from './domain/audience.js';
export { composeReport, type ReportOptions, TEMPLATE_VERSION } from './domain/compose.js';
export { OURS } from './domain/control.js';
export { CONTROL_CODES, type ControlCode } from './domain/control-codes.js';
export { groupBy } from './domain/counting.js';
export { Clocks, EMBARGO_SAID } from './domain/figures.js';
export { fitsQuarter } from './domain/financiele-kaders/kaders-controls.js';
export { labelEnd } from './domain/financiele-kaders/label-month.js';
export { wholeMillions } from './domain/financiele-kaders/millions.js';
export { SECTOR_NAMES } from './domain/financiele-kaders/words.js';
export { figuresIn, type KeyedFigure, namesIn } from './domain/keys/figures-in.js';
export { type FoldedReport, foldReport, ReportFold } from './domain/report.fold.js';
export type * from './domain/report.js';
export { Report } from './domain/report.js';
export { comparisonDate, countedObjectOf, type ReportInput } from './domain/report-input.js';
export type { ReportPart } from './domain/report-part.js';
export { REPORT_SHAPES } from './domain/report-shapes.js';
export { SummaryPage } from './domain/samenvatting/summary-of.js';
export { COUNTED_OBJECTS, type CountedObject } from './domain/snelle-toetsen/assessed.js';
export { fixedTextsOn, type VasteTekst } from './domain/teksten/teksten.js';
export { dutchDate, dutchDateOf, dutchDecimal, dutchNumber } from './html/dutch.js';
export { dutchEuro, dutchPercent } from './html/dutch-money.js';
export { valueWords } from './html/dutch-value.js';
export { escaped } from './html/escaped.js';
export { explanationAddress, reportAddress } from './html/explanation-address.js';
export { htmlReport, htmlSummary } from './html/html-report.js';
export { pageStyle } from './html/page-style.js';
export { jsonReport, jsonSummary } from './json/json-report.js';
export { Drawings, DrawingsHere } from './rendering/drawings.js';
export { drawings } from './rendering/drawings-in-threads.js';
export { drawn } from './rendering/drawn.js';
export {
  REPORT_FORMAT_WORDS,
  REPORT_FORMATS,
  type ReportFormatWord,
  rendererOf,
  SUMMARY_FORMAT_WORDS,
  type SummaryFormatWord,
} from './rendering/report-formats.js';
