import { type CalendarDate, type Cents, NO_CENTS, sumOf } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import type { PlanCode } from '../domain/codes.js';
import type { PlanTaking, TakingStep } from '../domain/takings.js';
import { kpiProjection } from './kpi.projection.js';
import { planProjection } from './plan.projection.js';
import { kpiSteps } from './sums-over-time.js';
import { valuesAt } from './values-at.js';

export const TAKINGS_USES = [planProjection, kpiProjection] as const;

interface Step {
  readonly plan: PlanCode;
  readonly day: CalendarDate;
  readonly available: Cents;
  readonly released: Cents;
}

/** What every approved plan takes of the means, at all dates up to the snapshot's own: of what is known at the snapshot. */
export async function takingsOverTime(snapshot: Snapshot): Promise<PlanTaking[]> {
  const submissions = await valuesAt<Pick<PlanTaking, 'themes'>>(snapshot, {
    projection: planProjection,
    aspect: 'submission',
    columns: 'themes',
  });
  const plans = new Map<PlanCode, TakingStep[]>();
  for (const step of await stepsAt(snapshot)) plans.set(step.plan, [...(plans.get(step.plan) ?? []), next(plans.get(step.plan), step)]);
  return [...plans].map(([plan, steps]) => ({ plan, themes: submissions.get(plan)?.themes ?? null, steps }));
}

/** How much more, or less, each plan takes from each day on which that changed. */
const stepsAt = (snapshot: Snapshot): Promise<Step[]> =>
  snapshot.query<Step>(
    `WITH ${kpiSteps(snapshot.table(kpiProjection))}
     SELECT split_part(subject, '.', 1) || '.' || split_part(subject, '.', 2) AS plan, day, sum(available) AS available, sum(released) AS released
       FROM step GROUP BY 1, day ORDER BY day`,
    [...snapshot.bounds],
  );

function next(steps: readonly TakingStep[] | undefined, { day, available, released }: Step): TakingStep {
  const before = steps?.at(-1) ?? { approved: NO_CENTS, released: NO_CENTS };
  return { from: day, approved: sumOf([before.approved, available]), released: sumOf([before.released, released]) };
}
