import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { type Decide, normalName, PeildatumError, type RecordedEvent, standingFacts } from '@peildatum/kernel';
import { mayCorrect } from '@peildatum/platform';
import { dossierStream, type PlanCode, toetsOfPlan } from '../../domain/codes.js';
import { correctDossier, type DossierContext } from '../../domain/dossier.decide.js';
import type { DossierEvent } from '../../domain/dossier.events.js';
import { planNotFound } from '../../domain/dossier.known.js';
import { OPEN_INTAKE } from '../../domain/intake.view.js';
import { DOSSIER_RIGHTS } from '../dossier-rights.js';

/** Names the insurers that decide on a plan, where no source did: only then can they decide. */
export class NameInsurersCommand extends Command<WriteResult> {
  constructor(
    readonly plan: PlanCode,
    readonly insurers: readonly string[],
    readonly reason: string,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** They decide from the submission on, so it is that which is corrected; what it rests on stays, for it says all else as before. */
@CommandHandler(NameInsurersCommand)
export class NameInsurersHandler implements ICommandHandler<NameInsurersCommand> {
  constructor(private readonly register: Register) {}

  async execute({ plan, insurers, reason, context }: NameInsurersCommand): Promise<WriteResult> {
    const toets = toetsOfPlan(plan);
    const stream = dossierStream(toets);
    const { events } = await this.register.look<DossierEvent>(stream);
    const submission = standingFacts<DossierEvent>(events).findLast(({ fact }) => fact.type === 'PlanSubmitted' && fact.data.plan === plan);
    if (submission?.fact.type !== 'PlanSubmitted') throw planNotFound(plan);
    const { fact, event } = submission;
    const order = { corrects: event.id, reason, replacement: { ...fact, data: { ...fact.data, insurers } } };
    const decide =
      fact.data.insurers === null ? correctDossier({ ...order, toets }, NO_MATTER) : alreadyNamed(plan, fact.data.insurers, insurers);
    return await this.register.write(stream, decide, { ...context, ...groundsOf(event) }, mayCorrect(DOSSIER_RIGHTS, context.actor, order));
  }
}

/** Whether snelle toetsen are taken in is no matter here: this one was. */
const NO_MATTER: DossierContext = { intake: () => OPEN_INTAKE };

const groundsOf = ({ basis, source }: RecordedEvent) => ({ basis, ...(source === undefined ? {} : { source }) });

/** The same ones are nothing new. Others are refused where it is decided: the same command sent again is answered as it was. */
const alreadyNamed =
  (plan: PlanCode, insurers: readonly string[], named: readonly string[]): Decide<DossierEvent> =>
  () => {
    const known = new Set(insurers.map(normalName));
    if (known.size === named.length && named.every((name) => known.has(normalName(name)))) return [];
    throw new PeildatumError({
      code: 'PLAN.INSURERS_KNOWN',
      kind: 'conflict',
      message: `Over transformatieplan ${plan} besluiten ${insurers.join(' en ')}; corrigeer de indiening als dat onjuist is.`,
    });
  };
