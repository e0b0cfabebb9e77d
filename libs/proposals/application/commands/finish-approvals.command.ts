import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReadModels } from '@peildatum/projections';
import { proposalProjection } from '../../read-models/proposal.projection.js';
import { proposalsAt } from '../../read-models/proposals-at.js';
import { FinishApprovals } from '../finish-approvals.js';

/** Finishes every approval that was broken off. @returns how many rows turned out to be approved */
export class FinishApprovalsCommand extends Command<number> {}

@CommandHandler(FinishApprovalsCommand)
export class FinishApprovalsHandler implements ICommandHandler<FinishApprovalsCommand> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly finish: FinishApprovals,
  ) {}

  async execute(): Promise<number> {
    const open = await this.readModels.at({ uses: [proposalProjection] }, async (snapshot) =>
      (await proposalsAt(snapshot)).filter(({ state }) => state === 'submitted' || state === 'sent-back').map(({ id }) => id),
    );
    let finished = 0;
    for (const id of open) finished += await this.finish.of(id);
    return finished;
  }
}
