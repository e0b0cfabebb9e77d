import { type Cents, minus, sumOf } from '@peildatum/kernel';
import { type Elsewhere, sumOfElsewhere } from './budget.accounts.js';
import type { StatedPart } from './budget.events.js';

/** What plans ask and take of a budget at its own clocks. A plain shape: plans are of another context. */
export interface PlanClaims {
  /** Every snelle toets and plan once, in its furthest stage; what was rejected or withdrawn asks nothing. */
  readonly requested: { readonly amount: Cents; readonly objects: number; readonly withoutAmount: number };
  /** By the NZa, of plans that were approved: another measure beside the approvals, never added to them. */
  readonly beschikt: StatedPart;
  readonly sectors: readonly SectorClaims[];
}

export interface SectorClaims {
  /** Null: the source does not say which. */
  readonly sector: string | null;
  readonly approved: Cents;
  /** Authorised or paid. */
  readonly paid: Cents;
  /** Of what was approved, what will not be paid for good: it is there again for others. */
  readonly released: Cents;
}

/** What a sector takes of the budget. */
export const takenBy = ({ approved, released }: Pick<SectorClaims, 'approved' | 'released'>): Cents => minus(approved, released);

/** Total less what was approved and not released, and less what went elsewhere; null when the total, or what of it went elsewhere, is not known. */
export const leftOf = (total: Cents | null, taken: Pick<SectorClaims, 'approved' | 'released'>, elsewhere: Elsewhere): Cents | null =>
  elsewhere.unpublishedTransfers > 0 ? null : total && minus(total, sumOf([takenBy(taken), sumOfElsewhere(elsewhere)]));

export const sumOfClaims = (sectors: readonly SectorClaims[]): Omit<SectorClaims, 'sector'> => ({
  approved: sumOf(sectors.map(({ approved }) => approved)),
  paid: sumOf(sectors.map(({ paid }) => paid)),
  released: sumOf(sectors.map(({ released }) => released)),
});
