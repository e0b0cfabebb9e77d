import type { ColumnWidth } from './columns.js';

/** What stands on the sheets, as the template reads it. A text is data in it, and never anything else. */
export type SheetPiece =
  | string
  | {
      readonly t: string;
      readonly k: readonly string[];
      readonly c: readonly SheetPiece[];
      readonly href?: string;
      readonly start?: number;
    }
  | { readonly t: 'dl'; readonly k: readonly string[]; readonly items: readonly SheetTerm[] }
  | SheetTable
  | SheetDrawing;

export interface SheetTerm {
  readonly k: readonly string[];
  readonly term: readonly SheetPiece[];
  readonly text: readonly SheetPiece[];
}

export interface SheetDrawing {
  readonly t: 'svg';
  readonly svg: string;
  /** In pixels of the screen, 96 to the inch. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export interface SheetCell {
  readonly k: readonly string[];
  readonly c: readonly SheetPiece[];
  readonly rows: number;
  readonly columns: number;
  /** Says what the cells beside it are of. */
  readonly isRowHead: boolean;
}

export interface SheetTable {
  readonly t: 'table';
  readonly k: readonly string[];
  readonly caption: readonly SheetPiece[];
  readonly head: readonly (readonly SheetCell[])[];
  readonly body: readonly (readonly SheetCell[])[];
  readonly foot: readonly (readonly SheetCell[])[];
  readonly widths: readonly ColumnWidth[];
}
