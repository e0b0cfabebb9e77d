import { element, inText } from '../xml.js';
import { cellName } from './cell-name.js';

/** A text in its own cell. A program shows it as it is: what begins with `=` is computed nowhere. */
export const textCell = (column: number, row: number, text: string, style?: number): string =>
  element(
    'c',
    { r: cellName(column, row), s: style, t: 'inlineStr' },
    element('is', {}, element('t', { 'xml:space': 'preserve' }, inText(escaped(text)))),
  );

/** What XML or its readers would lose is written by its number, and what looks so already as well. */
export const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(LOST, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

const LOST = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;
