import { type CalendarDate, type Cents, minus, NO_CENTS, sumOf } from '@peildatum/kernel';
import { type Elsewhere, type Reserved, reservedOn } from './budget.accounts.js';
import type { BudgetCode, StatedPart } from './budget.events.js';
import type { BudgetView } from './budget.view.js';
import { leftOf, type PlanClaims, type SectorClaims, sumOfClaims } from './claims.js';
import { type EarmarkUptake, type FreeUptake, perEarmark } from './earmark-uptake.js';

/** Uitputting: what became of a budget, at one pair of clocks. */
export interface Uptake extends Elsewhere {
  readonly budget: BudgetCode;
  readonly title: string;
  readonly original: StatedPart;
  /** Through whom it is paid; empty while the budget, as it is, was not divided. */
  readonly split: BudgetView['channels'];
  /** The budget as it is; null: revised to an amount that was not published. */
  readonly revised: StatedPart | null;
  readonly until: CalendarDate | null;
  readonly reserved: Reserved;
  readonly requested: PlanClaims['requested'];
  readonly approved: Cents;
  readonly beschikt: StatedPart;
  readonly paid: Cents;
  readonly released: Cents;
  /** Total less what was approved and not released, and less what went elsewhere; below zero when more went than there is. Null: the total, or what was transferred of it, was not published. */
  readonly left: Cents | null;
  readonly sectors: readonly SectorUptake[];
  readonly earmarks: readonly EarmarkUptake[];
  readonly free: FreeUptake;
  /** Of doorbraakmiddelen: each year against its own ceiling, in order of year. */
  readonly years: readonly YearUptake[];
}

export interface SectorUptake extends SectorClaims {
  /** The earmark to which it belongs, as long as that stands; null: none. */
  readonly earmark: string | null;
  /** The rest of its earmark and the rest of the free part; sectors of one earmark share it, and all share the free part. */
  readonly left: Cents | null;
}

export interface YearUptake {
  readonly year: number;
  readonly ceiling: StatedPart;
  readonly granted: Cents;
  readonly left: Cents;
  readonly socialDomain: { readonly ceiling: StatedPart; readonly granted: Cents; readonly left: Cents } | null;
}

/** @param claims what plans ask and take of it; none of a budget that plans do not draw on. */
export function uptakeOf(budget: BudgetView, claims: PlanClaims, validOn: CalendarDate): Uptake {
  const { approved: byPlans, paid, released } = sumOfClaims(claims.sectors);
  const approved = sumOf([byPlans, ...budget.breakthroughs.map(({ granted }) => granted)]);
  const { earmarks, free, earmarkOf } = perEarmark(budget, claims.sectors);
  return {
    budget: budget.code,
    title: budget.title,
    original: budget.established,
    split: budget.channels,
    revised: budget.total,
    until: budget.until,
    reserved: reservedOn(budget.reservations, validOn),
    requested: claims.requested,
    approved,
    beschikt: claims.beschikt,
    paid,
    released,
    ...budget.elsewhere,
    left: leftOf(budget.total?.amount ?? null, { approved, released }, budget.elsewhere),
    sectors: claims.sectors.map((sector) => {
      const earmark = earmarkOf(sector.sector);
      return { ...sector, earmark: earmark?.earmark ?? null, left: free.rest && sumOf([free.rest, earmark?.rest ?? NO_CENTS]) };
    }),
    earmarks,
    free,
    years: budget.ceilings.map((ceiling) => yearOf(budget, ceiling)).sort((a, b) => a.year - b.year),
  };
}

function yearOf({ breakthroughs }: BudgetView, { year, ceiling, socialDomain }: BudgetView['ceilings'][number]): YearUptake {
  const ofYear = breakthroughs.filter((grant) => grant.year === year);
  const against = (part: StatedPart, grants: BudgetView['breakthroughs']) => {
    const granted = sumOf(grants.map((grant) => grant.granted));
    return { ceiling: part, granted, left: minus(part.amount, granted) };
  };
  return {
    year,
    ...against(ceiling, ofYear),
    socialDomain:
      socialDomain &&
      against(
        socialDomain,
        ofYear.filter(({ purpose }) => purpose === 'social-domain'),
      ),
  };
}
