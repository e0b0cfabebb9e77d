import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { ValueLists } from '@peildatum/plans';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { correctNorm, tellNorm } from '../../domain/norm.decide.js';
import { type InterventionCode, type NormEvent, normStream } from '../../domain/norm.events.js';
import { assertRegion } from '../assert-region.js';
import { lookAtInstitutions } from '../known.js';
import { NORM_RIGHTS } from '../norm-rights.js';

/** Records what was proposed or decided about an intervention and its norm. */
export class TellNormCommand extends Command<WriteResult> {
  constructor(
    readonly code: InterventionCode,
    readonly fact: NormEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects one fact about an intervention that was recorded wrongly. */
export class CorrectNormCommand extends Command<WriteResult> {
  constructor(
    readonly code: InterventionCode,
    readonly order: CorrectionOrder<NormEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellNormCommand)
export class TellNormHandler implements ICommandHandler<TellNormCommand> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute({ code, fact, context }: TellNormCommand): Promise<WriteResult> {
    const judge = mayTell(NORM_RIGHTS, context.actor, fact);
    assertRegion(this.lists, fact);
    const institutions = await lookAtInstitutions(this.register, fact);
    return await this.register.write(normStream(code), tellNorm(fact, institutions), context, judge);
  }
}

@CommandHandler(CorrectNormCommand)
export class CorrectNormHandler implements ICommandHandler<CorrectNormCommand> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute({ code, order, context }: CorrectNormCommand): Promise<WriteResult> {
    const judge = mayCorrect(NORM_RIGHTS, context.actor, order);
    if (order.replacement !== null) assertRegion(this.lists, order.replacement);
    const institutions = await lookAtInstitutions(this.register, order.replacement);
    return await this.register.write(normStream(code), correctNorm(code, order, institutions), context, judge);
  }
}
