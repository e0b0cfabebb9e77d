import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Style {
  readonly css: string;
  /** Of the style, so that the page's own Content-Security-Policy lets in this one and nothing else. */
  readonly hash: string;
}

/** In this order: a later sheet refines an earlier one. */
const SHEETS = [
  'tokens',
  'base',
  'title',
  'page',
  'figures',
  'charts',
  'tables',
  'swatches',
  'sections',
  'means',
  'measures',
  'controls',
  'samenvatting',
  'screens',
  'print',
];

let style: Style | undefined;

/** The style of every page, from the folder beside this file; the build copies it along. */
export function pageStyle(): Style {
  style ??= read();
  return style;
}

function read(): Style {
  const folder = fileURLToPath(new URL('./templates/styles/', import.meta.url));
  const css = SHEETS.map((sheet) => readFileSync(`${folder}${sheet}.css`, 'utf8').trim()).join('\n\n');
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}
