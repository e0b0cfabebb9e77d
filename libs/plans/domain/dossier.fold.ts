import { type CalendarDate, type RecordedEvent, standingFacts } from '@peildatum/kernel';
import { type PlanCode, planNumber } from './codes.js';
import type { RecordedDossierFact } from './current-status.js';
import { type DossierEvent, isPlanEvent, type PlanEvent, type ToetsEvent } from './dossier.events.js';
import type { KpiView, PlanView, SnelleToetsView } from './dossier.views.js';
import { kpisOf } from './kpi.fold.js';
import { planOf } from './plan.fold.js';
import { toetsAfter } from './toets.fold.js';

/** A dossier at one pair of clocks. */
export interface DossierView {
  /** Null while it is not submitted: an exception may stand before it. */
  readonly toets: SnelleToetsView | null;
  /** By number. */
  readonly plans: readonly PlanView[];
  /** By plan number and name. */
  readonly kpis: readonly KpiView[];
}

/**
 * A dossier at a date, folded from the raw events of its stream that were known then: the independent path beside the read
 * models. Null when nothing of it held yet.
 */
export function foldDossier(events: readonly RecordedEvent[], validOn: CalendarDate): DossierView | null {
  const told = standingFacts<DossierEvent, RecordedEvent>(events).filter(({ fact }) => fact.validFrom <= validOn);
  if (told.length === 0) return null;
  let toets: SnelleToetsView | null = null;
  const ofPlans = new Map<PlanCode, RecordedDossierFact<PlanEvent>[]>();
  for (const each of told) {
    if (isOfPlan(each)) ofPlans.set(each.fact.data.plan, [...(ofPlans.get(each.fact.data.plan) ?? []), each]);
    else toets = toetsAfter(toets, each as RecordedDossierFact<ToetsEvent>);
  }
  const inOrder = [...ofPlans].sort(([a], [b]) => planNumber(a) - planNumber(b));
  return {
    toets,
    plans: inOrder.flatMap(([code, facts]) => planOf(code, facts) ?? []),
    kpis: inOrder.flatMap(([code, facts]) => kpisOf(code, facts)),
  };
}

const isOfPlan = (told: RecordedDossierFact): told is RecordedDossierFact<PlanEvent> => isPlanEvent(told.fact);
