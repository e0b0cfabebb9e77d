import type { InputField } from '@peildatum/platform';
import type { ReadRequest, Snapshot } from '@peildatum/projections';
import type { Filling } from './filling.js';

/** What stands in the cells of a row, by column: the text that an import reads as that value; absent or empty: nothing. */
export type RowCells = Readonly<Record<string, string>>;

/**
 * A column of a werkblad. `shown`: to look at, and locked. `kept`: a value that stands in the register, and that whoever fills in may
 * change. `once`: filled in of something new, and to look at afterwards. `said`: what is said of a change, as from when; nothing stands in
 * it yet.
 */
export interface SheetColumn extends Pick<InputField, 'name' | 'kind' | 'description' | 'allowed'> {
  readonly as: 'shown' | 'kept' | 'once' | 'said';
  /** Of a kept one: it can be made empty. */
  readonly clears?: true;
  /** In characters. */
  readonly width?: number;
  /** Of one with a notation of its own: what a cell says in one form, however it is written. @throws PeildatumError of what cannot be read */
  readonly meaning?: (text: string) => string;
}

/** A row in which something is to be told. */
export interface RowToTell {
  /** Of whom or what the werkblad is. */
  readonly code: string;
  readonly id: string;
  /** Whether nothing stands of it. */
  readonly isNew: boolean;
  /** What stood when the werkblad was made. */
  readonly was: RowCells;
  /** What stands. */
  readonly before: RowCells;
  /** What would stand, and what is said of it. */
  readonly after: RowCells;
  readonly changed: ReadonlySet<string>;
}

/** Something that a row lacks, by the column where it would stand. */
export interface CellFault {
  readonly column: string;
  /** Dutch: what to do. */
  readonly message: string;
}

/** A fact that cells tell together, as the row of an import that tells it. */
export interface ToldByCells {
  /** The word of the kind of row. */
  readonly kind: string;
  /** The kept columns of which a change tells it. */
  readonly when: readonly string[];
  /** Whether it is this fact that they tell; absent: always. */
  readonly if?: (row: RowToTell) => boolean;
  /** The fields of the kind, each by the column that holds it. One that is empty is left out. */
  readonly fields: Readonly<Record<string, string>> | ((row: RowToTell) => Readonly<Record<string, string>>);
  /** The column with the day from which what stands holds: there a change takes its place, where who fills in says that it was never so. Absent: it cannot be said. */
  readonly corrects?: string;
  /** In place of what the sheet says of it: the fields by which the row says of which thing it tells. */
  readonly about?: WorksheetSheet['about'];
  /** Fields that follow from the row, and from no cell alone. */
  readonly also?: (row: RowToTell) => Readonly<Record<string, string>>;
  readonly faults?: (row: RowToTell) => readonly CellFault[];
}

/** One sheet of a werkblad: a row a thing, each known by its id. */
export interface WorksheetSheet {
  /** Of the sheet, in lower case. */
  readonly name: string;
  /** What a row is, as in "een nieuwe mijlpaal". */
  readonly thing: string;
  readonly columns: readonly SheetColumn[];
  readonly tells: readonly ToldByCells[];
  /** The column in which the id stands for who reads it; absent: nobody reads it. */
  readonly shownId?: string;
  /** The fields by which a row of an import says of which thing it tells. */
  readonly about: (code: string, id: string) => Readonly<Record<string, string>>;
  readonly streamOf: (code: string, id: string) => string;
  /** Rows that are made ready for new things. Absent: none can be added. */
  readonly newRows?: number;
  /** How something new is known by what its row says. Absent: by the id that was made ready for it. */
  readonly key?: RowKey;
}

/** How the id of something new follows from its cells. */
export interface RowKey {
  /** Columns without which it cannot be said. */
  readonly columns: readonly string[];
  /** @param ready the id that was made ready */
  readonly idOf: (cells: RowCells, ready: string) => string;
}

export interface StandingRow {
  readonly id: string;
  readonly cells: RowCells;
  /** Made ready for something new, with what is known of it already; its id is of the sheet alone. */
  readonly isNew?: true;
}

/** The rows of each sheet, by its name. */
export type StandingRows = Readonly<Record<string, readonly StandingRow[]>>;

/** A spreadsheet with what stands of a subject, in which its own people say what changed. */
export interface Worksheet {
  /** In the file, and for who asks for it: `thematafel`. */
  readonly word: string;
  /** Raised when a file that was made before means something else, or cannot be read. */
  readonly version: number;
  /** What it is about, in a title: `thematafel D`. */
  readonly title: (code: string) => string;
  readonly sheets: readonly WorksheetSheet[];
  readonly uses: ReadRequest['uses'];
  /** What is told with it: who may do none of that reads it, and fills in nothing. */
  readonly filledIn: (code: string) => readonly Filling[];
  /** Of whom or what there is one, in their order. */
  readonly codesAt: (snapshot: Snapshot) => Promise<readonly string[]>;
  /** All rows of one that there is, in their order. */
  readonly rowsAt: (snapshot: Snapshot, code: string) => Promise<StandingRows>;
  /** What is known of these ids, wherever that stands by now; what ended has the cells that it had, and those that say so. */
  readonly standingAt: (snapshot: Snapshot, code: string, ids: Readonly<Record<string, readonly string[]>>) => Promise<StandingRows>;
}

/** The injection token of every `Worksheet`. */
export const WORKSHEETS = Symbol('Worksheets');

/** From when a change holds; empty: the day on which the file comes back. */
export const FROM = 'vanaf';
/** Why something changes, where its fact says so. */
export const REASON = 'reden';
/** Whether what stands was never so: then a change corrects it. */
export const WAS_WRONG = 'stondFout';
/** A cell with this is made empty. */
export const CLEARED = 'LEEG';
/** The column that holds what a row was when the file was made. */
export const VERSION_COLUMN = 'versie';
