import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { Decide, Timeline } from '@peildatum/kernel';
import { assertMay, type Operation } from '@peildatum/platform';
import { type ActionChange, type CorrectAction, changeAction, correctAction, registerAction } from '../../domain/action.decide.js';
import { type ActionCode, type ActionEvent, actionStream } from '../../domain/action.events.js';

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
    assertMay(context.actor, 'register-action', { thematafel: fact.data.thematafel });
    return await this.register.write(actionStream(fact.data.code), registerAction(fact), context);
  }
}

@CommandHandler(ChangeActionCommand)
export class ChangeActionHandler implements ICommandHandler<ChangeActionCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, fact, context }: ChangeActionCommand): Promise<WriteResult> {
    return await this.register.write(actionStream(code), guarded(operationOf(fact), context, changeAction(code, fact)), context);
  }
}

@CommandHandler(CorrectActionCommand)
export class CorrectActionHandler implements ICommandHandler<CorrectActionCommand> {
  constructor(private readonly register: Register) {}

  async execute({ correction, context }: CorrectActionCommand): Promise<WriteResult> {
    return await this.register.write(actionStream(correction.code), guarded('correct-action', context, correctAction(correction)), context);
  }
}

export const actionCommandHandlers = [RegisterActionHandler, ChangeActionHandler, CorrectActionHandler];

export const operationOf = ({ type }: ActionChange): Operation =>
  type === 'ActionDueDateRevised' ||
  type === 'ActionMovedToThematafel' ||
  type === 'ActionResponsibilityChanged' ||
  type === 'ActionDescriptionAmended'
    ? 'change-action'
    : 'report-status';

/** Whose action it is stands in its timeline, so the right to write is judged where the decision is made; of a withdrawn one it is nobody's. */
export const guarded =
  (operation: Operation, { actor }: Pick<WriteContext, 'actor'>, decide: Decide<ActionEvent>): Decide<ActionEvent> =>
  (timeline, today) => {
    if (timeline.length === 0) return decide(timeline, today);
    assertMay(actor, operation, { thematafel: thematafelOf(timeline) });
    return decide(timeline, today);
  };

/** The thematafel at which the action stands now. */
function thematafelOf(timeline: Timeline<ActionEvent>): string | undefined {
  return timeline.facts.reduce<string | undefined>(
    (tafel, fact) => (fact.type === 'ActionRegistered' || fact.type === 'ActionMovedToThematafel' ? fact.data.thematafel : tafel),
    undefined,
  );
}
