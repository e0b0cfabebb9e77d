import { fileURLToPath } from 'node:url';
import { Eta } from 'eta';
import type { Report } from '../domain/report.js';
import { type Medium, pageOf } from './page.js';
import { pageStyle, type Style } from './page-style.js';

let templates: Eta | undefined;

/**
 * The report as one self-contained HTML page: no script, nothing from outside, the style inside. Same report, same bytes,
 * in any process. `Report` is composed by `composeReport`.
 */
export const htmlReport = (report: Report): string => rendered(report, pageStyle(), 'scherm');

const NO_STYLE: Style = { css: '', hash: '' };

/** The same page without its style, for who sets it on sheets: there nothing can be clicked, and it repeats as a PDF. */
export const sheetsMarkup = (report: Report): string => rendered(report, NO_STYLE, 'blad');

function rendered(report: Report, style: Style, medium: Medium): string {
  templates ??= new Eta({ views: fileURLToPath(new URL('./templates/', import.meta.url)), cache: true });
  return templates.render('./page', pageOf(report, style, medium));
}
