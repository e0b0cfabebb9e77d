import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { PlanCode, ToetsCode } from '../../domain/codes.js';
import type { KpiView, PlanView, SnelleToetsView } from '../../domain/dossier.views.js';
import type { PlansWith } from '../../read-models/plan-page-at.js';
import type { ToetsenWith } from '../../read-models/toets-page-at.js';

/** Which snelle toetsen are asked for. */
export type SnelleToetsFilter = ToetsenWith;

/** Which plans are asked for. */
export type PlanFilter = PlansWith;

/** The snelle toetsen, in the order of their codes. */
export class ListSnelleToetsenQuery extends Query<Answer<Page<SnelleToetsView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly filter: SnelleToetsFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One snelle toets, the plans that rest on it, and the revision of its dossier at those clocks (for If-Match). @throws `TOETS.NOT_FOUND`. */
export class GetSnelleToetsQuery extends Query<
  Answer<{ readonly toets: SnelleToetsView; readonly plans: readonly PlanView[]; readonly revision: number }>
> {
  constructor(
    readonly code: ToetsCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}

/** The transformatieplannen, in the order of their codes. */
export class ListPlansQuery extends Query<Answer<Page<PlanView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly filter: PlanFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One plan, its KPIs, and the revision of its dossier at those clocks (for If-Match). @throws `PLAN.NOT_FOUND`. */
export class GetPlanQuery extends Query<Answer<{ readonly plan: PlanView; readonly kpis: readonly KpiView[]; readonly revision: number }>> {
  constructor(
    readonly code: PlanCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
