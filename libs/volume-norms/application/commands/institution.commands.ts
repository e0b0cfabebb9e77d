import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { ValueLists } from '@peildatum/plans';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { correctInstitution, tellInstitution } from '../../domain/institution/institution.decide.js';
import { type InstitutionCode, type InstitutionEvent, institutionStream } from '../../domain/norm.events.js';
import { assertRegion } from '../assert-region.js';
import { lookAtInterventions } from '../known.js';
import { INSTITUTION_RIGHTS } from '../norm-rights.js';

/** Records an institution, a location of it, or a volume. */
export class TellInstitutionCommand extends Command<WriteResult> {
  constructor(
    readonly code: InstitutionCode,
    readonly fact: InstitutionEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects one fact of an institution that was recorded wrongly. */
export class CorrectInstitutionCommand extends Command<WriteResult> {
  constructor(
    readonly code: InstitutionCode,
    readonly order: CorrectionOrder<InstitutionEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellInstitutionCommand)
export class TellInstitutionHandler implements ICommandHandler<TellInstitutionCommand> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute({ code, fact, context }: TellInstitutionCommand): Promise<WriteResult> {
    const judge = mayTell(INSTITUTION_RIGHTS, context.actor, fact);
    assertRegion(this.lists, fact);
    const interventions = await lookAtInterventions(this.register, fact);
    return await this.register.write(institutionStream(code), tellInstitution(code, fact, interventions), context, judge);
  }
}

@CommandHandler(CorrectInstitutionCommand)
export class CorrectInstitutionHandler implements ICommandHandler<CorrectInstitutionCommand> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute({ code, order, context }: CorrectInstitutionCommand): Promise<WriteResult> {
    const judge = mayCorrect(INSTITUTION_RIGHTS, context.actor, order);
    if (order.replacement !== null) assertRegion(this.lists, order.replacement);
    const interventions = await lookAtInterventions(this.register, order.replacement);
    return await this.register.write(institutionStream(code), correctInstitution(code, order, interventions), context, judge);
  }
}
