import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { mayTell } from '@peildatum/platform';
import { tellPublication } from '../domain/embargo.decide.js';
import type { PublicationCode, PublicationEvent } from '../domain/publication.events.js';
import { publication } from './publication.subject.js';
import { RecordedFigures } from './recorded-figures.js';

/** Sets, moves or lifts the embargo on a publication: what was open cannot be closed, and the log says whether it was. */
export class TellPublicationCommand extends Command<WriteResult> {
  constructor(
    readonly code: PublicationCode,
    readonly fact: PublicationEvent,
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
    const judge = mayTell(publication.rights, context.actor, fact);
    const read = await this.figures.areOf(code);
    return await this.register.write(publication.streams.of(code), tellPublication(code, fact, read), context, judge);
  }
}
