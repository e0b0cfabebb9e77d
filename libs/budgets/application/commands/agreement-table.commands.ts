import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { correctAgreementTable, tellAgreementTable } from '../../domain/agreement-table/agreement-table.decide.js';
import { type AgreementTableCode, type AgreementTableEvent, agreementTableStream } from '../../domain/framework/framework.events.js';
import { AGREEMENT_TABLE_RIGHTS } from '../budget-rights.js';

/** Keeps a table of an agreement as stated. */
export class TellAgreementTableCommand extends Command<WriteResult> {
  constructor(
    readonly code: AgreementTableCode,
    readonly fact: AgreementTableEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects a table of an agreement that was recorded wrongly. */
export class CorrectAgreementTableCommand extends Command<WriteResult> {
  constructor(
    readonly code: AgreementTableCode,
    readonly order: CorrectionOrder<AgreementTableEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellAgreementTableCommand)
export class TellAgreementTableHandler implements ICommandHandler<TellAgreementTableCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, fact, context }: TellAgreementTableCommand): Promise<WriteResult> {
    const judge = mayTell(AGREEMENT_TABLE_RIGHTS, context.actor, fact);
    return await this.register.write(agreementTableStream(code), tellAgreementTable(fact), context, judge);
  }
}

@CommandHandler(CorrectAgreementTableCommand)
export class CorrectAgreementTableHandler implements ICommandHandler<CorrectAgreementTableCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, order, context }: CorrectAgreementTableCommand): Promise<WriteResult> {
    const judge = mayCorrect(AGREEMENT_TABLE_RIGHTS, context.actor, order);
    return await this.register.write(agreementTableStream(code), correctAgreementTable(code, order), context, judge);
  }
}
