import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { correctAgreementTable, tellAgreementTable } from '../../domain/agreement-table/agreement-table.decide.js';
import { type AgreementTableCode, type AgreementTableEvent, agreementTableStream } from '../../domain/framework/framework.events.js';

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
    assertMay(context.actor, 'record-kader');
    return await this.register.write(agreementTableStream(code), tellAgreementTable(fact), context);
  }
}

@CommandHandler(CorrectAgreementTableCommand)
export class CorrectAgreementTableHandler implements ICommandHandler<CorrectAgreementTableCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, order, context }: CorrectAgreementTableCommand): Promise<WriteResult> {
    assertMay(context.actor, 'correct-kader');
    return await this.register.write(agreementTableStream(code), correctAgreementTable(code, order), context);
  }
}
