import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { KpiCode, PlanCode } from '../../domain/codes.js';
import type { KpiOutcome, KpiView } from '../../domain/dossier.views.js';

/** Which KPIs are asked for; what is absent does not filter. */
export interface KpiFilter {
  readonly plan?: PlanCode;
  /** Null: those whose sector no source says. */
  readonly sector?: string | null;
  readonly outcomes?: readonly KpiOutcome[];
}

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
