import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { correctPublication, tellPublication } from '../../domain/embargo.decide.js';
import { type PublicationCode, type PublicationEvent, publicationStream } from '../../domain/publication.events.js';
import { PUBLICATION_RIGHTS } from '../publication-rights.js';
import { RecordedFigures } from '../recorded-figures.js';

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
  constructor(
    private readonly register: Register,
    private readonly figures: RecordedFigures,
  ) {}

  async execute({ code, fact, context }: TellPublicationCommand): Promise<WriteResult> {
    const judge = mayTell(PUBLICATION_RIGHTS, context.actor, fact);
    const read = await this.figures.areOf(code);
    return await this.register.write(publicationStream(code), tellPublication(code, fact, read), context, judge);
  }
}

@CommandHandler(CorrectPublicationCommand)
export class CorrectPublicationHandler implements ICommandHandler<CorrectPublicationCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, order, context }: CorrectPublicationCommand): Promise<WriteResult> {
    const judge = mayCorrect(PUBLICATION_RIGHTS, context.actor, order);
    return await this.register.write(publicationStream(code), correctPublication(code, order), context, judge);
  }
}

export const publicationCommandHandlers = [TellPublicationHandler, CorrectPublicationHandler];
