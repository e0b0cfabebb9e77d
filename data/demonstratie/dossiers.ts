import { type PlanCode, planCode, type ToetsCode } from '@peildatum/plans';
import { MAY_COUNTS, NZA_2025_05, PLANS, type StatusCount, TOETSEN } from './plan-editions.js';

export type ToetsStatus = (typeof TOETSEN)[number]['status'];
export type PlanStatus = (typeof PLANS)[number]['status'];

/** One of the 416 snelle toetsen of May 2025, and the plan that rests on it. Null: not there yet. */
export interface Dossier {
  readonly toets: ToetsCode;
  readonly plan: PlanCode;
  readonly november: { readonly toets: ToetsStatus | null; readonly plan: PlanStatus | null };
  readonly may: { readonly toetsApproved: boolean; readonly plan: 'approved' | 'unknown' | null };
}

/**
 * Which dossier is which, by a rule and not by knowledge (data/README.md states it): those furthest along come first, and
 * by May the first ones have gone on. Approved are then the plans with a beschikking or a route through VWS, and no more.
 */
export function dossiers(): readonly Dossier[] {
  const toetsen = each(TOETSEN, ['goedgekeurd', 'extra-informatie-opvragen', 'beoordeling-gestart', 'ingediend', 'afgekeurd']);
  const plans = each(PLANS, [
    'goedgekeurd',
    'voorgenomen-besluit',
    'extra-informatie-opvragen',
    'beoordeling-gestart',
    'ingediend',
    'afgekeurd',
  ]);
  const plansApproved = NZA_2025_05.beschikkingen + NZA_2025_05.vwsRoutes;
  return Array.from({ length: MAY_COUNTS.toetsen }, (_, i) => {
    const toets = `ST-R-${String(i + 1).padStart(3, '0')}`;
    return {
      toets,
      plan: planCode(toets, 1),
      november: { toets: toetsen[i] ?? null, plan: plans[i] ?? null },
      may: {
        toetsApproved: i < MAY_COUNTS.toetsenApproved,
        plan: i >= MAY_COUNTS.plans ? null : i < plansApproved ? 'approved' : 'unknown',
      },
    };
  });
}

/** A status for each that has it, in the order of `statuses`. */
const each = <S extends string>(counts: readonly StatusCount<S>[], statuses: readonly S[]): readonly S[] =>
  statuses.flatMap((status) => Array<S>(counts.find((row) => row.status === status)?.count ?? 0).fill(status));
