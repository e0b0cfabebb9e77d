import type { Decision, Timeline } from '@peildatum/kernel';
import type { PlanCode } from '../domain/codes.js';
import type { DossierEvent } from '../domain/dossier.events.js';
import type { Approval } from './approval-guard.js';

type Taking = Extract<DossierEvent, { type: 'PlanApproved' | 'PlanAmountRevised' }>;

/**
 * What a decision on a dossier would take of the means: the approvals and revised amounts that it tells, those that a correction
 * puts in their place, and those that count again because a correction takes a later one away.
 */
export function approvalsIn(decided: readonly Decision<DossierEvent>[], before: Timeline<DossierEvent>): Approval[] {
  const told = decided.map((decision) => ('corrects' in decision ? decision.replacement : decision)).filter(isTaking);
  const after = decided.reduce(withDecision, before);
  const again = [...new Set(after.facts.filter(isTaking).map(({ data }) => data.plan))]
    .filter((plan) => !told.some(({ data }) => data.plan === plan))
    .map((plan) => lastOf(after, plan))
    .filter((taking): taking is Taking => taking !== undefined && taking !== lastOf(before, taking.data.plan));
  return [...told, ...again].map(({ validFrom, data: { plan, terms } }) => ({
    plan,
    validFrom,
    terms,
    replaces: lastOf(before, plan)?.data.terms ?? null,
    themes: themesOf(before, plan),
  }));
}

const isTaking = (fact: DossierEvent | null): fact is Taking => fact?.type === 'PlanApproved' || fact?.type === 'PlanAmountRevised';

const withDecision = (timeline: Timeline<DossierEvent>, decision: Decision<DossierEvent>): Timeline<DossierEvent> =>
  'corrects' in decision ? timeline.correct(decision.corrects, decision.replacement) : timeline.with(decision);

const lastOf = ({ facts }: Timeline<DossierEvent>, plan: PlanCode): Taking | undefined =>
  facts.filter(isTaking).findLast(({ data }) => data.plan === plan);

const themesOf = ({ facts }: Timeline<DossierEvent>, plan: PlanCode): readonly string[] | null =>
  facts.filter((fact) => fact.type === 'PlanSubmitted').findLast(({ data }) => data.plan === plan)?.data.themes ?? null;
