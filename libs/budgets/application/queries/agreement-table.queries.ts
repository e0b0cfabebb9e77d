import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { AgreementTableCode } from '../../domain/framework/framework.events.js';
import type { AgreementTableView } from '../../domain/framework/framework.views.js';

/** The tables of the agreements, in the order of their codes. */
export class ListAgreementTablesQuery extends Query<Answer<Page<AgreementTableView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One table, and the revision of its stream at those clocks (for If-Match). @throws `AGREEMENT_TABLE.NOT_FOUND`. */
export class GetAgreementTableQuery extends Query<Answer<{ readonly table: AgreementTableView; readonly revision: number }>> {
  constructor(
    readonly code: AgreementTableCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
