import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { dossierStream, toetsOfPlan } from '../../domain/codes.js';
import { planNotFound, toetsNotFound } from '../../domain/dossier.known.js';
import type { KpiView, PlanView, SnelleToetsView } from '../../domain/dossier.views.js';
import { kpiProjection } from '../../read-models/kpi.projection.js';
import { kpisAt } from '../../read-models/kpis-at.js';
import { planProjection } from '../../read-models/plan.projection.js';
import { planPageAt } from '../../read-models/plan-page-at.js';
import { codesOfPlansOn, plansAt } from '../../read-models/plans-at.js';
import { snelleToetsProjection } from '../../read-models/snelle-toets.projection.js';
import { toetsPageAt } from '../../read-models/toets-page-at.js';
import { toetsenAt } from '../../read-models/toetsen-at.js';
import { GetPlanQuery, GetSnelleToetsQuery, ListPlansQuery, ListSnelleToetsenQuery } from './aanvraag.queries.js';

@QueryHandler(ListSnelleToetsenQuery)
export class ListSnelleToetsenHandler implements IQueryHandler<ListSnelleToetsenQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListSnelleToetsenQuery): Promise<Answer<Page<SnelleToetsView>>> {
    return this.readModels.at({ ...clocks, uses: [snelleToetsProjection, planProjection] }, async (snapshot) =>
      answered(snapshot, await toetsPageAt(snapshot, filter, page)),
    );
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
    return this.readModels.at({ ...clocks, uses: [planProjection] }, async (snapshot) =>
      answered(snapshot, await planPageAt(snapshot, filter, page)),
    );
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
