import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { InstitutionCode, InterventionCode } from '../../domain/norm.events.js';
import type {
  Compliance,
  InstitutionView,
  InterventionView,
  Meets,
  NormMeasure,
  NormPreview,
  NormStatus,
  RegionState,
} from '../../domain/norm.views.js';

/** What is absent does not filter. */
export interface InterventionFilter {
  /** Null: of neither tranche. */
  readonly tranche?: InterventionView['tranche'];
  readonly rondeTafel?: string;
  readonly status?: NormStatus;
  /** Whether a date by which it was to be decided was missed. */
  readonly dueMissed?: boolean;
  /** Of those with a norm: whether its minimum is published. */
  readonly minimumPublished?: boolean;
  /** Of which something is done, planned or transferred in this region; null: by an institution of which no region is known. */
  readonly region?: string | null;
  /** Of which something is done or transferred in this year. */
  readonly year?: number;
}

/** The interventions with their norms, in the order of their codes. */
export class ListInterventionsQuery extends Query<Answer<Page<InterventionView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly filter: InterventionFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One intervention, and the revision of its stream at those clocks (for If-Match). @throws `NORM.NOT_FOUND`. */
export class GetInterventionQuery extends Query<Answer<{ readonly intervention: InterventionView; readonly revision: number }>> {
  constructor(
    readonly code: InterventionCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}

/** What is absent does not filter. */
export interface InstitutionFilter {
  /** Null: of which no region is known. */
  readonly region?: string | null;
  /** Of which there is a volume of this year. */
  readonly year?: number;
  /** Of which there is a volume of this intervention. */
  readonly intervention?: InterventionCode;
}

/** The institutions with their volumes, in the order of their codes. */
export class ListInstitutionsQuery extends Query<Answer<Page<InstitutionView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly filter: InstitutionFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One institution, and the revision of its stream. @throws `INSTITUTION.NOT_FOUND`. */
export class GetInstitutionQuery extends Query<Answer<{ readonly institution: InstitutionView; readonly revision: number }>> {
  constructor(
    readonly code: InstitutionCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}

/** What is absent does not filter. It picks units and regions; the counts stay those of all. */
export interface ComplianceFilter {
  readonly meets?: Meets;
  /** Null: of which no region is known. */
  readonly region?: string | null;
}

export interface ComplianceAnswer {
  readonly compliance: Compliance;
  /** The state of each region: who meets the norm there, and how far the redistribution is. */
  readonly regions: readonly RegionState[];
}

/** Who meets the norm of an intervention in a year, by how much, and how many remain. @throws `NORM.NOT_FOUND`. */
export class GetComplianceQuery extends Query<Answer<ComplianceAnswer>> {
  constructor(
    readonly code: InterventionCode,
    readonly year: number,
    readonly clocks: ClockRequest,
    readonly filter: ComplianceFilter,
  ) {
    super();
  }
}

/** What would change in a year under a norm that nobody decided; nothing of it is stored. @throws `NORM.NOT_FOUND`. */
export class PreviewNormQuery extends Query<Answer<NormPreview>> {
  constructor(
    readonly code: InterventionCode,
    readonly year: number,
    readonly supposed: NormMeasure,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
