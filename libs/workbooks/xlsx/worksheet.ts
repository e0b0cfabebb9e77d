import { DEFAULT_WIDTH, keptAs, type WorkbookCell, type WorkbookColumn, type WorkbookSheet } from '../workbook.js';
import { element, inText } from '../xml.js';
import { cellName, columnName } from './cell-name.js';
import type { Lists } from './lists.js';
import { MAIN, OFFICE } from './namespaces.js';
import type { Note } from './notes.js';
import { headStyle, styleOf } from './styles.js';
import { textCell } from './text-cell.js';

const LAST_ROW = 1_048_576;

/** A sheet, its first row the head. The order of the elements is the one that Excel asks for. */
export const worksheet = (sheet: WorkbookSheet, lists: Lists): string =>
  element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    FROZEN_HEAD,
    sheet.columns.length === 0 ? '' : element('cols', {}, ...sheet.columns.map(columnXml)),
    element('sheetData', {}, headRow(sheet.columns), ...sheet.rows.map((row, at) => rowXml(row, at + 1, sheet.columns))),
    sheet.isProtected ? PROTECTION : '',
    validations(sheet.columns, lists),
    notesOf(sheet).length === 0 ? '' : element('legacyDrawing', { 'r:id': 'rId1' }),
  );

const FROZEN_HEAD = element(
  'sheetViews',
  {},
  element('sheetView', { workbookViewId: 0 }, element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' })),
);

/** What may be done though cells are locked: a 0 allows it. */
const PROTECTION = element('sheetProtection', { sheet: 1, formatColumns: 0, formatRows: 0, sort: 0, autoFilter: 0 });

const columnXml = ({ width = DEFAULT_WIDTH, hidden, locked = false, kind = 'text' }: WorkbookColumn, at: number): string =>
  element('col', { min: at + 1, max: at + 1, width, style: styleOf(kind, locked), hidden: hidden ? 1 : undefined, customWidth: 1 });

const headRow = (columns: readonly WorkbookColumn[]): string =>
  element('row', { r: 1 }, ...columns.map(({ head, required = false }, at) => textCell(at, 0, head, headStyle(required))));

const rowXml = (cells: readonly (WorkbookCell | null)[], row: number, columns: readonly WorkbookColumn[]): string =>
  element('row', { r: row + 1 }, ...cells.map((cell, at) => (cell === null ? '' : cellXml(cell, at, row, columns[at]?.locked ?? false))));

function cellXml(cell: WorkbookCell, column: number, row: number, locked: boolean): string {
  const kind = keptAs(cell);
  const style = styleOf(kind, locked);
  if (kind === 'text') return textCell(column, row, cell.value, style);
  const stored = kind === 'date' ? String(serialOf(cell.value)) : cell.value;
  return element('c', { r: cellName(column, row), s: style }, element('v', {}, inText(stored)));
}

const A_DAY_MS = 86_400_000;
/** Days since the one that Excel counts from. */
const serialOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / A_DAY_MS;

function validations(columns: readonly WorkbookColumn[], lists: Lists): string {
  const rules = columns.flatMap(({ allowed }, at) => {
    if (allowed === undefined) return [];
    const range = `${columnName(at)}2:${columnName(at)}${LAST_ROW}`;
    const rule = {
      type: 'list',
      allowBlank: 1,
      showErrorMessage: 1,
      errorTitle: 'Kies een waarde',
      error: 'Kies een waarde uit de lijst.',
    };
    return [element('dataValidation', { ...rule, sqref: range }, element('formula1', {}, inText(lists.formulaOf(allowed))))];
  });
  return rules.length === 0 ? '' : element('dataValidations', { count: rules.length }, ...rules);
}

/** The notes on heads and cells, from the top. */
export const notesOf = ({ columns, rows }: WorkbookSheet): Note[] => [
  ...columns.flatMap(({ note }, column) => (note === undefined ? [] : [{ column, row: 0, text: note }])),
  ...rows.flatMap((cells, at) =>
    cells.flatMap((cell, column) => (cell?.note === undefined ? [] : [{ column, row: at + 1, text: cell.note }])),
  ),
];
