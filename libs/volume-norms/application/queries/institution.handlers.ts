import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { institutionNotFound } from '../../domain/institution/institution.decide.js';
import { institutionStream } from '../../domain/norm.events.js';
import type { InstitutionView } from '../../domain/norm.views.js';
import { institutionProjection } from '../../read-models/institution.projection.js';
import { institutionsAt } from '../../read-models/institutions-at.js';
import { GetInstitutionQuery, ListInstitutionsQuery } from './norm.queries.js';
import { institutionsPage } from './pages.js';

@QueryHandler(ListInstitutionsQuery)
export class ListInstitutionsHandler implements IQueryHandler<ListInstitutionsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListInstitutionsQuery): Promise<Answer<Page<InstitutionView>>> {
    return this.readModels.at({ ...clocks, uses: [institutionProjection] }, async (snapshot) =>
      answered(snapshot, institutionsPage(await institutionsAt(snapshot), filter, page)),
    );
  }
}

@QueryHandler(GetInstitutionQuery)
export class GetInstitutionHandler implements IQueryHandler<GetInstitutionQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetInstitutionQuery): Promise<Answer<{ institution: InstitutionView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [institutionProjection] }, async (snapshot) => {
      const [institution] = await institutionsAt(snapshot, [code]);
      if (!institution) throw institutionNotFound(code);
      return answered(snapshot, { institution, revision: await revisionAt(snapshot, institutionStream(code)) });
    });
  }
}
