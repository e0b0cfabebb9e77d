import type { InterventionCode } from '../../domain/norm.events.js';
import type { InstitutionView, InterventionView, NormStatus } from '../../domain/norm.shape.js';

/** What is absent does not filter. */
export interface InterventionFilter {
  /** Null: of neither tranche. */
  readonly tranche?: InterventionView['tranche'];
  readonly status?: NormStatus;
  /** Whether a date by which it was to be decided was missed. */
  readonly dueMissed?: boolean;
  /** Of those with a norm: whether its minimum is published. */
  readonly minimumPublished?: boolean;
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

const is = <T>(asked: T | undefined, value: T): boolean => asked === undefined || asked === value;

export const whichInterventions =
  ({ tranche, status, dueMissed, minimumPublished }: InterventionFilter) =>
  (intervention: InterventionView): boolean =>
    is(tranche, intervention.tranche) &&
    is(status, intervention.status) &&
    is(dueMissed, intervention.dueMissed.length > 0) &&
    (minimumPublished === undefined || (intervention.norm !== null && (intervention.norm.minimum !== null) === minimumPublished));

export const whichInstitutions =
  ({ region, year, intervention }: InstitutionFilter) =>
  (institution: InstitutionView): boolean =>
    is(region, institution.region) &&
    ((year === undefined && intervention === undefined) ||
      institution.volumes.some((volume) => is(year, volume.year) && is(intervention, volume.intervention)));
