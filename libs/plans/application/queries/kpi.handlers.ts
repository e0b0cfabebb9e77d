import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { dossierStream, planOfKpi, toetsOfPlan } from '../../domain/codes.js';
import { kpiNotFound } from '../../domain/dossier.known.js';
import type { KpiView } from '../../domain/dossier.views.js';
import { kpiProjection } from '../../read-models/kpi.projection.js';
import { kpiPageAt, kpisAt } from '../../read-models/kpis-at.js';
import { GetKpiQuery, ListKpisQuery } from './kpi.queries.js';

@QueryHandler(ListKpisQuery)
export class ListKpisHandler implements IQueryHandler<ListKpisQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListKpisQuery): Promise<Answer<Page<KpiView>>> {
    return this.readModels.at({ ...clocks, uses: [kpiProjection] }, async (snapshot) =>
      answered(snapshot, await kpiPageAt(snapshot, filter, page)),
    );
  }
}

@QueryHandler(GetKpiQuery)
export class GetKpiHandler implements IQueryHandler<GetKpiQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetKpiQuery): Promise<Answer<{ kpi: KpiView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [kpiProjection] }, async (snapshot) => {
      const [kpi] = await kpisAt(snapshot, { codes: [code] });
      if (!kpi) throw kpiNotFound(code);
      return answered(snapshot, { kpi, revision: await revisionAt(snapshot, dossierStream(toetsOfPlan(planOfKpi(code)))) });
    });
  }
}

export const kpiQueryHandlers = [ListKpisHandler, GetKpiHandler];
