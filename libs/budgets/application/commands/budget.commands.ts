import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { correctBudget, tellBudget } from '../../domain/budget.decide.js';
import { type BudgetCode, type BudgetEvent, budgetStream } from '../../domain/budget.events.js';
import { BUDGET_RIGHTS } from '../budget-rights.js';

/** Records what was decided about a budget. */
export class TellBudgetCommand extends Command<WriteResult> {
  constructor(
    readonly code: BudgetCode,
    readonly fact: BudgetEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects one fact of a budget that was recorded wrongly. */
export class CorrectBudgetCommand extends Command<WriteResult> {
  constructor(
    readonly code: BudgetCode,
    readonly order: CorrectionOrder<BudgetEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellBudgetCommand)
export class TellBudgetHandler implements ICommandHandler<TellBudgetCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, fact, context }: TellBudgetCommand): Promise<WriteResult> {
    const judge = mayTell(BUDGET_RIGHTS, context.actor, fact);
    return await this.register.write(budgetStream(code), tellBudget(code, fact), context, judge);
  }
}

@CommandHandler(CorrectBudgetCommand)
export class CorrectBudgetHandler implements ICommandHandler<CorrectBudgetCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, order, context }: CorrectBudgetCommand): Promise<WriteResult> {
    const judge = mayCorrect(BUDGET_RIGHTS, context.actor, order);
    return await this.register.write(budgetStream(code), correctBudget(code, order), context, judge);
  }
}
