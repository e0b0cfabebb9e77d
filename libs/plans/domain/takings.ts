import { type CalendarDate, type Cents, NO_CENTS, sumOf } from '@peildatum/kernel';
import { kpiAmounts } from './amounts.js';
import type { KpiName, PlanCode } from './codes.js';
import { type DossierEvent, isPlanEvent, type PlanEvent } from './dossier.events.js';

/** What a plan takes of the means from a date on, until its next step. */
export interface TakingStep {
  readonly from: CalendarDate;
  /** What it is approved for. */
  readonly approved: Cents;
  /** Of that, what will not be paid for good. */
  readonly released: Cents;
}

/** What an approved plan takes of the means, over time. */
export interface PlanTaking {
  readonly plan: PlanCode;
  /** As submitted; null: the source does not say. */
  readonly themes: readonly string[] | null;
  /** In order of date, one a date; the first is its approval. */
  readonly steps: readonly TakingStep[];
}

/** The step that holds on a date; undefined before the approval. */
export const takingOn = ({ steps }: PlanTaking, on: CalendarDate): TakingStep | undefined => steps.findLast(({ from }) => from <= on);

/** What the approved plans of a dossier take, from the facts of its timeline: the path beside `takingsOverTime`. */
export function takingsOf(facts: readonly DossierEvent[]): PlanTaking[] {
  const told = facts.filter(isPlanEvent);
  const plans = [...new Set(told.map(({ data }) => data.plan))];
  return plans.flatMap((plan) => {
    const own = told.filter(({ data }) => data.plan === plan);
    const steps = stepsOf(own);
    const themes = own.findLast((fact) => fact.type === 'PlanSubmitted')?.data.themes ?? null;
    return steps.length === 0 ? [] : [{ plan, themes, steps }];
  });
}

interface Kpi {
  readonly available: Cents | null;
  readonly earned: Cents | null;
  readonly released: boolean;
}

function stepsOf(facts: readonly PlanEvent[]): TakingStep[] {
  const kpis = new Map<KpiName, Kpi>();
  const steps: TakingStep[] = [];
  for (const fact of facts) {
    const changes = changesOf(fact);
    for (const [kpi, change] of changes) kpis.set(kpi, { ...(kpis.get(kpi) ?? NEW), ...change });
    if (changes.length === 0 || [...kpis.values()].every(({ available }) => available === null)) continue;
    const step = { from: fact.validFrom, ...sumsOf([...kpis.values()]) };
    if (steps.at(-1)?.from === fact.validFrom) steps.pop();
    steps.push(step);
  }
  return steps;
}

const NEW: Kpi = { available: null, earned: null, released: false };

function changesOf(fact: PlanEvent): (readonly [KpiName, Partial<Kpi>])[] {
  switch (fact.type) {
    case 'PlanApproved':
    case 'PlanAmountRevised':
      return fact.data.terms.kpis.map(({ kpi, amount }) => [kpi, { available: amount }]);
    case 'KpiAchieved':
    case 'KpiPartlyAchieved':
    case 'KpiMissed':
      return [[fact.data.kpi, { earned: fact.data.earned }]];
    case 'KpiRemainderReleased':
      return [[fact.data.kpi, { released: true }]];
    default:
      return [];
  }
}

function sumsOf(kpis: readonly Kpi[]): Omit<TakingStep, 'from'> {
  const amounts = kpis.flatMap(({ available, earned, released }) =>
    available === null ? [] : [kpiAmounts({ available, expected: null, earned, payable: NO_CENTS, released })],
  );
  return { approved: sumOf(amounts.map(({ available }) => available)), released: sumOf(amounts.map((each) => each.released)) };
}
