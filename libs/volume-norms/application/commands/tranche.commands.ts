import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { type TrancheEvent, trancheStream } from '../../domain/norm.events.js';
import { correctTranche, tellTranche } from '../../domain/tranche/tranche.decide.js';
import { TRANCHE_RIGHTS } from '../norm-rights.js';

/** Records what was agreed about a tranche of norms. */
export class TellTrancheCommand extends Command<WriteResult> {
  constructor(
    readonly tranche: string,
    readonly fact: TrancheEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects one fact about a tranche that was recorded wrongly. */
export class CorrectTrancheCommand extends Command<WriteResult> {
  constructor(
    readonly tranche: string,
    readonly order: CorrectionOrder<TrancheEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellTrancheCommand)
export class TellTrancheHandler implements ICommandHandler<TellTrancheCommand> {
  constructor(private readonly register: Register) {}

  async execute({ tranche, fact, context }: TellTrancheCommand): Promise<WriteResult> {
    const judge = mayTell(TRANCHE_RIGHTS, context.actor, fact);
    return await this.register.write(trancheStream(tranche), tellTranche(fact), context, judge);
  }
}

@CommandHandler(CorrectTrancheCommand)
export class CorrectTrancheHandler implements ICommandHandler<CorrectTrancheCommand> {
  constructor(private readonly register: Register) {}

  async execute({ tranche, order, context }: CorrectTrancheCommand): Promise<WriteResult> {
    const judge = mayCorrect(TRANCHE_RIGHTS, context.actor, order);
    return await this.register.write(trancheStream(tranche), correctTranche(tranche, order), context, judge);
  }
}
