import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { mayCorrect, mayTell, ValueLists } from '@peildatum/platform';
import { dossierStream, type ToetsCode } from '../../domain/codes.js';
import { correctDossier, type DossierContext, type TellableDossierFact, tellDossier } from '../../domain/dossier.decide.js';
import type { DossierEvent } from '../../domain/dossier.events.js';
import { INTAKE_STREAM, type IntakeEvent } from '../../domain/intake.events.js';
import { assertValues } from '../assert-values.js';
import { DOSSIER_RIGHTS } from '../dossier-rights.js';
import { intakeOf } from '../intake-of.js';
import { NameInsurersHandler } from './name-insurers.command.js';

/** Records a fact of a snelle toets, or of a plan or KPI that rests on it. */
export class TellDossierCommand extends Command<WriteResult> {
  constructor(
    readonly toets: ToetsCode,
    readonly fact: TellableDossierFact,
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
    const judge = mayTell(DOSSIER_RIGHTS, context.actor, fact);
    assertValues(this.lists, fact);
    const decide = tellDossier(toets, fact, await intakeIn(this.register));
    return await this.register.write(dossierStream(toets), decide, context, judge);
  }
}

@CommandHandler(CorrectDossierCommand)
export class CorrectDossierHandler implements ICommandHandler<CorrectDossierCommand> {
  constructor(
    private readonly register: Register,
    private readonly lists: ValueLists,
  ) {}

  async execute({ toets, order, context }: CorrectDossierCommand): Promise<WriteResult> {
    const judge = mayCorrect(DOSSIER_RIGHTS, context.actor, order);
    if (order.replacement !== null) assertValues(this.lists, order.replacement);
    const decide = correctDossier({ ...order, toets }, await intakeIn(this.register));
    return await this.register.write(dossierStream(toets), decide, context, judge);
  }
}

export const dossierCommandHandlers = [TellDossierHandler, CorrectDossierHandler, NameInsurersHandler];

/** The intake is another stream than the dossier: it is looked at before the decision. */
const intakeIn = async (register: Register): Promise<DossierContext> =>
  intakeOf((await register.look<IntakeEvent>(INTAKE_STREAM)).timeline);
