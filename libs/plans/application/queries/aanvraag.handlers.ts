import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { dossierStream, toetsOfPlan } from '../../domain/codes.js';
import { planNotFound, toetsNotFound } from '../../domain/dossier.known.js';
import type { KpiView, PlanView, SnelleToetsView } from '../../domain/dossier.views.js';
import { currentPlans } from '../../domain/funnel.js';
import { kpiProjection } from '../../read-models/kpi.projection.js';
import { kpisAt } from '../../read-models/kpis-at.js';
import { planProjection } from '../../read-models/plan.projection.js';
import { codesOfPlansOn, planStandingsAt, plansAt } from '../../read-models/plans-at.js';
import { snelleToetsProjection } from '../../read-models/snelle-toets.projection.js';
import { toetsenAt } from '../../read-models/toetsen-at.js';
import {
  type AanvraagFilter,
  GetPlanQuery,
  GetSnelleToetsQuery,
  ListPlansQuery,
  ListSnelleToetsenQuery,
  type PlanFilter,
  type SnelleToetsFilter,
} from './aanvraag.queries.js';
import { among, has, is, mentions, pageOf, within } from './page-of.js';

/** A register has hundreds of snelle toetsen and plans: filtering the snapshot's list costs less than a query per filter would gain. */
@QueryHandler(ListSnelleToetsenQuery)
export class ListSnelleToetsenHandler implements IQueryHandler<ListSnelleToetsenQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListSnelleToetsenQuery): Promise<Answer<Page<SnelleToetsView>>> {
    return this.readModels.at({ ...clocks, uses: [snelleToetsProjection, planProjection] }, async (snapshot) => {
      const plans = filter.planned === undefined ? [] : await planStandingsAt(snapshot);
      const found = toetsenMatching(await toetsenAt(snapshot), plans, filter);
      return answered(snapshot, pageOf(found, page));
    });
  }
}

@QueryHandler(GetSnelleToetsQuery)
export class GetSnelleToetsHandler implements IQueryHandler<GetSnelleToetsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({
    code,
    clocks,
  }: GetSnelleToetsQuery): Promise<Answer<{ toets: SnelleToetsView; plans: readonly PlanView[]; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [snelleToetsProjection, planProjection] }, async (snapshot) => {
      const [toets] = await toetsenAt(snapshot, [code]);
      if (!toets) throw toetsNotFound(code);
      const plans = await plansAt(snapshot, await codesOfPlansOn(snapshot, code));
      return answered(snapshot, { toets, plans, revision: await revisionAt(snapshot, dossierStream(code)) });
    });
  }
}

@QueryHandler(ListPlansQuery)
export class ListPlansHandler implements IQueryHandler<ListPlansQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListPlansQuery): Promise<Answer<Page<PlanView>>> {
    return this.readModels.at({ ...clocks, uses: [planProjection] }, async (snapshot) => {
      const found = plansMatching(await plansAt(snapshot), filter);
      return answered(snapshot, pageOf(found, page));
    });
  }
}

@QueryHandler(GetPlanQuery)
export class GetPlanHandler implements IQueryHandler<GetPlanQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetPlanQuery): Promise<Answer<{ plan: PlanView; kpis: readonly KpiView[]; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [planProjection, kpiProjection] }, async (snapshot) => {
      const [plan] = await plansAt(snapshot, [code]);
      if (!plan) throw planNotFound(code);
      const kpis = await kpisAt(snapshot, { plans: [code] });
      return answered(snapshot, { plan, kpis, revision: await revisionAt(snapshot, dossierStream(toetsOfPlan(code))) });
    });
  }
}

export const aanvraagQueryHandlers = [ListSnelleToetsenHandler, GetSnelleToetsHandler, ListPlansHandler, GetPlanHandler];

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
      (filter.toets === undefined || filter.toets === plan.toets) &&
      is(filter.current, current.has(plan)) &&
      is(filter.granted, plan.beschikkingen.length > 0) &&
      is(filter.viaVws, plan.vwsRoutes.length > 0) &&
      (filter.domain === undefined || plan.beschikkingen.some(({ domain }) => domain === filter.domain)) &&
      has(filter.patientInvolvement, plan.patientInvolvement) &&
      has(filter.targetGroup, plan.targetGroups) &&
      has(filter.insurer, plan.insurers) &&
      matches(plan, filter),
  );
}

type Shared = Pick<SnelleToetsView, 'code' | 'title' | 'sectors' | 'themes' | 'regions' | 'submittedOn'>;

const matches = ({ code, title, sectors, themes, regions, submittedOn }: Shared, filter: AanvraagFilter): boolean =>
  has(filter.sector, sectors) &&
  has(filter.theme, themes) &&
  has(filter.region, regions) &&
  within(filter.submittedFrom, filter.submittedUntil, submittedOn) &&
  mentions(filter.search, [code, title]);
