import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Answer, type Page, pageBy } from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import type { FrameworkView } from '../../domain/framework/framework.shape.js';
import { frameworksAt } from '../../read-models/frameworks-at.js';
import { framework } from '../framework.subject.js';
import { ListFrameworksQuery } from './framework.queries.js';

@QueryHandler(ListFrameworksQuery)
export class ListFrameworksHandler implements IQueryHandler<ListFrameworksQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListFrameworksQuery): Promise<Answer<Page<FrameworkView>>> {
    return this.readModels.at({ ...clocks, uses: [framework.projection] }, async (snapshot) =>
      answered(
        snapshot,
        pageBy(await frameworksAt(snapshot, filter), ({ code }) => code, page),
      ),
    );
  }
}
