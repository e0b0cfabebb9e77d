import type { RowPlace } from './row-place.js';

/** One row as it stands in the file, its texts in their normal form: its place, and its fields as text (CSV, sheets) or JSON values (NDJSON). */
export interface ImportRow {
  readonly place: RowPlace;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Its fields are texts of cells, as people write them; absent: JSON values in the notation of the API. */
  readonly inCells?: true;
  /** Fields of which the cell is a number and no text: the point in it is before its decimals, and reads in no other way. */
  readonly numbers?: readonly string[];
  /** Who made it saw what stood, and tells what comes behind that: it is not held against what stands of its date. */
  readonly follows?: true;
  /** Why cells of it cannot be read, by their fields: those of a sheet that has an error there. */
  readonly unreadable?: Readonly<Record<string, string>>;
}
