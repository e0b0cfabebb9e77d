import type { Distribution, Figure, QuarterCount, ValueCount } from '../figures.js';

/** Report-model section 6: of each snelle toets its newest plan that was not withdrawn; the snelle toets counts once. */
export interface Transformatieplannen {
  readonly trechter: Funnel;
  /** The total is `trechter.ingediend` of the funnel. */
  readonly verdeling: Distribution;
  readonly perKwartaal: readonly QuarterCount[];
  /** A plan may involve patients in several ways: never sum these. */
  readonly perBetrokkenheid: readonly ValueCount[];
  /** Registered plans that do not count above. */
  readonly daarbuiten: {
    readonly ingetrokken: Figure;
    /** Rejected, after which a new plan came for the same snelle toets. */
    readonly vervangen: Figure;
  };
}

/** goedgekeurd = inUitwerking + ingediend. */
export interface Funnel {
  /** g: approved snelle toetsen. */
  readonly goedgekeurd: Figure;
  /** u: those without a plan. */
  readonly inUitwerking: Figure;
  /** i: those with a plan, rejected ones included. */
  readonly ingediend: Figure;
}
