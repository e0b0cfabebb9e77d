import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import type { InterventionCode } from '../../domain/norm.events.js';
import type { Compliance, Meets, NormMeasure, NormPreview, RegionState } from '../../domain/norm.shape.js';

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
