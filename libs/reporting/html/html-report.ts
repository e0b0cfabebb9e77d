import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Eta } from 'eta';
import type { Report } from '../domain/report.js';
import { pageOf, type Style } from './page.js';

interface Templates {
  readonly eta: Eta;
  readonly style: Style;
}

/** In this order: a later sheet refines an earlier one. */
const SHEETS = [
  'tokens',
  'base',
  'title',
  'page',
  'figures',
  'tables',
  'swatches',
  'sections',
  'means',
  'measures',
  'controls',
  'screens',
  'print',
];

let templates: Templates | undefined;

/**
 * The report as one self-contained HTML page: no script, nothing from outside, the style inside. Same report, same bytes,
 * in any process. `Report` is composed by `composeReport`.
 */
export function htmlReport(report: Report): string {
  templates ??= read();
  return templates.eta.render('./page', pageOf(report, templates.style));
}

/** From the folder beside this file; the build copies it along. */
function read(): Templates {
  const folder = fileURLToPath(new URL('./templates/', import.meta.url));
  const css = SHEETS.map((sheet) => readFileSync(`${folder}styles/${sheet}.css`, 'utf8').trim()).join('\n\n');
  const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
  return { eta: new Eta({ views: folder, cache: true }), style: { css, hash } };
}
