import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { type ActionChange, type CorrectAction, changeAction, correctAction, registerAction } from '../../domain/action.decide.js';
import { type ActionCode, type ActionEvent, actionStream } from '../../domain/action.events.js';
import { ACTION_RIGHTS } from '../action-rights.js';
import { actionPremises } from '../input/afvoering.input.js';

/** Puts an action on the list of the agreement. */
export class RegisterActionCommand extends Command<WriteResult> {
  constructor(
    readonly fact: Extract<ActionEvent, { type: 'ActionRegistered' }>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Records a fact of an action: its status, due date, thematafel, responsible parties or description. */
export class ChangeActionCommand extends Command<WriteResult> {
  constructor(
    readonly code: ActionCode,
    readonly fact: ActionChange,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects one fact of an action that was recorded wrongly. */
export class CorrectActionCommand extends Command<WriteResult> {
  constructor(
    readonly correction: CorrectAction,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterActionCommand)
export class RegisterActionHandler implements ICommandHandler<RegisterActionCommand> {
  constructor(private readonly register: Register) {}

  async execute({ fact, context }: RegisterActionCommand): Promise<WriteResult> {
    const judge = mayTell(ACTION_RIGHTS, context.actor, fact);
    return await this.register.write(actionStream(fact.data.code), registerAction(fact), context, judge);
  }
}

@CommandHandler(ChangeActionCommand)
export class ChangeActionHandler implements ICommandHandler<ChangeActionCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, fact, context }: ChangeActionCommand): Promise<WriteResult> {
    const judge = mayTell(ACTION_RIGHTS, context.actor, fact);
    await assertDecided(this.register, fact);
    return await this.register.write(actionStream(code), changeAction(code, fact), context, judge);
  }
}

@CommandHandler(CorrectActionCommand)
export class CorrectActionHandler implements ICommandHandler<CorrectActionCommand> {
  constructor(private readonly register: Register) {}

  async execute({ correction, context }: CorrectActionCommand): Promise<WriteResult> {
    const judge = mayCorrect(ACTION_RIGHTS, context.actor, correction);
    await assertDecided(this.register, correction.replacement);
    return await this.register.write(actionStream(correction.code), correctAction(correction), context, judge);
  }
}

/** @throws InvalidInput `DECISION.…` */
async function assertDecided(register: Register, fact: ActionEvent | null): Promise<void> {
  const premises = actionPremises(fact);
  premises?.assert(await register.timelinesOf(premises.streams));
}

export const actionCommandHandlers = [RegisterActionHandler, ChangeActionHandler, CorrectActionHandler];
