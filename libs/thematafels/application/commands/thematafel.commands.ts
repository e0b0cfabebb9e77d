import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { type CorrectThematafel, changeThematafel, correctThematafel, openThematafel } from '../../domain/thematafel.decide.js';
import type { ThematafelEvent } from '../../domain/thematafel.events.js';
import { type ThematafelLetter, thematafelStream } from '../../domain/thematafel-letter.js';
import { thematafelRights } from '../thematafel-rights.js';

/** Records a fact of a thematafel: its opening, a milestone, an attention point, its coordinator, its agreement with the figures. */
export class ChangeThematafelCommand extends Command<WriteResult> {
  constructor(
    readonly letter: ThematafelLetter,
    readonly fact: ThematafelEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

export class CorrectThematafelCommand extends Command<WriteResult> {
  constructor(
    readonly correction: CorrectThematafel,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(ChangeThematafelCommand)
export class ChangeThematafelHandler implements ICommandHandler<ChangeThematafelCommand> {
  constructor(private readonly register: Register) {}

  async execute({ letter, fact, context }: ChangeThematafelCommand): Promise<WriteResult> {
    const judge = mayTell(thematafelRights(letter), context.actor, fact);
    const decide = fact.type === 'ThematafelOpened' ? openThematafel(fact) : changeThematafel(letter, fact);
    return await this.register.write(thematafelStream(letter), decide, context, judge);
  }
}

@CommandHandler(CorrectThematafelCommand)
export class CorrectThematafelHandler implements ICommandHandler<CorrectThematafelCommand> {
  constructor(private readonly register: Register) {}

  async execute({ correction, context }: CorrectThematafelCommand): Promise<WriteResult> {
    const judge = mayCorrect(thematafelRights(correction.letter), context.actor, correction);
    return await this.register.write(thematafelStream(correction.letter), correctThematafel(correction), context, judge);
  }
}

export const thematafelCommandHandlers = [ChangeThematafelHandler, CorrectThematafelHandler];
