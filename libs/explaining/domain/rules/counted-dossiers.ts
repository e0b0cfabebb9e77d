import { word } from '@peildatum/figures';
import {
  aanvraagStatusOfSlug,
  type PlanStanding,
  type PlanStatus,
  planNumber,
  quarterOf,
  type SnelleToetsStanding,
} from '@peildatum/plans';
import type { Facts } from '../facts.js';
import { type Behind, count, type Making } from '../making.js';
import { UNKNOWN } from '../rule.js';

export type Toets = SnelleToetsStanding;
export type Plan = PlanStanding;

/** The status of a part of a key; one that there is. */
export const statusOf = (slug: string): PlanStatus => aanvraagStatusOfSlug(slug) ?? 'unknown';

/** Of each snelle toets the plan with the highest number, those that were withdrawn left out: what is counted of plans. */
export function countedPlans({ plans }: Pick<Facts, 'plans'>): Plan[] {
  const highest = new Map<string, number>();
  const standing = plans.filter(({ status }) => status !== 'withdrawn');
  for (const { toets, code } of standing) highest.set(toets, Math.max(highest.get(toets) ?? 0, planNumber(code)));
  return standing.filter(({ toets, code }) => planNumber(code) === highest.get(toets));
}

/** The approved snelle toetsen, with a plan that counts or without one. */
export function approvedToetsen(facts: Facts, withPlan: boolean | 'either'): Toets[] {
  const planned = new Set(countedPlans(facts).map(({ toets }) => toets));
  return facts.toetsen.filter(({ code, status }) => status === 'approved' && (withPlan === 'either' || planned.has(code) === withPlan));
}

const codesOf = (those: readonly { readonly code: string }[]): string[] => those.map(({ code }) => code);

const counting = (status: PlanStatus | undefined): Pick<Behind, 'counts'> =>
  status === undefined ? {} : { counts: [{ aspect: 'status', column: 'status', values: [status] }] };

export const behindToetsen = (those: readonly Toets[], aspects: readonly string[], status?: PlanStatus): Behind => ({
  model: 'snelle-toetsen',
  subjects: codesOf(those),
  aspects,
  ...counting(status),
});

export const behindPlans = (those: readonly Plan[], aspects: readonly string[], status?: PlanStatus): Behind => ({
  model: 'transformatieplannen',
  subjects: codesOf(those),
  aspects,
  ...counting(status),
});

export const countToetsen = (those: readonly Toets[], aspects: readonly string[], status?: PlanStatus): Making =>
  count('snelle toetsen', codesOf(those), [behindToetsen(those, aspects, status)]);

export const countPlans = (those: readonly Plan[], aspects: readonly string[], status?: PlanStatus): Making =>
  count('transformatieplannen', codesOf(those), [behindPlans(those, aspects, status)]);

/** Approved snelle toetsen rest on their own status, and on the plans of their dossiers. */
export function countFunnel(facts: Facts, withPlan: boolean | 'either'): Making {
  const those = approvedToetsen(facts, withPlan);
  const codes = new Set(codesOf(those));
  const plans = facts.plans.filter(({ toets }) => codes.has(toets));
  return count('snelle toetsen', codesOf(those), [
    behindToetsen(those, ['status'], 'approved'),
    behindPlans(plans, ['status', 'submission']),
  ]);
}

/** Whether a thing is of a quarter: that of its first submission. */
export const inQuarter =
  (quarter: string) =>
  ({ submittedOn }: Pick<Toets, 'submittedOn'>): boolean =>
    quarterOf(submittedOn) === quarter;

/** Whether a thing touches a value; one of which no source says which touches `onbekend`. */
export const touches = (values: readonly string[] | null, part: string): boolean =>
  values === null ? part === UNKNOWN : values.some((value) => word(value) === part);
