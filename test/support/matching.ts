import type { Page } from '@peildatum/kernel';
import {
  approvedUnnamed,
  currentPlans,
  type KpiFilter,
  type KpiView,
  type PlanFilter,
  type PlanView,
  type SnelleToetsFilter,
  type SnelleToetsView,
} from '@peildatum/plans';

/** Whether a filter lets a KPI through: the independent path beside the database, as what follows. */
export const matchesKpi = (kpi: KpiView, { plan, sector, outcomes }: KpiFilter): boolean =>
  is(plan, kpi.plan) && is(sector, kpi.sector) && among(outcomes, kpi.outcome);

/** The snelle toetsen that a filter lets through. @param plans those that rest on them */
export function toetsenMatching(
  toetsen: readonly SnelleToetsView[],
  plans: Parameters<typeof currentPlans>[0],
  filter: SnelleToetsFilter,
): SnelleToetsView[] {
  const planned = new Set(currentPlans(plans).map(({ toets }) => toets));
  return toetsen.filter(
    (toets) =>
      among(filter.statuses, toets.status) &&
      is(filter.provisionallyRejected, toets.provisionallyRejected) &&
      is(filter.planned, planned.has(toets.code)) &&
      has(filter.insurer, toets.insurer === null ? null : [toets.insurer]) &&
      matches(toets, filter),
  );
}

/** The plans that a filter lets through. @param plans all of them: which is the current one of a snelle toets follows from the others */
export function plansMatching(plans: readonly PlanView[], filter: PlanFilter): PlanView[] {
  const current = new Set(currentPlans(plans));
  return plans.filter(
    (plan) =>
      among(filter.statuses, plan.status) &&
      is(filter.toets, plan.toets) &&
      is(filter.current, current.has(plan)) &&
      is(filter.granted, plan.beschikkingen.length > 0) &&
      is(filter.viaVws, plan.vwsRoutes.length > 0) &&
      is(filter.unnamed, approvedUnnamed(plan)) &&
      (filter.domain === undefined || plan.beschikkingen.some(({ domain }) => domain === filter.domain)) &&
      has(filter.patientInvolvement, plan.patientInvolvement) &&
      has(filter.targetGroup, plan.targetGroups) &&
      has(filter.insurer, plan.insurers) &&
      matches(plan, filter),
  );
}

type Shared = Pick<SnelleToetsView, 'code' | 'title' | 'sectors' | 'themes' | 'regions' | 'submittedOn'>;

const matches = ({ code, title, sectors, themes, regions, submittedOn }: Shared, filter: SnelleToetsFilter | PlanFilter): boolean =>
  has(filter.sector, sectors) &&
  has(filter.theme, themes) &&
  has(filter.region, regions) &&
  within(filter.submittedFrom, filter.submittedUntil, submittedOn) &&
  mentions(filter.search, [code, title]);

/** Whether a value is among those that a filter lets through; without a filter all are. */
const among = <T>(wanted: readonly T[] | undefined, value: T): boolean => wanted === undefined || wanted.includes(value);

/** Whether values have the one that a filter names; null names what no source tells. */
const has = (wanted: string | null | undefined, values: readonly string[] | null): boolean =>
  wanted === undefined || (wanted === null ? values === null : values?.includes(wanted) === true);

/** Whether it is as a filter wants it. */
const is = <T>(wanted: T | undefined, value: T): boolean => wanted === undefined || wanted === value;

/** Whether one of the texts has what is looked for, whatever its case. */
const mentions = (wanted: string | undefined, texts: readonly (string | null)[]): boolean =>
  wanted === undefined || texts.some((text) => text?.toLowerCase().includes(wanted.toLowerCase()) === true);

/** Whether a date lies in a period of which both ends count. */
const within = <D extends string>(from: D | undefined, until: D | undefined, date: D): boolean =>
  (from === undefined || date >= from) && (until === undefined || date <= until);

/** The page of what is asked, in order of code. */
export function pageOf<T extends { readonly code: string }>(all: readonly T[], after: string | undefined, limit: number): Page<T> {
  const rest = all.filter(({ code }) => after === undefined || code > after);
  const items = rest.slice(0, limit);
  return { items, total: all.length, next: rest.length > limit ? (items.at(-1)?.code ?? null) : null };
}
