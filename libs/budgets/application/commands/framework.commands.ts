import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { correctFramework, tellFramework } from '../../domain/framework/framework.decide.js';
import { type FrameworkEvent, type FrameworkSector, frameworkStream } from '../../domain/framework/framework.events.js';
import { FRAMEWORK_RIGHTS } from '../budget-rights.js';

/** Records what was set, estimated or published of a sector and budget year. */
export class TellFrameworkCommand extends Command<WriteResult> {
  constructor(
    readonly sector: FrameworkSector,
    readonly year: number,
    readonly fact: FrameworkEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects one fact of a kader that was recorded wrongly. */
export class CorrectFrameworkCommand extends Command<WriteResult> {
  constructor(
    readonly sector: FrameworkSector,
    readonly year: number,
    readonly order: CorrectionOrder<FrameworkEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellFrameworkCommand)
export class TellFrameworkHandler implements ICommandHandler<TellFrameworkCommand> {
  constructor(private readonly register: Register) {}

  async execute({ sector, year, fact, context }: TellFrameworkCommand): Promise<WriteResult> {
    const judge = mayTell(FRAMEWORK_RIGHTS, context.actor, fact);
    return await this.register.write(frameworkStream(sector, year), tellFramework(sector, year, fact), context, judge);
  }
}

@CommandHandler(CorrectFrameworkCommand)
export class CorrectFrameworkHandler implements ICommandHandler<CorrectFrameworkCommand> {
  constructor(private readonly register: Register) {}

  async execute({ sector, year, order, context }: CorrectFrameworkCommand): Promise<WriteResult> {
    const judge = mayCorrect(FRAMEWORK_RIGHTS, context.actor, order);
    return await this.register.write(frameworkStream(sector, year), correctFramework(sector, year, order), context, judge);
  }
}
