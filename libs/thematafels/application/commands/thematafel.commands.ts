import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { assertMay, type Operation } from '@peildatum/platform';
import { type CorrectThematafel, changeThematafel, correctThematafel, openThematafel } from '../../domain/thematafel.decide.js';
import type { ThematafelEvent } from '../../domain/thematafel.events.js';
import { type ThematafelLetter, thematafelStream } from '../../domain/thematafel-letter.js';

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
    assertMay(context.actor, operationOf(fact), { thematafel: letter });
    const decide = fact.type === 'ThematafelOpened' ? openThematafel(fact) : changeThematafel(letter, fact);
    return await this.register.write(thematafelStream(letter), decide, context);
  }
}

@CommandHandler(CorrectThematafelCommand)
export class CorrectThematafelHandler implements ICommandHandler<CorrectThematafelCommand> {
  constructor(private readonly register: Register) {}

  async execute({ correction, context }: CorrectThematafelCommand): Promise<WriteResult> {
    assertMay(context.actor, 'correct-thematafel', { thematafel: correction.letter });
    return await this.register.write(thematafelStream(correction.letter), correctThematafel(correction), context);
  }
}

export const thematafelCommandHandlers = [ChangeThematafelHandler, CorrectThematafelHandler];

function operationOf({ type }: ThematafelEvent): Operation {
  if (type === 'ThematafelOpened') return 'open-thematafel';
  return type === 'CoordinatorAppointed' || type === 'CoordinatorDismissed' ? 'appoint-coordinator' : 'record-thematafel';
}
