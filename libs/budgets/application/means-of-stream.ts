import { type DecidedWrite, factsAfter } from '@peildatum/event-store';
import { type Fact, sameJson } from '@peildatum/kernel';
import { type DossierEvent, isDossierStream, takingsOf, toetsOfPlan, toetsOfStream } from '@peildatum/plans';
import { type BudgetEvent, budgetStreams, TRANSFORMATION_MEANS } from '../domain/budget.events.js';
import { type Means, NO_MEANS } from '../domain/means.js';
import { takesOfMeans } from '../domain/means.rules.js';

const BUDGET = budgetStreams.of(TRANSFORMATION_MEANS);

/** Whether what stands in a stream says anything of the means. */
export const isOfMeans = (stream: string): boolean => stream === BUDGET || isDossierStream(stream);

/** The means where the facts of one stream are these. */
export function meansWith(means: Means, stream: string, facts: readonly Fact[]): Means {
  if (stream === BUDGET) return { ...means, budget: facts as unknown as readonly BudgetEvent[] };
  const others = means.plans.filter(({ plan }) => toetsOfPlan(plan) !== toetsOfStream(stream));
  return { ...means, plans: [...others, ...takingsOf(facts as unknown as readonly DossierEvent[])] };
}

/** The means before and after a write, with what is known of all other streams. */
export const withWrite = (means: Means, { stream, ...write }: DecidedWrite): { readonly before: Means; readonly after: Means } => ({
  before: meansWith(means, stream, write.before.facts),
  after: meansWith(means, stream, factsAfter(write)),
});

/** Whether a write changes anything of the means: it may take of them, or free some. */
export function changes({ stream, ...write }: DecidedWrite): boolean {
  if (!isDossierStream(stream)) return isOfMeans(stream);
  const takings = (facts: readonly Fact[]) => takingsOf(facts as unknown as readonly DossierEvent[]);
  return !sameJson(takings(write.before.facts), takings(factsAfter(write)));
}

/** Whether a write takes of the means, or leaves less of them; what it does follows from its own stream. */
export function takes(write: DecidedWrite): boolean {
  if (!isOfMeans(write.stream)) return false;
  const { before, after } = withWrite(NO_MEANS, write);
  return takesOfMeans(before, after);
}
