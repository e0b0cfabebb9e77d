import { faultText, isNumeric, typedCell } from '@peildatum/importing';
import type { Fault } from '@peildatum/kernel';
import type { Workbook, WorkbookCell, WorkbookColumn, WorkbookSheet } from '@peildatum/workbooks';
import { explanationOf } from './explanation.js';
import type { WorksheetMark } from './version.js';
import { CLEARED, type RowCells, type SheetColumn, VERSION_COLUMN, type Worksheet, type WorksheetSheet } from './worksheet.js';

/** A row as it is written. */
export interface WrittenRow {
  readonly cells: RowCells;
  readonly version: string;
  /** Of one that was not recorded: why, and by which column. */
  readonly faults?: readonly Fault[];
  readonly notes?: ReadonlyMap<string, string>;
}

/** The rows of each sheet, by its name. */
export type WrittenRows = Readonly<Record<string, readonly WrittenRow[]>>;

const FAULT_HEAD = 'fout';
const WIDE = 80;

/** A werkblad as a workbook: what it is for first, then a sheet for each kind of thing. @param leftOver only rows that were not recorded, each with why */
export const workbookOf = (worksheet: Worksheet, mark: WorksheetMark, rows: WrittenRows, leftOver = false): Workbook => ({
  title: `Werkblad ${worksheet.title(mark.code)}`,
  sheets: [explanationOf(worksheet, mark, leftOver), ...worksheet.sheets.map((sheet) => sheetOf(sheet, rows[sheet.name] ?? [], leftOver))],
});

const sheetOf = (sheet: WorksheetSheet, rows: readonly WrittenRow[], leftOver: boolean): WorkbookSheet => ({
  name: sheet.name,
  isProtected: true,
  columns: [VERSION, ...sheet.columns.map(columnOf), ...(leftOver ? [{ head: FAULT_HEAD, width: WIDE, locked: true }] : [])],
  rows: rows.map(({ cells, version, faults = [], notes }) => [
    { value: version },
    ...sheet.columns.map((column) => cellOf(column, cells[column.name] ?? '', notes?.get(column.name))),
    ...(leftOver ? [{ value: faultText(faults) }] : []),
  ]),
});

const VERSION: WorkbookColumn = {
  head: VERSION_COLUMN,
  hidden: true,
  locked: true,
  note: 'Wat deze rij was toen het werkblad werd gemaakt. Laat deze kolom staan: zonder haar is de rij niet te herkennen.',
};

function cellOf({ kind }: SheetColumn, text: string, note: string | undefined): WorkbookCell | null {
  const noted = note === undefined ? {} : { note };
  if (text === '') return note === undefined ? null : { value: '', ...noted };
  return { ...typedCell(text, kind), ...noted };
}

const [NARROW, WIDEST] = [12, 40];

function columnOf(column: SheetColumn): WorkbookColumn {
  const { name, kind, as, allowed, width } = column;
  return {
    head: name,
    note: noteOf(column),
    locked: as === 'shown',
    width: width ?? Math.min(WIDEST, Math.max(NARROW, name.length + 2, ...(allowed ?? []).map(({ length }) => length + 2))),
    ...(as === 'shown' || allowed === undefined ? {} : { allowed }),
    kind: kind === 'datum' ? 'date' : isNumeric(kind) ? 'number' : 'text',
  };
}

const HOW: Readonly<Record<SheetColumn['as'], string>> = {
  shown: 'Om te lezen; dit wijzigt u hier niet.',
  kept: 'Wat er nu staat. Wijzig het als het anders is.',
  once: 'Vul in bij een nieuwe rij; van wat er al staat wijzigt u dit hier niet.',
  said: 'Vul in bij een wijziging.',
};

function noteOf({ description, as, allowed, clears }: SheetColumn): string {
  const choices = allowed === undefined || as === 'shown' ? [] : [`Een van: ${allowed.join(', ')}`];
  return [description, HOW[as], ...choices, ...(clears ? [`${CLEARED} maakt de cel leeg.`] : [])].join('\n');
}
