import type { CellKind } from '../workbook.js';
import { element } from '../xml.js';
import { MAIN } from './namespaces.js';

/** Formats that every program knows by their number; a date has one of ours, for the one they know is another in every country. */
const OWN_DATE = 164;
const FORMATS: Readonly<Record<CellKind, number>> = { number: 0, text: 49, percentage: 10, date: OWN_DATE };
const KINDS = Object.keys(FORMATS) as CellKind[];

/** The place of a style: those that are locked, then those that are not, then the heads. */
export const styleOf = (kind: CellKind, locked: boolean): number => KINDS.indexOf(kind) + (locked ? 0 : KINDS.length);
export const headStyle = (required: boolean): number => 2 * KINDS.length + (required ? 1 : 0);

const xf = (format: number, locked: boolean): string =>
  element(
    'xf',
    { numFmtId: format, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1, applyProtection: 1 },
    element('protection', { locked: locked ? 1 : 0 }),
  );
const headXf = (fill: number): string =>
  element('xf', { numFmtId: 49, fontId: 1, fillId: fill, borderId: 0, xfId: 0, applyNumberFormat: 1, applyFont: 1, applyFill: 1 });

const font = (...marks: readonly string[]): string =>
  element('font', {}, ...marks, element('sz', { val: 11 }), element('name', { val: 'Calibri' }));
const fill = (colour: string): string =>
  element('fill', {}, element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: colour })));
const pattern = (type: string): string => element('fill', {}, element('patternFill', { patternType: type }));
const listOf = (name: string, ...items: readonly string[]): string => element(name, { count: items.length }, ...items);

export const STYLES = element(
  'styleSheet',
  { xmlns: MAIN },
  listOf('numFmts', element('numFmt', { numFmtId: OWN_DATE, formatCode: 'dd\\-mm\\-yyyy' })),
  listOf('fonts', font(), font(element('b'))),
  // The first two every program takes for its own.
  listOf('fills', pattern('none'), pattern('gray125'), fill('FFE3E9F2'), fill('FFFCE3B6')),
  listOf('borders', element('border', {}, ...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)))),
  listOf('cellStyleXfs', element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  listOf('cellXfs', ...[true, false].flatMap((locked) => KINDS.map((kind) => xf(FORMATS[kind], locked))), headXf(2), headXf(3)),
  listOf('cellStyles', element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
);
