import type { BudgetEvent } from '../../domain/budget.events.js';
import * as budget from './budget.input.js';
import * as doorbraak from './doorbraak.input.js';
import * as oormerk from './oormerk.input.js';
import * as reservering from './reservering.input.js';
import * as tranche from './tranche.input.js';
import * as vws from './vws-regel.input.js';

type Class<T> = new () => T;

/** How one kind of fact is written at the public edge, and read from there. */
export interface WrittenFact<T extends object = object> {
  readonly input: Class<T>;
  readonly factOf: (input: T) => BudgetEvent;
  /** The fields that are lists of texts: a CSV cell has them with semicolons. */
  readonly lists: readonly string[];
}

const written = <T extends object>(input: Class<T>, factOf: (input: T) => BudgetEvent, ...lists: readonly string[]): WrittenFact => ({
  input,
  factOf: factOf as WrittenFact['factOf'],
  lists,
});

/** Every kind of fact of a budget, by its Dutch name. */
export const BUDGET_FACTS = {
  budget: written(budget.BudgetInput, budget.factOfBudget),
  budgetherziening: written(budget.BudgetherzieningInput, budget.factOfBudgetherziening),
  budgetsplitsing: written(budget.BudgetsplitsingInput, budget.factOfBudgetsplitsing),
  looptijd: written(budget.LooptijdInput, budget.factOfLooptijd),
  oormerk: written(oormerk.OormerkInput, oormerk.factOfOormerk, 'sectoren'),
  'oormerk-vrijval': written(oormerk.OormerkVrijvalInput, oormerk.factOfOormerkVrijval),
  tranche: written(tranche.TrancheInput, tranche.factOfTranche),
  'tranche-verval': written(tranche.TrancheVervalInput, tranche.factOfTrancheVerval),
  'tranche-overheveling': written(tranche.TrancheOverhevelingInput, tranche.factOfTrancheOverheveling),
  reservering: written(reservering.ReserveringInput, reservering.factOfReservering, 'themas'),
  'reservering-vrijval': written(reservering.ReserveringVrijvalInput, reservering.factOfReserveringVrijval),
  'budget-overheveling': written(reservering.BudgetOverhevelingInput, reservering.factOfBudgetOverheveling),
  'overschrijding-toegestaan': written(reservering.OverschrijdingToegestaanInput, reservering.factOfOverschrijdingToegestaan),
  'vws-regel': written(vws.VwsRegelInput, vws.factOfVwsRegel),
  'doorbraak-plafond': written(doorbraak.DoorbraakPlafondInput, doorbraak.factOfDoorbraakPlafond),
  'doorbraak-toekenning': written(
    doorbraak.DoorbraakToekenningInput,
    doorbraak.factOfDoorbraakToekenning,
    'zorgaanbieders',
    'verzekeraars',
    'gemeenten',
  ),
} as const satisfies Readonly<Record<string, WrittenFact>>;
