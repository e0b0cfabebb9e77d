import type { Page, PageRequest } from '@peildatum/kernel';
import { allOf, factsOf, type Given, pageAt, probe, type Snapshot, valuesOf } from '@peildatum/projections';
import type { ToetsCode } from '../domain/codes.js';
import type { PlanView } from '../domain/dossier.views.js';
import type { PlanStatus } from '../domain/statuses.js';
import { type AanvragenWith, foundColumns, openPlans, submissionsWith, type Value } from './aanvragen-with.js';
import { planProjection } from './plan.projection.js';
import { plansAt } from './plans-at.js';

/** Which plans are looked for; what is absent does not filter. */
export interface PlansWith extends AanvragenWith {
  readonly statuses?: readonly PlanStatus[];
  readonly toets?: ToetsCode;
  readonly patientInvolvement?: Value;
  readonly targetGroup?: Value;
  /** Whether it is the newest plan of its snelle toets that was not withdrawn. */
  readonly current?: boolean;
  /** Whether the NZa issued a beschikking. */
  readonly granted?: boolean;
  /** Of one of its beschikkingen. */
  readonly domain?: Value;
  readonly viaVws?: boolean;
  /** Whether no source names the insurers that approved it. */
  readonly unnamed?: boolean;
}

/** A page of the plans that a filter lets through, in the order of their codes, and how many there are in all. */
export const planPageAt = (snapshot: Snapshot, filter: PlansWith, page: PageRequest): Promise<Page<PlanView>> =>
  pageAt(
    snapshot,
    { found: (given) => found(snapshot, filter, given), search: filter.search, read: (codes) => plansAt(snapshot, codes) },
    page,
  );

function found(snapshot: Snapshot, filter: PlansWith, given: Given): string {
  const { statuses, toets, patientInvolvement, targetGroup, current, granted, domain, viaVws, insurer, unnamed } = filter;
  const table = snapshot.table(planProjection);
  const facts = (aspect: string, columns = '') => `(SELECT subject FROM ${factsOf({ table, aspect, columns })} AS fact`;
  const isAmong = (codes: string, wanted: boolean | undefined) =>
    wanted === undefined ? undefined : `(submission.subject IN ${codes}) = ${given(wanted)}::boolean`;
  const conditions = [
    statuses && `status.status = ANY (${given(statuses)}::text[])`,
    isAmong(newestPlans(snapshot), current),
    isAmong(`${facts('beschikking')})`, granted),
    isAmong(`${facts('vws-route')})`, viaVws),
    isAmong(`${facts('decision', 'insurer')} WHERE insurer IS NULL AND subject IN ${unnamedPlans(snapshot)})`, unnamed),
    domain === undefined
      ? undefined
      : isAmong(`${facts('beschikking', 'domain')} WHERE domain IS NOT DISTINCT FROM ${given(domain)}::text)`, true),
  ];
  const submissions = submissionsWith(
    snapshot,
    {
      projection: planProjection,
      filter,
      lists: { patient_involvement: patientInvolvement, target_groups: targetGroup, insurers: insurer },
      where: toets === undefined ? undefined : `split_part(f.subject, '.', 1) = ${given(toets)}::text`,
    },
    given,
  );
  const status = probe({ table, aspect: 'status', alias: 'status', subject: 'submission.subject' });
  return `SELECT ${foundColumns(filter)} FROM ${submissions} AS submission ${status} WHERE ${allOf(conditions)}`;
}

/** The plans whose submission names no insurers, in brackets. */
const unnamedPlans = (snapshot: Snapshot): string =>
  `(SELECT plan.subject FROM ${valuesOf({ table: snapshot.table(planProjection), aspect: 'submission', columns: 'insurers' })} AS plan WHERE insurers IS NULL)`;

/** Of each snelle toets the newest plan that was not withdrawn, in brackets. */
const newestPlans = (snapshot: Snapshot): string =>
  `(SELECT newest.subject FROM (
      SELECT DISTINCT ON (split_part(plan.subject, '.', 1)) plan.subject ${openPlans(snapshot)}
       ORDER BY split_part(plan.subject, '.', 1), split_part(plan.subject, '.', 2)::int DESC) AS newest)`;
