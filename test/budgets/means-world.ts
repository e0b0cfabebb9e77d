import { type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { type BudgetEvent, budget, budgetStreams } from '@peildatum/budgets';
import type { WriteResult } from '@peildatum/event-store';
import { ImportCommand, type ImportResult, readImportFile } from '@peildatum/importing';
import { type Cents, PEILDATUM_NAMESPACE, type Uuid, uuidV5 } from '@peildatum/kernel';
import { CorrectDossierCommand, type DossierEvent, dossierStream, type TellableDossierFact, TellDossierCommand } from '@peildatum/plans';
import { CorrectCommand, TellCommand } from '@peildatum/subjects';
import { coreModule } from '../../apps/runtime/core.module.js';
import { euro, fact, termsOf } from '../../libs/plans/testing/dossier.facts.js';
import type { Stand } from '../support/stand.js';
import { almostApproved, lastDecision } from './dossiers.js';

export const MEANS = 'transformatiemiddelen';
export const stated = (euros: number) => ({ amount: euro(euros), bound: 'exact', text: null }) as const;

let commands = 0;

/** A process that decides on the means, as its commands are given over HTTP and its files by the command line. */
export class MeansProcess {
  private constructor(
    private readonly context: INestApplicationContext,
    private readonly peildatum: Pick<Stand, 'register'>,
  ) {}

  static async of(peildatum: Stand): Promise<MeansProcess> {
    return new MeansProcess(await NestFactory.createApplicationContext(coreModule(peildatum), { logger: ['error'] }), peildatum);
  }

  get<T>(token: Type<T> | symbol): T {
    return this.context.get<T>(token as Type<T>);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  budget(told: BudgetEvent): Promise<WriteResult> {
    return this.bus.execute(new TellCommand(budget, MEANS, told, writeContext()));
  }

  correctBudget(corrects: Uuid | undefined, replacement: BudgetEvent | null): Promise<WriteResult> {
    return this.bus.execute(
      new CorrectCommand(budget, MEANS, { corrects: corrects as Uuid, reason: 'vergissing', replacement }, writeContext()),
    );
  }

  tell(toets: string, told: DossierEvent): Promise<WriteResult> {
    return this.bus.execute(new TellDossierCommand(toets, told as TellableDossierFact, writeContext()));
  }

  correct(toets: string, corrects: Uuid | undefined, replacement: DossierEvent | null): Promise<WriteResult> {
    const order = { corrects: corrects as Uuid, reason: 'vergissing', replacement };
    return this.bus.execute(new CorrectDossierCommand(toets, order, writeContext()));
  }

  /** A plan that was approved for so much on a date. */
  async approved(toets: string, euros: number, on: string): Promise<WriteResult> {
    await this.almostApproved(toets, euros);
    return await this.tell(toets, lastDecision(toets, on));
  }

  /** A plan that waits for its second insurer, and for so many decisions before that (none: for both). */
  async almostApproved(toets: string, euros: number, decisions = 1): Promise<void> {
    const facts = almostApproved(toets, { euros });
    await this.peildatum.register.write<DossierEvent>(
      dossierStream(toets),
      () => facts.slice(0, facts.length - 1 + decisions),
      writeContext(),
    );
  }

  import(...rows: readonly object[]): Promise<ImportResult> {
    return this.bus.execute(importOf(...rows));
  }

  private get bus(): CommandBus {
    return this.context.get(CommandBus);
  }
}

export function importOf(...rows: readonly object[]): ImportCommand {
  commands += 1;
  const lines = rows.map((row) => JSON.stringify({ ...row, bron: `bestand ${process.pid} ${commands}` }));
  const { actor, correlationId } = writeContext();
  return new ImportCommand(readImportFile(lines.join('\n'), 'ndjson'), { actor, correlationId }, () => undefined);
}

/** The plan of a dossier on other terms from a date on. */
export const revised = (toets: string, euros: number, on: string): DossierEvent =>
  fact('PlanAmountRevised', on, { plan: `${toets}.1`, terms: termsOf(['K01', 'MSZ', euros]) });

/** The same as a row of a file. */
export const planbedrag = (toets: string, euros: number, on: string) => ({
  soort: 'bedragherziening',
  plan: `${toets}.1`,
  bedragen: [{ sector: 'MSZ', bedrag: `${euros}.00` }],
  kpis: [{ kpi: 'K01', sector: 'MSZ', bedrag: `${euros}.00` }],
  reden: 'herzien',
  geldigVanaf: on,
});

export const besluit = (toets: string, verzekeraar: string, on: string) => ({
  soort: 'verzekeraarsbesluit',
  plan: `${toets}.1`,
  verzekeraar,
  besluit: 'goedgekeurd',
  geldigVanaf: on,
});

export const eventIn = ({ events }: WriteResult, type: string): Uuid => {
  const found = events.find((event) => event.type === type);
  if (found === undefined) throw new Error(`no ${type} among ${events.map((event) => event.type).join(', ')}`);
  return found.id;
};

export const budgetOf = budgetStreams.of(MEANS);
export const cents = (euros: number): Cents => euro(euros);

export function writeContext() {
  commands += 1;
  const id = uuidV5(PEILDATUM_NAMESPACE, `means ${process.pid} ${commands}`);
  return { actor: { person: id, role: 'beheerder', organisation: 'VWS' } as const, commandId: id, correlationId: id };
}
