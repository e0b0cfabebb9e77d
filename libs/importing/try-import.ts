import { Inject, Optional } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Register, type TriedEvent } from '@peildatum/event-store';
import { type Actor, type Fault, PeildatumError, systemIds } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { breath } from './breath.js';
import { checkRows } from './check-file.js';
import type { RowOutcome } from './decide-rows.js';
import { asFormerly } from './formerly.js';
import { IMPORT_KINDS } from './import-command.js';
import { type ImportKinds, ImportWatch, type MadeByRow } from './import-kind.js';
import type { ImportFile } from './import-rows.js';
import { isThereFor } from './is-there.js';
import type { ImportLine } from './read-row.js';
import { type ImportedAs, readRows, rootOf, runOf } from './read-rows.js';
import { RegisteredStreams } from './registered-streams.js';
import { byPlace, faultsInOrder, type RowPlace, whereOf } from './row-place.js';
import { subjectsOf } from './subjects.js';

/** What taking a file in would come to, as things stand. */
export interface ImportTrial {
  /** How many the file has, those that cannot be read as well. */
  readonly rows: number;
  /** Of every row that can be read, in the order of the file. */
  readonly outcomes: readonly RowOutcome[];
  /** Of what is written wrongly and of what the rules refuse, in the order of the file. */
  readonly faults: readonly Fault[];
  /** What may be told, and is worth a second look. */
  readonly notes: readonly string[];
  /** How many facts would be recorded; none where something is refused. */
  readonly told: number;
  /** What would be recorded, of each stream in its order; nothing where it is more than was asked for. */
  readonly tried: readonly TriedEvent[];
}

/**
 * Asks what taking a file in would come to; nothing is written.
 * @param mostTried of more facts than this nobody asks how they would stand: of very many that takes its time and its memory
 * @throws PeildatumError `REGISTER.NOT_OPEN`, `ACTOR.REFUSED`, `RIGHTS.…`
 */
export class TryImportQuery extends Query<ImportTrial> {
  constructor(
    readonly file: ImportFile,
    readonly actor: Actor,
    readonly as: ImportedAs = {},
    readonly mostTried = Number.POSITIVE_INFINITY,
  ) {
    super();
  }
}

@QueryHandler(TryImportQuery)
export class TryImportHandler implements IQueryHandler<TryImportQuery> {
  constructor(
    private readonly register: Register,
    @Inject(IMPORT_KINDS) private readonly kinds: ImportKinds,
    @Optional() private readonly watch?: ImportWatch,
    @Optional() private readonly streams?: RegisteredStreams,
  ) {}

  async execute({ file, actor, as, mostTried }: TryImportQuery): Promise<ImportTrial> {
    assertMay(actor, 'import');
    const root = runOf(file, as);
    const read = await readRows(file, this.kinds, rootOf(file));
    const lines = await asFormerly(this.register, read.lines);
    const subjects = subjectsOf(lines);
    const { approves } = as;
    const context = { actor, correlationId: systemIds.random(), ...(approves === undefined ? {} : { approves }) };
    const { plan, faults, outcomes } = await checkRows(this.register, subjects, root, context, () => undefined, {
      unread: read.unread,
      ...(this.streams && { streams: this.streams }),
    });
    const together = read.faults.length + faults.length > 0 ? [] : await this.refusedTogether(plan.told);
    const refused = [...faultsInOrder([...read.faults, ...faults]), ...together];
    const tried: TriedEvent[] = [];
    const all = refused.length > 0 ? [] : plan.told;
    const facts = all.reduce((sum, { told }) => sum + told.length, 0);
    for (const { stream, before, told } of facts > mostTried ? [] : all) {
      const due = breath();
      if (due) await due;
      tried.push(...this.register.foreseen(stream, before, told, { ...context, commandId: systemIds.random() }));
    }
    return {
      rows: file.rows.length,
      outcomes: await inOrderOf(file, outcomes),
      faults: refused,
      told: facts,
      tried,
      notes: [
        ...plan.notes,
        ...((await this.watch?.warnings(plan.told, isThereFor(this.register, actor))) ?? []),
        ...((await this.watch?.notes(plan.told, madeIn(lines, outcomes))) ?? []),
      ],
    };
  }

  /** What no row is refused for by itself. */
  private async refusedTogether(told: Parameters<ImportWatch['over']>[0]): Promise<readonly Fault[]> {
    try {
      await this.watch?.over(told, async () => undefined);
      return [];
    } catch (error) {
      if (error instanceof PeildatumError) return [error];
      throw error;
    }
  }
}

/** Those of very many rows are laid in their places, and others go in between; to sort them takes longer than a read may wait. */
async function inOrderOf({ rows }: ImportFile, outcomes: readonly RowOutcome[]): Promise<RowOutcome[]> {
  const known = new Map<RowPlace, RowOutcome>();
  for (const outcome of outcomes) known.set(outcome.place, outcome);
  // Rows that were made of one row of a werkblad have its place.
  if (known.size < outcomes.length) return [...outcomes].sort(byPlace);
  const inOrder: RowOutcome[] = [];
  for (const { place } of rows) {
    const due = breath();
    if (due) await due;
    const outcome = known.get(place);
    if (outcome !== undefined) inOrder.push(outcome);
  }
  return inOrder;
}

function madeIn(lines: readonly ImportLine[], outcomes: readonly RowOutcome[]): MadeByRow[] {
  const fresh = new Set(outcomes.flatMap(({ place, change }) => (change === 'new' ? [place] : [])));
  return lines
    .filter(({ makes, place }) => makes === null && fresh.has(place))
    .map(({ place, stream, fact }) => ({ where: whereOf(place), stream, fact }));
}
