import type { Type } from '@nestjs/common';
import type { ImportKinds, Spellings } from '@peildatum/importing';
import type { EventDefinitions, Fact } from '@peildatum/kernel';
import type { ValueLists } from '@peildatum/platform';
import type { FactProjection, FactRow } from '@peildatum/projections';
import type { Worksheet } from '@peildatum/worksheets';
import type { MigrationInterface } from 'typeorm';
import { importKindsOf } from './import-kinds.js';
import type { Subject } from './subject.js';

/** What a context has by hand, beside what follows of its subjects. */
interface ByHand {
  /** What it is about, in Dutch. */
  readonly title: string;
  readonly events?: readonly EventDefinitions[];
  readonly projections?: readonly FactProjection[];
  readonly entities?: readonly (new () => FactRow)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly commandHandlers?: readonly Type[];
  readonly queryHandlers?: readonly Type[];
  /** In place of what follows of a subject, where it names the same. */
  readonly importKinds?: (lists: ValueLists) => ImportKinds;
  /** The spreadsheets in which its own people say what changed. */
  readonly worksheets?: readonly Worksheet[];
  /** What stands in streams of its own and takes no facts by hand or file; it is held against its read model as every subject is. */
  readonly folded?: readonly FoldedStreams[];
}

/** Streams of one kind, with their read model and the independent path beside it. */
export type FoldedStreams = Pick<AnySubject, 'streams' | 'projection' | 'fold' | 'view'>;

/** A bounded context, as the composition root puts it together with the others. */
export interface Context extends Required<ByHand> {
  readonly subjects: readonly AnySubject[];
}

type AnySubject = Pick<Subject, 'name' | 'streams' | 'events' | 'entity' | 'projection' | 'view' | 'fold' | 'facts' | 'example'>;

/** @param subjects what is told of them follows from their declarations */
export const context = <const S extends readonly AnySubject[]>(subjects: S, byHand: ByHand): Context => ({
  subjects,
  title: byHand.title,
  migrations: byHand.migrations,
  events: [...(byHand.events ?? []), ...subjects.map(({ events }) => events)],
  projections: [...(byHand.projections ?? []), ...subjects.map(({ projection }) => projection)],
  entities: [...(byHand.entities ?? []), ...subjects.map(({ entity }) => entity)],
  commandHandlers: byHand.commandHandlers ?? [],
  queryHandlers: byHand.queryHandlers ?? [],
  worksheets: byHand.worksheets ?? [],
  folded: byHand.folded ?? [],
  importKinds: (lists) =>
    withSpellings(lists, {
      ...Object.assign({}, ...subjects.map((subject) => importKindsOf(subject as Subject<Fact, unknown, string>, lists))),
      ...byHand.importKinds?.(lists),
    }),
});

const withSpellings = (lists: ValueLists, kinds: ImportKinds): ImportKinds => {
  const spellings: Spellings = (list) => lists.spellings?.(list) ?? [];
  return Object.fromEntries(Object.entries(kinds).map(([word, kind]) => [word, { ...kind, spellings }]));
};
