import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WriteContext, WriteResult } from '@peildatum/event-store';
import { PeildatumError, type Uuid } from '@peildatum/kernel';
import type { WorksheetReader } from '@peildatum/worksheets';
import { assertWaiting, conclude, currentOf, proposalNotFound } from '../../domain/proposal.decide.js';
import { type ProposalData, type ProposalId, type RowName, rowKey } from '../../domain/proposal.events.js';
import { waiting } from '../../domain/proposal.view.js';
import { mayDecide } from '../proposal-rights.js';
import { ProposalWrites, submissionIn } from '../proposal-writes.js';
import { ToldRows } from '../told-rows.js';

type Approved = ProposalData<'UpdateApproved'>['rows'][number];
type SentBack = ProposalData<'UpdateSentBack'>['rows'][number];

/**
 * Approves rows of a proposal: first each becomes a fact of its subject, told by who approves; then it is told that they were approved. What is no
 * longer possible goes back with the reason. Of two at once each row is approved by one.
 * @throws PeildatumError `PROPOSAL.…`, `RIGHTS.…`
 */
export class ApproveProposalCommand extends Command<WriteResult> {
  constructor(
    readonly id: ProposalId,
    /** The submission that was looked at. */
    readonly submission: Uuid,
    /** Null: all that wait, but for those that are sent back. */
    readonly rows: readonly RowName[] | null,
    /** The exceptions, each with what must change. */
    readonly back: ProposalData<'UpdateSentBack'>['rows'],
    readonly context: WriteContext,
    /** What who approves may know of. */
    readonly reader: WorksheetReader,
  ) {
    super();
  }
}

@CommandHandler(ApproveProposalCommand)
export class ApproveProposalHandler implements ICommandHandler<ApproveProposalCommand> {
  constructor(
    private readonly writes: ProposalWrites,
    private readonly told: ToldRows,
  ) {}

  async execute(command: ApproveProposalCommand): Promise<WriteResult> {
    const { id, context } = command;
    const { actor } = context;
    const judge = mayDecide(actor, 'UpdateApproved');
    const { events, view } = await this.writes.standing(id);
    // It was answered before: so it is again.
    if (events.some(({ commandId }) => commandId === context.commandId)) return await this.writes.write(id, () => [], context, judge);
    // Whoever named a revision is told that it is another before anything is told.
    await this.writes.write(id, () => [], context, judge);
    const current = currentOf(id, view, command.submission);
    const excepted = new Set(command.back.map(rowKey));
    const rows = (command.rows ?? waiting(current)).filter((row) => !excepted.has(rowKey(row)));
    assertWaiting(current, [...rows, ...command.back]);
    const approved: Approved[] = [];
    const impossible: SentBack[] = [...command.back];
    for (const row of rows) {
      const outcome = await this.tellRow(command, events, row);
      if (outcome === null) continue;
      if ('comment' in outcome) impossible.push(outcome);
      else approved.push(outcome);
    }
    if (approved.length + impossible.length === 0) throw otherWasFirst();
    const { ifRevision: _, ...lasting } = context;
    return await this.writes.write(id, conclude(id, command.submission, approved, impossible), lasting, judge);
  }

  /** Null: somebody else approved it at the same time. */
  private async tellRow(
    { id, submission, context, reader }: ApproveProposalCommand,
    events: Parameters<typeof submissionIn>[0],
    { sheet, id: about }: RowName,
  ): Promise<Approved | SentBack | null> {
    const submitted = submissionIn(events, submission);
    if (submitted === null) throw proposalNotFound(id);
    const told = await this.told.tell(submitted, { sheet, id: about }, { ...context, reader });
    if ('impossible' in told) return { sheet, id: about, comment: `Kan niet meer: ${told.impossible}` };
    if (told.facts.some(({ actor }) => actor.person !== context.actor.person)) return null;
    return { sheet, id: about, facts: told.facts.map((fact) => fact.id) };
  }
}

const otherWasFirst = () =>
  new PeildatumError({
    code: 'PROPOSAL.DECIDED',
    kind: 'conflict',
    message: 'Iemand anders keurde dit op hetzelfde moment goed; er is niets dubbel vastgelegd. Bekijk wat er nu staat.',
  });
