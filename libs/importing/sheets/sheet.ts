import { MAX_CELLS, MAX_REPEATED, MAX_ROWS, MAX_TEXT, REPEATED_PER_CELL } from './limits.js';
import { tooMuch, unreadable } from './unreadable.js';

/** What a cell holds, as a cell of a CSV would say it. A cell with nothing in it is not there. */
export interface Cell {
  readonly text: string;
  /** It is a number, and the text is that number. */
  readonly number?: true;
  /** Why it cannot be read, in Dutch, and what to do. */
  readonly fault?: string;
  /** It is computed: the text is what was stored when the file was saved. */
  readonly formula?: true;
}

export interface SheetRow {
  /** As the program numbers them: from 1. */
  readonly row: number;
  readonly hidden: boolean;
  /** By their column, from 1, from left to right. At least one. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Cells that are one, by the first and the last of them; rows and columns from 1. */
export interface Merged {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** A sheet, whatever the format was: the rows that hold something, from the top. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Merged[];
}

/** Counts what all sheets of a file hold, while they are read. */
export class Tally {
  private cellCount = 0;
  private textLength = 0;
  private rowCount = 0;
  private written = 0;
  private repeated = 0;

  /** @throws PeildatumError `IMPORT.UNREADABLE` at more than a file may hold */
  cells(count: number, length = 0): void {
    this.cellCount += count;
    this.textLength += count * length;
    if (this.cellCount > MAX_CELLS) throw tooMuch(`het heeft meer dan ${MAX_CELLS} cellen, lege cellen met opmaak meegeteld`);
    if (this.textLength > MAX_TEXT) throw tooMuch(`het heeft meer dan ${MAX_TEXT} tekens`);
  }

  /**
   * Of a cell that is written once and stands so often; before anything is made of it.
   * @throws PeildatumError `IMPORT.UNREADABLE` at more than a file may hold
   */
  stands(times: number, length: number): void {
    this.written += 1;
    this.repeated += times - 1;
    this.cells(times, length);
    if (this.repeated > MAX_REPEATED + REPEATED_PER_CELL * this.written)
      throw unreadable(
        `het herhaalt ${this.written === 1 ? '1 cel' : `${this.written} cellen`} tot ${this.repeated + this.written}; haal de herhaalde rijen en kolommen weg.`,
      );
  }

  /** @throws PeildatumError `IMPORT.UNREADABLE` at more than a file may hold */
  rows(count: number): void {
    this.rowCount += count;
    if (this.rowCount > MAX_ROWS) throw tooMuch(`het heeft meer dan ${MAX_ROWS} rijen`);
  }
}

/** `B12` as row 12, column 2; null at anything else. */
export function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}
