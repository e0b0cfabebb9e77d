import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder, Timeline } from '@peildatum/kernel';
import { listedCheck, mayCorrect, mayTell, ValueLists } from '@peildatum/platform';
import { dossierStream, type ToetsCode } from '../../domain/codes.js';
import { correctDossier, type DossierContext, type TellableDossierFact, tellDossier } from '../../domain/dossier.decide.js';
import type { DossierEvent } from '../../domain/dossier.events.js';
import { INTAKE_STREAM, type IntakeEvent } from '../../domain/intake.events.js';
import { DOSSIER_RIGHTS } from '../dossier-rights.js';
import { intakeOf } from '../intake-of.js';
import { listedInDossier } from '../listed-values.js';
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
    const decide = tellDossier(toets, fact, await contextOf(this.register, this.lists, fact));
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
    const decide = correctDossier({ ...order, toets }, await contextOf(this.register, this.lists, order.replacement));
    return await this.register.write(dossierStream(toets), decide, context, judge);
  }
}

export const dossierCommandHandlers = [TellDossierHandler, CorrectDossierHandler, NameInsurersHandler];

/** The intake and the value lists are other streams than the dossier: they are looked at before the decision. @throws InvalidInput `VALUE.UNKNOWN` */
async function contextOf(register: Register, lists: ValueLists, fact: DossierEvent | null): Promise<DossierContext> {
  const listed = fact === null ? null : listedCheck(lists, listedInDossier(fact), fact.validFrom);
  const looked = await register.timelinesOf([INTAKE_STREAM, ...(listed?.streams ?? [])]);
  listed?.assert(looked);
  return intakeOf(looked(INTAKE_STREAM) as unknown as Timeline<IntakeEvent>);
}
