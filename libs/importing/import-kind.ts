import type { Actor, CalendarDate, Decision, Fact, Timeline, Uuid, Worded } from '@peildatum/kernel';
import type { ListedCheck, SubjectRights } from '@peildatum/platform';
import type { Cells } from './cells.js';
import type { Column } from './columns.js';
import type { Spellings } from './typed-cells/spellings.js';

export type ImportFields = Readonly<Record<string, unknown>>;

/** What a row says that corrects, beside the fact that should have been told. */
export interface RowCorrection {
  readonly reason: string;
  /** Absent: what stands of the same date and the same aspect. */
  readonly corrects?: Uuid;
  readonly withdraws: boolean;
}

/** The turns in which a file tells what other facts rest on: lists and parties, bodies, their meetings, their decisions. */
export type ToldFirst = 1 | 2 | 3 | 4;

/** What a row wants to record: on which stream, and how that is decided. */
export interface ImportDecision {
  readonly stream: string;
  /** What the row says; of a withdrawal what should not have been told. */
  readonly fact: Fact;
  /** What the row makes, as it names it: `sleutel M-1`; null: it makes something, and names it nowhere. Absent: it makes nothing. */
  readonly makes?: string | null;
  /** Whether it takes the place of what stands, or takes that away. Absent: it tells. */
  readonly corrects?: true;
  /**
   * Other streams that the decision looks at as well. It sees of them what the register knows, and the rows of the file up to the
   * first that looks at another stream: those are checked and recorded before.
   */
  readonly looksAt?: readonly string[];
  /** Streams that are told before all others, and that it looks at as they stand then. */
  readonly restsOn?: readonly string[];
  /** Whether its own stream is one of those, and in which turn: it may rest on those of an earlier one. */
  readonly toldFirst?: ToldFirst;
  /** Whether something else of its date is no mistake, where that was told on an earlier day: a text that is written anew. */
  readonly succeeds?: true;
  readonly decide: ImportDecide;
  /** The same, whatever value lists say; absent: it looks at none. */
  readonly unlisted?: ImportDecide;
  /**
   * The same row under the id that versions before 0.7.0 made from the file and the line, where it makes a subject: it is of that
   * one where the register has it.
   */
  readonly formerly?: ImportDecision;
  /** The same row as a correction of what stands; absent: facts of its kind are not corrected by a file. */
  readonly corrected?: (said: RowCorrection) => ImportDecision;
  /** Judges whether who takes the file in may tell it, as when it were told over HTTP. @throws PeildatumError `RIGHTS.…`. */
  readonly judge: (actor: Actor, timeline: Timeline<Fact>) => void;
}

/** What a row tells, of which stream, and by which rights. */
export interface RowFact<F extends Fact> {
  readonly stream: string;
  readonly rights: SubjectRights<F>;
  readonly fact: F;
  readonly listed?: ListedCheck;
  readonly toldFirst?: ToldFirst | undefined;
  /** Whether it is simply the next of its place, where what stands there was told on an earlier day. */
  readonly succeeds?: true | undefined;
}

/** The timeline of a stream that a decision looks at; empty where it does not. */
export type OtherTimelines = (stream: string) => Timeline<Fact>;

/** As `Decide`, with the streams that it looks at. */
export type ImportDecide = (timeline: Timeline<Fact>, today: CalendarDate, others: OtherTimelines) => readonly Decision<Fact>[];

/** What the rows of a file tell on one stream, and the timeline that they met. */
export interface FactsOfFile {
  readonly stream: string;
  readonly before: Timeline<Fact>;
  readonly told: readonly Decision<Fact>[];
}

/** Something new that a row makes. */
export interface MadeByRow {
  /** `regel 12` */
  readonly where: string;
  readonly stream: string;
  readonly fact: Fact;
}

/** Whether anything was told of a stream; null where who asks may not know. */
export type IsThere = (stream: string) => Promise<boolean | null>;

/** Watches over what the rows of a file tell together, beyond their own streams. */
export abstract class ImportWatch {
  /**
   * Runs `record` if all of it may be told. @returns what `record` returns
   * @throws PeildatumError when it may not; then nothing is recorded
   */
  abstract over<T>(told: readonly FactsOfFile[], record: RecordFile<T>): Promise<T>;

  /**
   * What may be told, and cannot be taken back: said of a trial, and of what is recorded as well.
   * @returns a sentence for each
   */
  warnings(_told: readonly FactsOfFile[], _isThere: IsThere): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  /**
   * What may be told, and is worth a second look before it is.
   * @param made by rows that name it nowhere
   * @returns a sentence for each
   */
  notes(_told: readonly FactsOfFile[], _made: readonly MadeByRow[]): Promise<readonly string[]> {
    return Promise.resolve([]);
  }
}

/** @param inOrder streams that are recorded before the others beside them, one after another */
export type RecordFile<T> = (inOrder: readonly string[]) => Promise<T>;

/**
 * From the fields of a row, but for `soort` and `bron`, to a decision. `newId` gives that of a new thing, the same at every run of the
 * same file. @throws InvalidInput that names all faults of the row.
 */
export type ReadFields = (fields: ImportFields, newId: () => Uuid) => ImportDecision;

/** A row as a CSV has it: by the name of the column, and only the cells that are not empty. */
export type RowOfCells = Readonly<Record<string, string>>;

/** One kind of row, by the word in its column `soort`. */
export interface ImportKind extends Worded {
  /** What it tells of, in a word of the user: `actie`. */
  readonly subject: string;
  /** What a row of it tells, in a sentence. */
  readonly description: string;
  /** Every column that it has, in the order of its template. */
  readonly columns: readonly Column[];
  /** How the columns that are no texts stand in a cell. */
  readonly cells: Cells;
  /** Worked examples, of which each may follow the one before: those of every kind, in the order of the kinds, can be told together. */
  readonly examples: readonly RowOfCells[];
  readonly read: ReadFields;
  /** How the values of the lists are spelled that its columns take; absent: nobody knows. */
  readonly spellings?: Spellings;
}

/** A context declares the kinds of rows that it takes. */
export type ImportKinds = Readonly<Record<string, ImportKind>>;
