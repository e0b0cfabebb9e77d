import type { PlanCode } from '@peildatum/plans';
import { apportion } from './apportion.js';
import { NZA_2024_11, NZA_2025_05 } from './plan-editions.js';
import { availableOf, type PlanAmounts } from './plan-terms.js';

/** The NZa says that those of November are "allemaal binnen de Zvw" (000 r. 345). */
const OUTSIDE_ZVW: readonly (string | null)[] = ['Overige (niet binnen Zvw)', 'Wlz'];

/** What a plan was granted, in whole euros. */
export interface Grant {
  readonly plan: PlanCode;
  readonly euros: number;
}

export interface Grants {
  readonly november: readonly Grant[];
  readonly may: readonly Grant[];
  readonly vwsRoutes: readonly Grant[];
}

/**
 * Which plans have a beschikking, and for how much, by a rule: in November the largest within the Zvw, by May all but the
 * last ones, which go through VWS. Each total is divided by the amounts of its plans, so that none is granted more than it was approved for.
 */
export function grantsOf(november: readonly PlanAmounts[], may: readonly PlanAmounts[]): Grants {
  const first = largest(november.filter(({ sector }) => !OUTSIDE_ZVW.includes(sector))).slice(0, NZA_2024_11.beschikkingen);
  const other = [...november.filter((plan) => !first.includes(plan)), ...may];
  const later = other.slice(0, NZA_2025_05.beschikkingen - first.length);
  const vws = other.slice(later.length, later.length + NZA_2025_05.vwsRoutes);
  return {
    november: shares(first, NZA_2024_11.euros),
    may: shares(later, NZA_2025_05.euros - NZA_2024_11.euros),
    vwsRoutes: shares(vws, NZA_2025_05.vwsEuros),
  };
}

/** Of equal ones the first stays first. */
const largest = (plans: readonly PlanAmounts[]): readonly PlanAmounts[] => [...plans].sort((a, b) => availableOf(b) - availableOf(a));

function shares(plans: readonly PlanAmounts[], total: number): readonly Grant[] {
  const parts = apportion(total, plans.map(availableOf));
  return plans.map(({ plan }, i) => ({ plan, euros: parts[i] ?? 0 }));
}
