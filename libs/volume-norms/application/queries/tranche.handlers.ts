import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { trancheStream } from '../../domain/norm.events.js';
import type { TrancheView } from '../../domain/norm.views.js';
import { trancheNotFound } from '../../domain/tranche/tranche.decide.js';
import { trancheProjection } from '../../read-models/tranche.projection.js';
import { tranchesAt } from '../../read-models/tranches-at.js';
import { GetTrancheQuery, ListTranchesQuery } from './norm.queries.js';
import { tranchesPage } from './pages.js';

@QueryHandler(ListTranchesQuery)
export class ListTranchesHandler implements IQueryHandler<ListTranchesQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, page }: ListTranchesQuery): Promise<Answer<Page<TrancheView>>> {
    return this.readModels.at({ ...clocks, uses: [trancheProjection] }, async (snapshot) =>
      answered(snapshot, tranchesPage(await tranchesAt(snapshot), page)),
    );
  }
}

@QueryHandler(GetTrancheQuery)
export class GetTrancheHandler implements IQueryHandler<GetTrancheQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ tranche: number, clocks }: GetTrancheQuery): Promise<Answer<{ tranche: TrancheView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [trancheProjection] }, async (snapshot) => {
      const tranche = (await tranchesAt(snapshot)).find((known) => known.tranche === number);
      if (!tranche) throw trancheNotFound(number);
      return answered(snapshot, { tranche, revision: await revisionAt(snapshot, trancheStream(number)) });
    });
  }
}
