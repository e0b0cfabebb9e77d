import { fileURLToPath } from 'node:url';
import { Eta } from 'eta';
import type { Report } from '../domain/report.js';
import type { ReportPart } from '../domain/report-part.js';
import { type Medium, pageOf } from './page.js';
import { pageStyle, type Style } from './page-style.js';

let templates: Eta | undefined;

/**
 * The report as one self-contained HTML page: no script, nothing from outside, the style inside. Same report, same bytes,
 * in any process. `Report` is composed by `composeReport`.
 */
export const htmlReport = (report: Report): string => rendered(report, 'geheel', pageStyle(), 'scherm');

/** Of the report the one page that comes first, as a page of its own. */
export const htmlSummary = (report: Report): string => rendered(report, 'samenvatting', pageStyle(), 'scherm');

/** All of it without a document around it, to stand in a page that has the style: figures lead to pages of the same house. */
export const htmlInHouse = (report: Report): string => rendered(report, 'huis', NO_STYLE, 'huis');

const NO_STYLE: Style = { css: '', hash: '' };

/** The same page without its style, for who sets it on sheets: there nothing can be clicked, and it repeats as a PDF. */
export const sheetsMarkup = (report: Report, part: ReportPart = 'geheel'): string => rendered(report, part, NO_STYLE, 'blad');

const TEMPLATES: Readonly<Record<ReportPart, string>> = { geheel: './page', samenvatting: './samenvatting-blad', huis: './huis' };

function rendered(report: Report, part: ReportPart, style: Style, medium: Medium): string {
  templates ??= new Eta({ views: fileURLToPath(new URL('./templates/', import.meta.url)), cache: true });
  return templates.render(TEMPLATES[part], pageOf(report, style, medium, part));
}
