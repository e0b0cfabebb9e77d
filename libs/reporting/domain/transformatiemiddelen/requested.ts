import type { Euros, Grounds } from '../figures.js';
import type { StatedEuros } from '../money.js';

/** How many objects, and what they ask together. */
export interface StageSum extends Grounds {
  readonly aantal: number;
  /** What those ask whose amount is known; null when nobody knows the amount of any. */
  readonly bedrag: Euros | null;
  /** Objects without an amount: unknown is not zero. */
  readonly zonderBedrag: number;
}

/** The objects at one stage. */
export interface Stage extends StageSum {
  readonly fase: string;
  readonly uitleg: string;
}

/** The means that plans can be paid from. */
export interface Means extends StatedEuros {
  readonly omschrijving: string;
  readonly uitleg: string;
}

/**
 * Report-model 8.3: what was asked against what there is, each object once, in its furthest stage. Rejected and withdrawn ones
 * are left out. Amounts before approval are requests that are often lowered, so an excess is an upper view.
 */
export interface Requested {
  readonly snelleToetsenInProcedure: { readonly fasen: readonly Stage[]; readonly som: StageSum };
  /** Approved snelle toetsen without a plan. */
  readonly snelleToetsenGoedgekeurd: Stage;
  /** Voorgenomen besluit among them. */
  readonly plannenInProcedure: { readonly fasen: readonly Stage[]; readonly som: StageSum };
  readonly plannenGoedgekeurd: Stage;
  readonly totaal: StageSum;
  /** Of everything the amount and the stage are known; otherwise the total is a lower bound. */
  readonly volledig: boolean;
  /** Of no stage: no source says how they stand. In none of the sums. */
  readonly statusOnbekend: readonly Stage[];
  /** Null: no budget was recorded, or its amount was not published. */
  readonly beschikbareMiddelen: Means | null;
  /** Available less requested, below zero when more was asked than there is; null when either is not known. */
  readonly verschil: Euros | null;
  /** Part of the approved plans. */
  readonly waarvanBetaalbaarEnBetaald: Euros;
}
