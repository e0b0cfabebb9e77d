import type { Decide, Fact, Uuid } from '@peildatum/kernel';

export type ImportFields = Readonly<Record<string, unknown>>;

/** What a row wants to record: on which stream, and how that is decided. */
export interface ImportDecision {
  readonly stream: string;
  readonly decide: Decide<Fact>;
}

/**
 * One kind of row, by the word in its column `soort`: from its other fields to a decision. `newId` is for a new thing, the
 * same at every run of the same file. @throws InvalidInput that names all faults of the row.
 */
export type ImportKind = (fields: ImportFields, newId: Uuid) => ImportDecision;

/** A context declares the kinds of rows that it takes. */
export type ImportKinds = Readonly<Record<string, ImportKind>>;

/** For a context's own decisions: the rows of one stream are all of its own facts. */
export const decidedBy = <F extends Fact>(stream: string, decide: Decide<F>): ImportDecision => ({
  stream,
  decide: decide as unknown as Decide<Fact>,
});
