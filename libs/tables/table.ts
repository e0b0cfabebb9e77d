/** What a column holds, for who reads its name in a data dictionary. */
export type ColumnType =
  | 'tekst'
  | 'geheel getal'
  | 'getal'
  | 'bedrag'
  | 'procent'
  | 'datum'
  | 'tijdstip'
  | 'ja of nee'
  /** Values with `; ` between them. */
  | 'lijst'
  /** What is itself a table or an object, as JSON. */
  | 'JSON'
  /** Each cell says what it is: another column has its unit. */
  | 'wisselend';

export interface TableColumn {
  /** As the JSON names it, the fields of an object within it after a point: `waarde.bedrag`. */
  readonly name: string;
  readonly type: ColumnType;
  /** In one Dutch sentence. Empty: nothing is said of it. */
  readonly meaning: string;
}

/** A value as it is written; null in a row: nothing stands there, which is not zero. */
export interface TableCell {
  /** A number with a point and no sign of its unit; a percentage as the number before the sign, `16.2`; a date as `2025-05-20`. */
  readonly text: string;
  readonly type: Exclude<ColumnType, 'wisselend'>;
}

export type TableRow = readonly (TableCell | null)[];

export interface Table {
  /** For a reader; of a workbook it is the name of the sheet. */
  readonly name: string;
  /** What its rows are. */
  readonly meaning: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}
