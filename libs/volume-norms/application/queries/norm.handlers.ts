import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { interventionNotFound } from '../../domain/norm.decide.js';
import { normStream } from '../../domain/norm.events.js';
import type { InterventionView } from '../../domain/norm.views.js';
import { institutionProjection } from '../../read-models/institution.projection.js';
import { institutionsAt } from '../../read-models/institutions-at.js';
import { interventionsAt } from '../../read-models/interventions-at.js';
import { normProjection } from '../../read-models/norm.projection.js';
import { GetInterventionQuery, ListInterventionsQuery } from './norm.queries.js';
import { interventionsPage } from './pages.js';

@QueryHandler(ListInterventionsQuery)
export class ListInterventionsHandler implements IQueryHandler<ListInterventionsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListInterventionsQuery): Promise<Answer<Page<InterventionView>>> {
    return this.readModels.at({ ...clocks, uses: [normProjection, institutionProjection] }, async (snapshot) => {
      const volumes = filter.region === undefined && filter.year === undefined ? [] : await institutionsAt(snapshot);
      return answered(snapshot, interventionsPage(await interventionsAt(snapshot), volumes, filter, page));
    });
  }
}

@QueryHandler(GetInterventionQuery)
export class GetInterventionHandler implements IQueryHandler<GetInterventionQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetInterventionQuery): Promise<Answer<{ intervention: InterventionView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [normProjection] }, async (snapshot) => {
      const [intervention] = await interventionsAt(snapshot, [code]);
      if (!intervention) throw interventionNotFound(code);
      return answered(snapshot, { intervention, revision: await revisionAt(snapshot, normStream(code)) });
    });
  }
}
