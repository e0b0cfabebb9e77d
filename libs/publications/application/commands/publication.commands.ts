import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { correctPublication, tellPublication } from '../../domain/embargo.decide.js';
import { type PublicationCode, type PublicationEvent, publicationStream } from '../../domain/publication.events.js';

/** Sets, moves or lifts the embargo on a publication. */
export class TellPublicationCommand extends Command<WriteResult> {
  constructor(
    readonly code: PublicationCode,
    readonly fact: PublicationEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects one fact of an embargo that was recorded wrongly. */
export class CorrectPublicationCommand extends Command<WriteResult> {
  constructor(
    readonly code: PublicationCode,
    readonly order: CorrectionOrder<PublicationEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellPublicationCommand)
export class TellPublicationHandler implements ICommandHandler<TellPublicationCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, fact, context }: TellPublicationCommand): Promise<WriteResult> {
    assertMay(context.actor, 'set-embargo');
    return await this.register.write(publicationStream(code), tellPublication(code, fact), context);
  }
}

@CommandHandler(CorrectPublicationCommand)
export class CorrectPublicationHandler implements ICommandHandler<CorrectPublicationCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, order, context }: CorrectPublicationCommand): Promise<WriteResult> {
    assertMay(context.actor, 'set-embargo');
    return await this.register.write(publicationStream(code), correctPublication(code, order), context);
  }
}

export const publicationCommandHandlers = [TellPublicationHandler, CorrectPublicationHandler];
