import { fileURLToPath } from 'node:url';
import { Eta } from 'eta';
import type { Report } from '../domain/report.js';
import { pageOf } from './page.js';
import { pageStyle } from './page-style.js';

let templates: Eta | undefined;

/**
 * The report as one self-contained HTML page: no script, nothing from outside, the style inside. Same report, same bytes,
 * in any process. `Report` is composed by `composeReport`.
 */
export function htmlReport(report: Report): string {
  templates ??= new Eta({ views: fileURLToPath(new URL('./templates/', import.meta.url)), cache: true });
  return templates.render('./page', pageOf(report, pageStyle()));
}
