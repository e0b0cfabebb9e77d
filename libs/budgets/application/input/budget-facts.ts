import { fact, type WrittenFact } from '@peildatum/subjects';
import type { BudgetEvent } from '../../domain/budget.events.js';
import { causes } from '../import/budget-cells.js';
import * as budget from './budget.input.js';
import * as doorbraak from './doorbraak.input.js';
import * as oormerk from './oormerk.input.js';
import * as reservering from './reservering.input.js';
import * as tranche from './tranche.input.js';
import * as vws from './vws-regel.input.js';

/** Every kind of fact of a budget, by its Dutch name. */
export const BUDGET_FACTS = {
  budget: fact(budget.BudgetInput, budget.factOfBudget),
  budgetherziening: fact(budget.BudgetherzieningInput, budget.factOfBudgetherziening, { cells: { oorzaken: causes } }),
  budgetsplitsing: fact(budget.BudgetsplitsingInput, budget.factOfBudgetsplitsing),
  looptijd: fact(budget.LooptijdInput, budget.factOfLooptijd),
  oormerk: fact(oormerk.OormerkInput, oormerk.factOfOormerk),
  'oormerk-vrijval': fact(oormerk.OormerkVrijvalInput, oormerk.factOfOormerkVrijval),
  tranche: fact(tranche.TrancheInput, tranche.factOfTranche),
  'tranche-verval': fact(tranche.TrancheVervalInput, tranche.factOfTrancheVerval),
  'tranche-overheveling': fact(tranche.TrancheOverhevelingInput, tranche.factOfTrancheOverheveling),
  reservering: fact(reservering.ReserveringInput, reservering.factOfReservering),
  'reservering-vrijval': fact(reservering.ReserveringVrijvalInput, reservering.factOfReserveringVrijval),
  'budget-overheveling': fact(reservering.BudgetOverhevelingInput, reservering.factOfBudgetOverheveling),
  'overschrijding-toegestaan': fact(reservering.OverschrijdingToegestaanInput, reservering.factOfOverschrijdingToegestaan),
  'vws-regel': fact(vws.VwsRegelInput, vws.factOfVwsRegel),
  'doorbraak-plafond': fact(doorbraak.DoorbraakPlafondInput, doorbraak.factOfDoorbraakPlafond),
  'doorbraak-toekenning': fact(doorbraak.DoorbraakToekenningInput, doorbraak.factOfDoorbraakToekenning),
} as const satisfies Readonly<Record<string, WrittenFact<BudgetEvent>>>;
