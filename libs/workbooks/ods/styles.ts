import { type CellKind, DEFAULT_WIDTH, type WorkbookColumn, type WorkbookSheet } from '../workbook.js';
import { element } from '../xml.js';

const DATA_STYLES: Readonly<Record<Exclude<CellKind, 'number'>, string>> = {
  text: element('number:text-style', { 'style:name': 'as-text' }, element('number:text-content')),
  percentage: element(
    'number:percentage-style',
    { 'style:name': 'as-percentage' },
    element('number:number', { 'number:decimal-places': 2, 'number:min-integer-digits': 1 }),
    element('number:text', {}, '%'),
  ),
  date: element(
    'number:date-style',
    { 'style:name': 'as-date' },
    element('number:day', { 'number:style': 'long' }),
    element('number:text', {}, '-'),
    element('number:month', { 'number:style': 'long' }),
    element('number:text', {}, '-'),
    element('number:year', { 'number:style': 'long' }),
  ),
};
const KINDS: readonly CellKind[] = ['text', 'number', 'percentage', 'date'];

export const cellStyle = (kind: CellKind, locked: boolean): string => (locked ? `${kind}-locked` : kind);
export const headStyle = (required: boolean): string => (required ? 'head-required' : 'head');

/** The styles of cells, and those of what they show. */
export const cellStyles = (): string[] => [
  ...Object.values(DATA_STYLES),
  ...KINDS.flatMap((kind) => [true, false].map((locked) => styleOfCells(kind, locked))),
  styleOfHeads(false, '#e3e9f2'),
  styleOfHeads(true, '#fce3b6'),
];

const styleOfCells = (kind: CellKind, locked: boolean): string =>
  element(
    'style:style',
    {
      'style:name': cellStyle(kind, locked),
      'style:family': 'table-cell',
      'style:data-style-name': kind === 'number' ? undefined : `as-${kind}`,
    },
    element('style:table-cell-properties', { 'style:cell-protect': locked ? 'protected' : 'none' }),
  );

const styleOfHeads = (required: boolean, colour: string): string =>
  element(
    'style:style',
    { 'style:name': headStyle(required), 'style:family': 'table-cell', 'style:data-style-name': 'as-text' },
    element('style:table-cell-properties', { 'fo:background-color': colour }),
    element('style:text-properties', { 'fo:font-weight': 'bold' }),
  );

const widthOf = ({ width = DEFAULT_WIDTH }: WorkbookColumn): number => width;
export const columnStyle = (column: WorkbookColumn): string => `wide-${widthOf(column)}`;

const CM_A_CHARACTER = 0.2;

/** The widths of all columns, each once. */
export const columnStyles = (sheets: readonly WorkbookSheet[]): string[] =>
  [...new Set(sheets.flatMap(({ columns }) => columns.map(widthOf)))].map((width) =>
    element(
      'style:style',
      { 'style:name': columnStyle({ head: '', width }), 'style:family': 'table-column' },
      element('style:table-column-properties', { 'style:column-width': `${(width * CM_A_CHARACTER).toFixed(2)}cm` }),
    ),
  );
