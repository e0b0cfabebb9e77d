/** One row as it stands in the file, its texts in their normal form: its line, and its fields as text (CSV) or JSON values (NDJSON). */
export interface ImportRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Its fields are texts of cells, as people write them; absent: JSON values in the notation of the API. */
  readonly inCells?: true;
}
