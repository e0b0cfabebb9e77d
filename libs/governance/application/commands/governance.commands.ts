import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { mayCorrect, mayTell, ValueLists } from '@peildatum/platform';
import { correctGovernance, recordGovernance } from '../../domain/governance.decide.js';
import { GOVERNANCE_STREAM, type GovernanceEvent } from '../../domain/governance.events.js';
import { assertSubjects, figureCheck, subjectsOfFigure } from '../figure-check.js';
import { GOVERNANCE_RIGHTS } from '../governance-rights.js';

/** Records what the board decided about the report or its parties, or what was published of a figure. */
export class TellGovernanceCommand extends Command<WriteResult> {
  constructor(
    readonly fact: GovernanceEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

export class CorrectGovernanceCommand extends Command<WriteResult> {
  constructor(
    readonly order: CorrectionOrder<GovernanceEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellGovernanceCommand)
export class TellGovernanceHandler implements ICommandHandler<TellGovernanceCommand> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute({ fact, context }: TellGovernanceCommand): Promise<WriteResult> {
    const judge = mayTell(GOVERNANCE_RIGHTS, context.actor, fact);
    await assertFigure(this.register, this.lists, fact);
    return await this.register.write(GOVERNANCE_STREAM, recordGovernance(fact), context, judge);
  }
}

@CommandHandler(CorrectGovernanceCommand)
export class CorrectGovernanceHandler implements ICommandHandler<CorrectGovernanceCommand> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute({ order, context }: CorrectGovernanceCommand): Promise<WriteResult> {
    const judge = mayCorrect(GOVERNANCE_RIGHTS, context.actor, order);
    await assertFigure(this.register, this.lists, order.replacement);
    return await this.register.write(GOVERNANCE_STREAM, correctGovernance(order), context, judge);
  }
}

/** @throws InvalidInput of a figure of a value that stands in no list, or of a subject that is not in the register */
async function assertFigure(register: Register, lists: ValueLists, fact: GovernanceEvent | null): Promise<void> {
  const { streams, assert } = figureCheck(lists, fact);
  const timelineOf = await register.timelinesOf([...streams, ...subjectsOfFigure(fact)]);
  assert(timelineOf);
  assertSubjects(fact, timelineOf);
}

export const governanceCommandHandlers = [TellGovernanceHandler, CorrectGovernanceHandler];
