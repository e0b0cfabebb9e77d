import { type Cells, type Column, cellsOf, columnsOf, type RowOfCells, type ToldFirst } from '@peildatum/importing';
import {
  type CalendarDate,
  type Decisions,
  type EventDefinitions,
  type Fact,
  folding,
  type PeildatumError,
  type RecordedEvent,
  type Streams,
  type ToldFact,
} from '@peildatum/kernel';
import { type Listed, type ListedCheck, listedCheck, type SubjectRights, type ValueLists } from '@peildatum/platform';
import { type FactProjection, type FactRow, toldEntity, toldProjection } from '@peildatum/projections';

/** How one kind of fact is written at the public edge, and read from there. */
export interface WrittenFact<F extends Fact, Code extends string = string> {
  /** The older words for it: they are read as its own word is, and no message or document offers them. */
  readonly aliases: readonly string[];
  /** The class of its fields, as class-validator and the OpenAPI document know them. */
  readonly input: new () => object;
  /** Its fields that are no text, and how a cell of a CSV has them. */
  readonly cells: Cells;
  /** What it tells, in a Dutch sentence. */
  readonly description: string;
  /** Its fields, as the columns that an import has of it. */
  readonly columns: readonly Column[];
  /** Rows that tell it, of which each may follow the one before. Where they leave out the code it is the example of the subject's. */
  readonly examples: readonly RowOfCells[];
  /** Whether it is written anew rather than corrected: told on a later day it is simply the next of its place. */
  readonly succeeds: boolean;
  /** @param code of the subject that it is told of. @throws InvalidInput of what only the whole shows */
  factOf(input: object, code: Code): F;
}

/** The kinds of facts that can be told of something, by the public word for each: of an import, of HTTP and of a correction alike. */
export type WrittenFacts<F extends Fact, Code extends string = string> = Readonly<Record<string, WrittenFact<F, Code>>>;

/** What the class of the fields does not say of a fact. */
interface FactDeclaration {
  readonly description: string;
  readonly example: RowOfCells | readonly RowOfCells[];
  /** How a cell has the fields that hold a list of objects; default: it has none. */
  readonly cells?: Cells;
  readonly aliases?: readonly string[];
  /** Default: another of the same date is a correction. */
  readonly succeeds?: true;
}

export const fact = <T extends object, F extends Fact, Code extends string>(
  input: new () => T,
  factOf: (input: T, code: Code) => F,
  { description, example, cells = {}, aliases = [], succeeds }: FactDeclaration,
): WrittenFact<F, Code> => ({
  input,
  cells: cellsOf(input, cells),
  description,
  columns: columnsOf(input, cells),
  examples: Array.isArray(example) ? example : [example as RowOfCells],
  aliases,
  succeeds: succeeds ?? false,
  factOf: (given, code) => factOf(given as T, code),
});

/** What is particular of one kind of subject that takes facts; `subject` makes of it all that is alike. */
export interface SubjectDeclaration<F extends Fact, V, Code extends string> {
  /** What one of it is called in public: an import has its code in a column of that name. */
  readonly name: string;
  /** A code, to show how one looks. */
  readonly example: string;
  readonly streams: Streams<Code>;
  readonly events: EventDefinitions;
  readonly decisions: Decisions<F, Code>;
  notFound(code: Code): PeildatumError;
  /** What of a fact must stand in a value list on the fact's own date. Default: nothing. */
  listedIn?(fact: F, code: Code): readonly Listed[];
  /** What else must stand in other streams before a fact is told: a party that is known, a decision that was taken. Default: nothing. */
  requires?(fact: F, code: Code): readonly ListedCheck[];
  /** In which turn a file tells it before all else that it tells, since other facts rest on it. Default: in none. */
  readonly toldFirst?: ToldFirst;
  /** The other streams that a decision about a fact looks at; of a withdrawal null. Default: none. */
  looksAt?(fact: F | null, code: Code): readonly string[];
  /** The subject as it stands on a date, from all that was told of it by then. Null: it was not there yet. */
  view(code: Code, told: readonly ToldFact<F>[], validOn: CalendarDate): V | null;
  readonly facts: WrittenFacts<F, Code>;
  readonly rights: SubjectRights<F>;
  /** The name of its read model, for who keeps it: `kadertabellen`. */
  readonly readModel: string;
  /** A table that a migration made (`toldTables`). */
  readonly table: string;
}

/** A kind of subject with what follows from its declaration. */
export interface Subject<F extends Fact = Fact, V = unknown, Code extends string = string> extends SubjectDeclaration<F, V, Code> {
  readonly entity: new () => FactRow;
  readonly projection: FactProjection;
  /** As it stands on a date, from the raw events of its stream that were known then: the independent path beside the read model. */
  fold(events: readonly RecordedEvent[], validOn: CalendarDate): V | null;
}

export function subject<F extends Fact, V, Code extends string = string>(declared: SubjectDeclaration<F, V, Code>): Subject<F, V, Code> {
  const { table, events, readModel, streams, view } = declared;
  const entity = toldEntity(table);
  const projection = toldProjection(readModel, { entity, events, subjectOf: streams.codeOf });
  return { ...declared, entity, projection, fold: folding(streams, view) };
}

/** All that must stand beside a fact before it is told: the values of lists that it carries, and what it requires. */
export function premisesOf<F extends Fact, V, Code extends string>(
  { listedIn, requires }: Pick<Subject<F, V, Code>, 'listedIn' | 'requires'>,
  lists: ValueLists,
  fact: F,
  code: Code,
): ListedCheck {
  const checks = [listedCheck(lists, listedIn?.(fact, code) ?? [], fact.validFrom), ...(requires?.(fact, code) ?? [])];
  return {
    streams: [...new Set(checks.flatMap(({ streams }) => streams))],
    assert: (timelineOf) => {
      for (const check of checks) check.assert(timelineOf);
    },
  };
}
