import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Register } from '@peildatum/event-store';
import { firstCommandsOf } from '@peildatum/importing';
import { type Actor, InvalidInput, PeildatumError, type RecordedEvent, type Uuid, uuidV5 } from '@peildatum/kernel';
import { fileOfPrepared, RecordWorksheetCommand, WORKSHEETS, type Worksheet, type WorksheetReader } from '@peildatum/worksheets';
import { type ProposalData, type RowName, rowKey } from '../domain/proposal.events.js';

type Submitted = ProposalData<'UpdateSubmitted'>;

/** A submission, by its event. */
export interface Submission {
  readonly event: Uuid;
  readonly data: Submitted;
}

/** Who approves, and what that one may know of. */
export interface Approver {
  readonly actor: Actor;
  readonly correlationId: Uuid;
  readonly reader: WorksheetReader;
}

/** What became of a row: the events that it is by now and who told them, or why it cannot be told any more. */
export type ToldRow = { readonly facts: readonly RecordedEvent[] } | { readonly impossible: string };

/**
 * Tells the rows of a submission. The commands of a row come of the submission and the row alone: whoever tells it, and however often, each of its
 * facts is there once.
 */
@Injectable()
export class ToldRows {
  constructor(
    private readonly register: Register,
    private readonly commands: CommandBus,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  /** The facts that a row became, if it was told. */
  async of(submission: Submission, row: RowName): Promise<readonly RecordedEvent[]> {
    const stream = this.worksheets
      .find(({ word }) => word === submission.data.worksheet)
      ?.sheets.find(({ name }) => name === row.sheet)
      ?.streamOf(submission.data.code, row.id);
    if (stream === undefined) return [];
    const commands = new Set(firstCommandsOf(rootOf(submission, row), stream));
    const { events } = await this.register.look(stream);
    return events.filter(({ commandId }) => commands.has(commandId));
  }

  /** @throws PeildatumError of kind unavailable or broken: then nobody knows yet what becomes of it */
  async tell(submission: Submission, row: RowName, { actor, correlationId, reader }: Approver): Promise<ToldRow> {
    const before = await this.of(submission, row);
    if (before.length > 0) return { facts: before };
    const { event: approves, data } = submission;
    const rows = data.rows.filter((one) => rowKey(one) === rowKey(row)).map(({ cells, ...one }) => ({ ...one, cells: cellsOf(cells) }));
    const root = rootOf(submission, row);
    try {
      const context = { actor, correlationId, approves };
      const as = { person: actor.person, root, approves };
      await this.commands.execute(new RecordWorksheetCommand(fileOfPrepared(rows, root), context, reader, undefined, as));
    } catch (error) {
      // It may have been told all the same: by somebody else, at the same time.
      const told = await this.of(submission, row);
      if (told.length > 0) return { facts: told };
      return { impossible: reasonOf(error) };
    }
    return { facts: await this.of(submission, row) };
  }
}

const rootOf = ({ event }: Submission, row: RowName): Uuid => uuidV5(event, rowKey(row));

export const cellsOf = (cells: Submitted['rows'][number]['cells']): Readonly<Record<string, string>> =>
  Object.fromEntries(cells.map(({ column, text }) => [column, text]));

/** Why it cannot be told, in the words of the refusal; a row of a proposal stands in no file. @throws the error where that is no refusal */
function reasonOf(error: unknown): string {
  const isRefusal = error instanceof InvalidInput || (error instanceof PeildatumError && error.kind === 'conflict');
  if (!isRefusal) throw error;
  const messages = error instanceof InvalidInput ? error.faults.map(({ message }) => message) : [error.message];
  return messages
    .map((message) => message.replace(PLACE, ''))
    .join('; ')
    .slice(0, MOST);
}

const PLACE = /^blad [^,]+, rij \d+: /;
const MOST = 3_000;
