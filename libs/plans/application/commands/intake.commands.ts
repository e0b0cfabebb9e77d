import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { correctIntake, tellIntake } from '../../domain/intake.decide.js';
import { INTAKE_STREAM, type IntakeEvent } from '../../domain/intake.events.js';
import { intakePremises } from '../input/aanvraagstop.input.js';
import { INTAKE_RIGHTS } from '../intake-rights.js';

/** Records that new snelle toetsen are taken in no longer, or again. */
export class TellIntakeCommand extends Command<WriteResult> {
  constructor(
    readonly fact: IntakeEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

export class CorrectIntakeCommand extends Command<WriteResult> {
  constructor(
    readonly order: CorrectionOrder<IntakeEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellIntakeCommand)
export class TellIntakeHandler implements ICommandHandler<TellIntakeCommand> {
  constructor(private readonly register: Register) {}

  async execute({ fact, context }: TellIntakeCommand): Promise<WriteResult> {
    const judge = mayTell(INTAKE_RIGHTS, context.actor, fact);
    await assertDecided(this.register, fact);
    return await this.register.write(INTAKE_STREAM, tellIntake(fact), context, judge);
  }
}

@CommandHandler(CorrectIntakeCommand)
export class CorrectIntakeHandler implements ICommandHandler<CorrectIntakeCommand> {
  constructor(private readonly register: Register) {}

  async execute({ order, context }: CorrectIntakeCommand): Promise<WriteResult> {
    const judge = mayCorrect(INTAKE_RIGHTS, context.actor, order);
    await assertDecided(this.register, order.replacement);
    return await this.register.write(INTAKE_STREAM, correctIntake(order), context, judge);
  }
}

/** @throws InvalidInput `DECISION.…` */
async function assertDecided(register: Register, fact: IntakeEvent | null): Promise<void> {
  const { streams, assert } = intakePremises(fact);
  assert(await register.timelinesOf([...streams]));
}

export const intakeCommandHandlers = [TellIntakeHandler, CorrectIntakeHandler];
