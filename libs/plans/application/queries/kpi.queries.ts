import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { KpiCode } from '../../domain/codes.js';
import type { KpiView } from '../../domain/dossier.views.js';
import type { KpisWith } from '../../read-models/kpis-at.js';

/** Which KPIs are asked for. */
export type KpiFilter = KpisWith;

/** The KPIs of the approved plans, in the order of their codes. */
export class ListKpisQuery extends Query<Answer<Page<KpiView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly filter: KpiFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One KPI, and the revision of its dossier at those clocks (for If-Match). @throws `KPI.NOT_FOUND`. */
export class GetKpiQuery extends Query<Answer<{ readonly kpi: KpiView; readonly revision: number }>> {
  constructor(
    readonly code: KpiCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
