import { ENTRY_ROWS, keptAs, type WorkbookCell, type WorkbookColumn, type WorkbookRow, type WorkbookSheet } from '../workbook.js';
import { element } from '../xml.js';
import { paragraphs } from './paragraphs.js';
import { cellStyle, columnStyle, headStyle } from './styles.js';
import type { Validations } from './validations.js';

/** A sheet, its first row the head, and below its rows some that are ready to be filled in, unless it is complete. */
export const table = ({ name, columns, rows, isProtected, isComplete }: WorkbookSheet, validations: Validations): string => {
  const allowed = columns.map((column) => (column.allowed === undefined ? undefined : validations.nameOf(column.allowed)));
  const cells = (row: WorkbookRow) =>
    columns.map((column, at) => cellXml(row[at] ?? null, column, { 'table:content-validation-name': allowed[at] }));
  return element(
    'table:table',
    { 'table:name': name, 'table:protected': isProtected ? 'true' : undefined },
    ...columns.map(columnXml),
    element('table:table-row', {}, ...columns.map(headXml)),
    ...rows.map((row) => element('table:table-row', {}, ...cells(row))),
    isComplete ? '' : element('table:table-row', { 'table:number-rows-repeated': ENTRY_ROWS }, ...cells([])),
  );
};

const columnXml = (column: WorkbookColumn): string =>
  element('table:table-column', {
    'table:style-name': columnStyle(column),
    'table:visibility': column.hidden ? 'collapse' : undefined,
    'table:default-cell-style-name': cellStyle(column.kind ?? 'text', column.locked ?? false),
  });

const headXml = ({ head, note, required = false }: WorkbookColumn): string =>
  element('table:table-cell', { 'table:style-name': headStyle(required), ...VALUE.text(head) }, noteXml(note), ...paragraphs(head));

type Attributes = Readonly<Record<string, string | undefined>>;

function cellXml(cell: WorkbookCell | null, { kind = 'text', locked = false }: WorkbookColumn, rule: Attributes): string {
  if (cell === null) return element('table:table-cell', { 'table:style-name': cellStyle(kind, locked), ...rule });
  const own = keptAs(cell);
  return element(
    'table:table-cell',
    { 'table:style-name': cellStyle(own, locked), ...rule, ...VALUE[own](cell.value) },
    noteXml(cell.note),
    ...paragraphs(cell.value),
  );
}

const VALUE: Readonly<Record<ReturnType<typeof keptAs>, (value: string) => Attributes>> = {
  // Of a return a paragraph makes a space: the value then stands in the attribute as well.
  text: (value) => ({ 'office:value-type': 'string', 'office:string-value': value.includes('\r') ? value : undefined }),
  number: (value) => ({ 'office:value-type': 'float', 'office:value': value }),
  percentage: (value) => ({ 'office:value-type': 'percentage', 'office:value': value }),
  date: (value) => ({ 'office:value-type': 'date', 'office:date-value': value }),
};

const noteXml = (note: string | undefined): string =>
  note === undefined ? '' : element('office:annotation', {}, element('dc:creator', {}, 'Peildatum'), ...paragraphs(note));
