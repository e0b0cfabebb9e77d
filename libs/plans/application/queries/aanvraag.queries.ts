import { Query } from '@nestjs/cqrs';
import type { Answer, CalendarDate, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { PlanCode, ToetsCode } from '../../domain/codes.js';
import type { KpiView, PlanView, SnelleToetsView } from '../../domain/dossier.views.js';
import type { PlanStatus, ToetsStatus } from '../../domain/statuses.js';

/** A value of a list that something must have; null: that no source says which it has. */
type Value = string | null;

/** What snelle toetsen and plans are both filtered by; what is absent does not filter. */
export interface AanvraagFilter {
  readonly sector?: Value;
  readonly theme?: Value;
  readonly region?: Value;
  /** Of a snelle toets the coordinating insurer; of a plan one of those that decide. */
  readonly insurer?: string;
  /** Submitted in a period; both ends count. */
  readonly submittedFrom?: CalendarDate;
  readonly submittedUntil?: CalendarDate;
  /** Text in the code or title, whatever its case. */
  readonly search?: string;
}

export interface SnelleToetsFilter extends AanvraagFilter {
  readonly statuses?: readonly ToetsStatus[];
  readonly provisionallyRejected?: boolean;
  /** Whether a plan was submitted that was not withdrawn. */
  readonly planned?: boolean;
}

export interface PlanFilter extends AanvraagFilter {
  readonly statuses?: readonly PlanStatus[];
  readonly toets?: ToetsCode;
  readonly patientInvolvement?: Value;
  readonly targetGroup?: Value;
  /** Whether it is the newest plan of its snelle toets that was not withdrawn. */
  readonly current?: boolean;
  /** Whether the NZa issued a beschikking. */
  readonly granted?: boolean;
  /** Of one of its beschikkingen. */
  readonly domain?: Value;
  readonly viaVws?: boolean;
}

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
