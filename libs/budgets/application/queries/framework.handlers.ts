import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Answer, type Page, pageBy } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { frameworkNotFound } from '../../domain/framework/framework.decide.js';
import { frameworkCode, frameworkStream } from '../../domain/framework/framework.events.js';
import type { FrameworkView } from '../../domain/framework/framework.views.js';
import { frameworkProjection } from '../../read-models/framework.projection.js';
import { frameworksAt } from '../../read-models/frameworks-at.js';
import { GetFrameworkQuery, ListFrameworksQuery } from './framework.queries.js';

@QueryHandler(ListFrameworksQuery)
export class ListFrameworksHandler implements IQueryHandler<ListFrameworksQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListFrameworksQuery): Promise<Answer<Page<FrameworkView>>> {
    return this.readModels.at({ ...clocks, uses: [frameworkProjection] }, async (snapshot) =>
      answered(
        snapshot,
        pageBy(await frameworksAt(snapshot, filter), ({ code }) => code, page),
      ),
    );
  }
}

@QueryHandler(GetFrameworkQuery)
export class GetFrameworkHandler implements IQueryHandler<GetFrameworkQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ sector, year, clocks }: GetFrameworkQuery): Promise<Answer<{ framework: FrameworkView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [frameworkProjection] }, async (snapshot) => {
      const [framework] = await frameworksAt(snapshot, { sectors: [sector], years: [year] });
      if (!framework) throw frameworkNotFound(frameworkCode(sector, year));
      return answered(snapshot, { framework, revision: await revisionAt(snapshot, frameworkStream(sector, year)) });
    });
  }
}
