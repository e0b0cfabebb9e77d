import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { publicationNotFound } from '../../domain/embargo.decide.js';
import type { PublicationView } from '../../domain/embargo.view.js';
import { publicationStream } from '../../domain/publication.events.js';
import { publicationProjection } from '../../read-models/publication.projection.js';
import { publicationsAt } from '../../read-models/publications-at.js';
import { GetPublicationQuery, ListPublicationsQuery } from './publication.queries.js';

@QueryHandler(ListPublicationsQuery)
export class ListPublicationsHandler implements IQueryHandler<ListPublicationsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, page: { after, limit } }: ListPublicationsQuery): Promise<Answer<Page<PublicationView>>> {
    return this.readModels.at({ ...clocks, uses: [publicationProjection] }, async (snapshot) => {
      const all = await publicationsAt(snapshot);
      const rest = after === undefined ? all : all.filter(({ code }) => code > after);
      const items = rest.slice(0, limit);
      const next = rest.length > items.length ? (items.at(-1)?.code ?? null) : null;
      return answered(snapshot, { items, total: all.length, next });
    });
  }
}

@QueryHandler(GetPublicationQuery)
export class GetPublicationHandler implements IQueryHandler<GetPublicationQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetPublicationQuery): Promise<Answer<{ publication: PublicationView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [publicationProjection] }, async (snapshot) => {
      const [publication] = await publicationsAt(snapshot, [code]);
      if (!publication) throw publicationNotFound(code);
      return answered(snapshot, { publication, revision: await revisionAt(snapshot, publicationStream(code)) });
    });
  }
}

export const publicationQueryHandlers = [ListPublicationsHandler, GetPublicationHandler];
