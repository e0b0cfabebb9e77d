/** What a spreadsheet says, whichever format it is written in. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  /** Of at most 31 characters, and without any of `[]:*?/\`: more Excel does not take. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  /** Below the head, each with its cells in the order of the columns. */
  readonly rows: readonly WorkbookRow[];
  /** The head and the cells of columns that are locked cannot be changed; there is no password. */
  readonly isProtected?: boolean;
  /** Nothing is filled in below its rows: it is there to be read. */
  readonly isComplete?: boolean;
}

export type CellKind = 'text' | 'number' | 'percentage' | 'date';

export interface WorkbookColumn {
  readonly head: string;
  /** Beside the head: what stands below it, and how. */
  readonly note?: string;
  /** Shown as one that has to be filled in. */
  readonly required?: boolean;
  /** In characters. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** On a sheet that is protected. */
  readonly locked?: boolean;
  /** The only values that a program takes below the head. */
  readonly allowed?: readonly string[];
  /** What is typed in a cell that is empty yet. Default: text, so that no program makes something else of it. */
  readonly kind?: CellKind;
}

export interface WorkbookCell {
  /** By its kind: any text; a number as `-1000.5`; a percentage as the number that it is, `0.25`; a date as `2025-09-05`. */
  readonly value: string;
  /** Default: text, which no program computes, whatever it begins with. */
  readonly kind?: CellKind;
  readonly note?: string;
}

/** Null: nothing stands there. */
export type WorkbookRow = readonly (WorkbookCell | null)[];

/** Where an XLSX keeps the values that are allowed somewhere; hidden, and nothing to read. */
export const LISTS_SHEET = 'Waardelijsten';

/** Rows below the head that are made ready to be filled in, where a format asks for cells. */
export const ENTRY_ROWS = 1_000;

export const DEFAULT_WIDTH = 16;

/** The digits of a number that every program keeps; one with more is written as text, and stays what it is. */
const DIGITS = 15;
/** Before it Excel counts a day that never was. */
const FIRST_DATE = '1900-03-01';

/** The kind as which a cell keeps its value in every program. */
export function keptAs({ kind = 'text', value }: WorkbookCell): CellKind {
  if (kind === 'date') return value >= FIRST_DATE ? 'date' : 'text';
  if (kind === 'text') return kind;
  return value.replace(/^-?0*\.?0*|\.|0+$/g, '').length > DIGITS ? 'text' : kind;
}
