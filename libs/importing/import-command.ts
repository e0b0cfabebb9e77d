import { Inject, Optional } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext } from '@peildatum/event-store';
import { type Actor, InvalidInput, inLanes } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { checkFile, notTakenIn } from './check-file.js';
import { asFormerly } from './formerly.js';
import { type ImportKinds, ImportWatch } from './import-kind.js';
import type { ImportFile } from './import-rows.js';
import { isThereFor } from './is-there.js';
import { LANES } from './look-at.js';
import { Pace } from './pace.js';
import { type ImportedAs, readRows, rootOf, runOf } from './read-rows.js';
import { recordFile } from './record-file.js';
import { RegisteredStreams } from './registered-streams.js';
import { subjectsOf } from './subjects.js';

export interface ImportProgress {
  readonly phase: 'controleren' | 'vastleggen';
  readonly done: number;
  readonly total: number;
}

export interface ImportResult {
  readonly rows: number;
  /** Facts that were new: a row that the register knew already adds none. */
  readonly recorded: number;
  /** Of rows that an earlier run recorded, what became of those that stand no more; absent: they all stand. */
  readonly notes?: readonly string[];
  /** What was told with it and cannot be taken back, in Dutch, a sentence each; absent: nothing. */
  readonly warnings?: readonly string[];
}

/**
 * Takes a file into a running register: everything is checked first, and nothing is written if there is one fault. The
 * same file once more writes nothing twice, and finishes what a broken run left.
 * @throws InvalidInput that names every fault by place and field; PeildatumError `IMPORT.HALFWAY` for what only the moment can refuse,
 * and `WRITE.STALE` where rows are refused that were made of an older state: nothing was written, and they may be right of what stands.
 */
export class ImportCommand extends Command<ImportResult> {
  constructor(
    readonly file: ImportFile,
    /** Each row says itself where its fact comes from. */
    readonly context: Omit<WriteContext, 'commandId' | 'basis' | 'source'>,
    readonly onProgress: (progress: ImportProgress) => void,
    readonly as: ImportedAs = {},
  ) {
    super();
  }
}

/** The injection token of the kinds of rows that every context together takes. */
export const IMPORT_KINDS = Symbol('ImportKinds');

@CommandHandler(ImportCommand)
export class ImportHandler implements ICommandHandler<ImportCommand> {
  constructor(
    private readonly register: Register,
    @Inject(IMPORT_KINDS) private readonly kinds: ImportKinds,
    @Optional() private readonly watch?: ImportWatch,
    @Optional() private readonly streams?: RegisteredStreams,
    @Optional() private readonly pace?: Pace,
  ) {}

  async execute({ file, context: given, onProgress, as }: ImportCommand): Promise<ImportResult> {
    assertMay(given.actor, 'import');
    const context = as.approves === undefined ? given : { ...given, approves: as.approves };
    const root = runOf(file, as);
    const total = file.rows.length;
    const { lines, faults } = await readRows(file, this.kinds, rootOf(file));
    if (faults.length > 0) throw notTakenIn(faults);
    const subjects = subjectsOf(await asFormerly(this.register, lines));
    const onChecked = counting('controleren', total, 0, onProgress);
    const beside = this.streams && { streams: this.streams };
    const plan = await checkFile(this.register, subjects, root, context, onChecked, beside).catch(async (refusal: unknown) => {
      if (refusal instanceof InvalidInput) await this.assertFresh(file, context.actor);
      throw refusal;
    });
    // As things stand before it is recorded: afterwards all of it is known.
    const warnings = (await this.watch?.warnings(plan.told, isThereFor(this.register, context.actor))) ?? [];
    const onRecorded = counting('vastleggen', total, plan.rowsDone, onProgress);
    const record = (inOrder: readonly string[]) =>
      recordFile(this.register, plan, { context, inOrder, revisions: file.revisions, onDone: onRecorded, pace: this.pace });
    const recorded = await (this.watch === undefined ? record([]) : this.watch.over(plan.told, record));
    return {
      rows: total,
      recorded,
      ...(plan.notes.length > 0 ? { notes: plan.notes } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
    };
  }

  private async assertFresh({ revisions = new Map() }: ImportFile, actor: Actor): Promise<void> {
    await inLanes(revisions, LANES, ([stream, revision]) => this.register.assertFresh(stream, actor, revision));
  }
}

/** From so many rows more to how far a phase is. */
function counting(phase: ImportProgress['phase'], total: number, from: number, onProgress: ImportCommand['onProgress']) {
  let done = from;
  return (rows: number): void => {
    done += rows;
    onProgress({ phase, done, total });
  };
}
