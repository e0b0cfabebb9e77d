import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WriteContext, WriteResult } from '@peildatum/event-store';
import { type Uuid } from '@peildatum/kernel';
import { sendBack, withdraw } from '../../domain/proposal.decide.js';
import type { ProposalData, ProposalId } from '../../domain/proposal.events.js';
import { FinishApprovals } from '../finish-approvals.js';
import { mayDecide } from '../proposal-rights.js';
import { ProposalWrites } from '../proposal-writes.js';

/** Sends rows of a proposal back, each with what must change. @throws PeildatumError `PROPOSAL.…`, `RIGHTS.…` */
export class SendBackProposalCommand extends Command<WriteResult> {
  constructor(
    readonly id: ProposalId,
    /** The submission that was looked at. */
    readonly submission: Uuid,
    readonly rows: ProposalData<'UpdateSentBack'>['rows'],
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Takes a proposal back. @throws PeildatumError `PROPOSAL.…`, `RIGHTS.…` */
export class WithdrawProposalCommand extends Command<WriteResult> {
  constructor(
    readonly id: ProposalId,
    /** The submission that was looked at. */
    readonly submission: Uuid,
    readonly reason: string | null,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(SendBackProposalCommand)
export class SendBackProposalHandler implements ICommandHandler<SendBackProposalCommand> {
  constructor(
    private readonly writes: ProposalWrites,
    private readonly finish: FinishApprovals,
  ) {}

  async execute({ id, submission, rows, context }: SendBackProposalCommand): Promise<WriteResult> {
    await this.finish.of(id);
    return await this.writes.write(id, sendBack(id, { submission, rows }), context, mayDecide(context.actor, 'UpdateSentBack'));
  }
}

@CommandHandler(WithdrawProposalCommand)
export class WithdrawProposalHandler implements ICommandHandler<WithdrawProposalCommand> {
  constructor(
    private readonly writes: ProposalWrites,
    private readonly finish: FinishApprovals,
  ) {}

  async execute({ id, submission, reason, context }: WithdrawProposalCommand): Promise<WriteResult> {
    await this.finish.of(id);
    return await this.writes.write(id, withdraw(id, submission, reason), context, mayDecide(context.actor, 'UpdateWithdrawn'));
  }
}
