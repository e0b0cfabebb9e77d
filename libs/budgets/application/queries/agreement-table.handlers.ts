import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { agreementTableNotFound } from '../../domain/agreement-table/agreement-table.decide.js';
import { agreementTableStream } from '../../domain/framework/framework.events.js';
import type { AgreementTableView } from '../../domain/framework/framework.views.js';
import { agreementTableProjection } from '../../read-models/agreement-table.projection.js';
import { agreementTablesAt } from '../../read-models/agreement-tables-at.js';
import { GetAgreementTableQuery, ListAgreementTablesQuery } from './agreement-table.queries.js';
import { pageByCode } from './page-by-code.js';

@QueryHandler(ListAgreementTablesQuery)
export class ListAgreementTablesHandler implements IQueryHandler<ListAgreementTablesQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, page }: ListAgreementTablesQuery): Promise<Answer<Page<AgreementTableView>>> {
    return this.readModels.at({ ...clocks, uses: [agreementTableProjection] }, async (snapshot) =>
      answered(snapshot, pageByCode(await agreementTablesAt(snapshot), page)),
    );
  }
}

@QueryHandler(GetAgreementTableQuery)
export class GetAgreementTableHandler implements IQueryHandler<GetAgreementTableQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetAgreementTableQuery): Promise<Answer<{ table: AgreementTableView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [agreementTableProjection] }, async (snapshot) => {
      const [table] = await agreementTablesAt(snapshot, [code]);
      if (!table) throw agreementTableNotFound(code);
      return answered(snapshot, { table, revision: await revisionAt(snapshot, agreementTableStream(code)) });
    });
  }
}
