import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { byPlace, type ImportTrial, keyOf, type RowPlace, TryImportQuery } from '@peildatum/importing';
import type { Actor, Fault } from '@peildatum/kernel';
import type { HeldRow, MergedFile } from './merge-file.js';
import type { CellMerge } from './merge-row.js';
import type { WorksheetMark } from './version.js';
import type { Worksheet } from './worksheet.js';
import { WorksheetMerging, WorksheetQuery } from './worksheet-query.js';

/** What would become of a row of a werkblad. */
export interface LookedRow {
  readonly place: RowPlace;
  /** Null: it cannot be read which it is. */
  readonly id: string | null;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'conflict' | 'fault';
  readonly changed: readonly CellMerge[];
  readonly conflicts: readonly CellMerge[];
}

/** What recording a werkblad would come to, as things stand. */
export interface WorksheetLook {
  readonly mark: WorksheetMark;
  readonly worksheet: Worksheet;
  /** In the order of the file. */
  readonly rows: readonly LookedRow[];
  /** Of what cannot be read, of what clashes and of what the rules refuse. With one nothing is recorded. */
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
  /** What would be recorded; nothing where something is refused. */
  readonly tried: ImportTrial['tried'];
}

/** Asks what recording a werkblad would come to. @throws PeildatumError as `WorksheetMerging` and `TryImportQuery` */
export class LookAtWorksheetQuery extends WorksheetQuery<WorksheetLook> {}

@QueryHandler(LookAtWorksheetQuery)
export class LookAtWorksheetHandler implements IQueryHandler<LookAtWorksheetQuery> {
  constructor(
    private readonly queries: QueryBus,
    private readonly merging: WorksheetMerging,
  ) {}

  async execute(asked: LookAtWorksheetQuery): Promise<WorksheetLook> {
    const merged = await this.merging.merged(asked);
    const trial = await this.queries.execute(tryMerged(merged, asked.actor));
    const faults = allFaults(merged, trial);
    return {
      mark: merged.mark,
      worksheet: merged.worksheet,
      rows: lookedRows(merged, trial),
      faults,
      notes: [...merged.notes, ...trial.notes],
      tried: faults.length > 0 ? [] : trial.tried,
    };
  }
}

/** Asks what would stand after it, whoever has to approve that. */
export const tryMerged = ({ tried }: Pick<MergedFile, 'tried'>, actor: Actor): TryImportQuery =>
  new TryImportQuery(tried, actor, { person: actor.person, approves: actor.person });

/** What the file is refused for: what stands in it, and what the rules say of the rest. */
export const allFaults = ({ faults }: Pick<MergedFile, 'faults'>, trial: Pick<ImportTrial, 'faults'>): readonly Fault[] => [
  ...[...faults].sort(byPlace).map(({ fault }) => fault),
  ...trial.faults,
];

function lookedRows({ held, faults }: MergedFile, { outcomes }: ImportTrial): LookedRow[] {
  const ofRows = new Map<string, Set<string>>();
  for (const { place, change } of outcomes) ofRows.set(keyOf(place), (ofRows.get(keyOf(place)) ?? new Set()).add(change));
  const read = held.map((one) => ({
    place: one.row.place,
    id: one.row.version.id,
    outcome: outcomeOf(one, faults, ofRows),
    ...shownOf(one),
  }));
  const known = new Set(read.map(({ place }) => keyOf(place)));
  const unread = new Map(faults.filter(({ place }) => !known.has(keyOf(place))).map(({ place }) => [keyOf(place), place]));
  const lost = [...unread.values()].map((place): LookedRow => ({ place, id: null, outcome: 'fault', changed: [], conflicts: [] }));
  return [...read, ...lost].sort(byPlace);
}

const shownOf = ({ merged: { changed, conflicts } }: HeldRow) => ({ changed, conflicts });

function outcomeOf(
  { row, merged, told }: HeldRow,
  faults: MergedFile['faults'],
  ofRows: ReadonlyMap<string, ReadonlySet<string>>,
): LookedRow['outcome'] {
  if (merged.conflicts.length > 0) return 'conflict';
  const key = keyOf(row.place);
  if (faults.some(({ place }) => keyOf(place) === key)) return 'fault';
  if (told.length === 0) return 'unchanged';
  const outcomes = ofRows.get(key);
  // One that an import cannot read has no outcome.
  if (outcomes === undefined || outcomes.has('refused')) return 'fault';
  if (outcomes.size === 1 && outcomes.has('known')) return 'unchanged';
  return row.version.isNew ? 'new' : 'changed';
}
