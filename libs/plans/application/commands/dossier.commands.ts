import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { dossierStream, type ToetsCode } from '../../domain/codes.js';
import { correctDossier, type DossierContext, type ToldDossierFact, tellDossier } from '../../domain/dossier.decide.js';
import type { DossierEvent } from '../../domain/dossier.events.js';
import { INTAKE_STREAM, type IntakeEvent } from '../../domain/intake.events.js';
import { assertValues } from '../assert-values.js';
import { guarded } from '../dossier-rights.js';
import { intakeOf } from '../intake-of.js';
import { ValueLists } from '../value-lists.js';

/** Records a fact of a snelle toets, or of a plan or KPI that rests on it. */
export class TellDossierCommand extends Command<WriteResult> {
  constructor(
    readonly toets: ToetsCode,
    readonly fact: ToldDossierFact,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects one fact of a dossier that was recorded wrongly. */
export class CorrectDossierCommand extends Command<WriteResult> {
  constructor(
    readonly toets: ToetsCode,
    readonly order: CorrectionOrder<DossierEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellDossierCommand)
export class TellDossierHandler implements ICommandHandler<TellDossierCommand> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute({ toets, fact, context }: TellDossierCommand): Promise<WriteResult> {
    const decide = guarded(fact, context, tellDossier(toets, fact, await intakeIn(this.register)));
    assertValues(this.lists, fact);
    return await this.register.write(dossierStream(toets), decide, context);
  }
}

@CommandHandler(CorrectDossierCommand)
export class CorrectDossierHandler implements ICommandHandler<CorrectDossierCommand> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute({ toets, order, context }: CorrectDossierCommand): Promise<WriteResult> {
    assertMay(context.actor, 'correct-plan');
    if (order.replacement !== null) assertValues(this.lists, order.replacement);
    const decide = correctDossier({ ...order, toets }, await intakeIn(this.register));
    return await this.register.write(dossierStream(toets), decide, context);
  }
}

export const dossierCommandHandlers = [TellDossierHandler, CorrectDossierHandler];

/** The intake is another stream than the dossier: it is looked at before the decision. */
const intakeIn = async (register: Register): Promise<DossierContext> =>
  intakeOf((await register.look<IntakeEvent>(INTAKE_STREAM)).timeline);
