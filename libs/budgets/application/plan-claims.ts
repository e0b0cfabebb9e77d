import { type Cents, sumOf } from '@peildatum/kernel';
import {
  currentPlans,
  funnelOf,
  type PlanStatus,
  type PlanView,
  type SectorAmounts,
  type SnelleToetsView,
  type Terms,
} from '@peildatum/plans';
import type { PlanClaims } from '../domain/claims.js';
import { sumOfStated } from '../domain/stated.js';

type Toets = Pick<SnelleToetsView, 'code' | 'status' | 'requested'>;
type Plan = Pick<PlanView, 'code' | 'toets' | 'status' | 'statusSince' | 'themes' | 'requested' | 'beschikkingen'> & {
  readonly terms: Pick<Terms, 'amounts'> | null;
};
type OfSector = Pick<SectorAmounts, 'sector' | 'amounts'>;

/** The views of the plans at the clocks of a budget: whatever they were read from. */
export interface PlansBeside {
  readonly toetsen: readonly Toets[];
  readonly plans: readonly Plan[];
  readonly sectorAmounts: readonly OfSector[];
}

export function claimsOf({ toetsen, plans, sectorAmounts }: PlansBeside): PlanClaims {
  const asked = askedBy(toetsen, plans);
  return {
    requested: {
      amount: sumOf(asked.flatMap((amount) => amount ?? [])),
      objects: asked.length,
      withoutAmount: asked.filter((amount) => amount === null).length,
    },
    beschikt: sumOfStated(plans.flatMap(({ beschikkingen }) => beschikkingen.map(({ granted }) => granted))),
    sectors: sectorAmounts.map(({ sector, amounts: { available, payable, released } }) => ({
      sector,
      approved: available,
      paid: payable,
      released,
    })),
  };
}

/** What a budget sees of plans that draw on another one. */
export const NO_CLAIMS: PlanClaims = claimsOf({ toetsen: [], plans: [], sectorAmounts: [] });

const totalOf = (terms: Pick<Terms, 'amounts'>): Cents => sumOf(terms.amounts.map(({ amount }) => amount));

const IN_PROCEDURE: readonly PlanStatus[] = ['submitted', 'under-assessment', 'information-requested', 'decision-intended'];

/** Everything once, in its furthest stage (report-model 8.3): an approved snelle toets until its plan comes, an approved plan for what it was approved for. */
function askedBy(toetsen: readonly Toets[], plans: readonly Plan[]): (Cents | null)[] {
  const inDevelopment = new Set(funnelOf(toetsen, plans).inDevelopment);
  const ofToetsen = toetsen.filter(({ code, status }) => IN_PROCEDURE.includes(status) || inDevelopment.has(code));
  const ofPlans = currentPlans(plans).filter(({ status }) => IN_PROCEDURE.includes(status) || status === 'approved');
  return [
    ...ofToetsen.map(({ requested }) => requested),
    ...ofPlans.map(({ status, terms, requested }) => (status === 'approved' && terms ? totalOf(terms) : requested)),
  ];
}
