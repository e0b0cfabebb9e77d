import { type CalendarDate, type Cents, minus, NO_CENTS, sumOf, toCents } from '@peildatum/kernel';
import type { Taken, Taking } from './approval-room.js';
import { type Elsewhere, elsewhereOf } from './budget.accounts.js';
import type { BudgetEvent } from './budget.events.js';
import { after, type BudgetState } from './budget.state.js';

/** The transformation means over time, as they are known at one moment. */
export interface Means {
  /** What was decided about the budget, in the order in which it holds; nothing: not established. */
  readonly budget: readonly BudgetEvent[];
  readonly plans: readonly PlanTaking[];
}

/** What an approved plan takes of them. A plain shape: plans are of another context. */
export interface PlanTaking {
  readonly plan: string;
  readonly themes: Taking['themes'];
  /** In order of date; the first is the approval. */
  readonly steps: readonly Step[];
}

interface Step {
  readonly from: CalendarDate;
  readonly approved: Cents;
  /** Of that, what will not be paid for good. */
  readonly released: Cents;
}

export const NO_MEANS: Means = { budget: [], plans: [] };

/** Null: not established then. */
export function budgetOn({ budget }: Means, on: CalendarDate): (BudgetState & { readonly elsewhere: Elsewhere }) | null {
  const state = budget.filter(({ validFrom }) => validFrom <= on).reduce<BudgetState | null>(after, null);
  return state && { ...state, elsewhere: elsewhereOf(state) };
}

/** The dates on which anything changes, in order. Between them all stays as it is, but for reservations, which end by themselves. */
export function datesOf(...all: readonly Means[]): CalendarDate[] {
  const dates = all.flatMap(({ budget, plans }) => [
    ...budget.map(({ validFrom }) => validFrom),
    ...plans.flatMap(({ steps }) => steps.map(({ from }) => from)),
  ]);
  return [...new Set(dates)].sort();
}

const stepOn = ({ steps }: PlanTaking, on: CalendarDate): Step | undefined => steps.findLast(({ from }) => from <= on);

const netOf = (step: Step | undefined): Cents => (step ? minus(step.approved, step.released) : NO_CENTS);

/** What a plan takes on a date: approved, and not released. */
export const netOn = (taking: PlanTaking | undefined, on: CalendarDate): Cents => netOf(taking && stepOn(taking, on));

/** What plans take on a date. */
export function takenOn(plans: readonly PlanTaking[], on: CalendarDate): Taken {
  const standing = plans.flatMap((taking) => {
    const step = stepOn(taking, on);
    return step ? [{ taking, step }] : [];
  });
  return {
    takings: standing.map(({ taking: { plan, themes, steps }, step }) => ({
      plan,
      themes,
      on: steps[0]?.from ?? step.from,
      amount: step.approved,
    })),
    released: sumOf(standing.map(({ step }) => step.released)),
  };
}

/** What all plans together take on any date, with the steps added up once: it is asked of every date. */
export function netOverTime({ plans }: Means): (on: CalendarDate) => Cents {
  const more = new Map<CalendarDate, bigint>();
  for (const { steps } of plans)
    for (const [at, step] of steps.entries())
      more.set(step.from, (more.get(step.from) ?? 0n) + BigInt(netOf(step)) - BigInt(netOf(steps[at - 1])));
  const dates = [...more.keys()].sort();
  let sum = 0n;
  const sums = dates.map((date) => {
    sum += more.get(date) ?? 0n;
    return toCents(sum);
  });
  return (on) => sums[dates.findLastIndex((date) => date <= on)] ?? NO_CENTS;
}
