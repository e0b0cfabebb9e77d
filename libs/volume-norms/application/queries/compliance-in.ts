import { complianceOf } from '../../domain/compliance/compliance.js';
import { regionStatesOf } from '../../domain/compliance/region-states.js';
import type { InstitutionView, InterventionView } from '../../domain/norm.shape.js';
import type { ComplianceAnswer, ComplianceFilter } from './norm.queries.js';

/** Who meets the norm of an intervention in a year, and how each region stands. A filter picks of them; the counts stay those of all. */
export function complianceIn(
  intervention: InterventionView,
  institutions: readonly InstitutionView[],
  year: number,
  { meets, region }: ComplianceFilter,
): ComplianceAnswer {
  const asked = (each: { readonly region: string | null }) => region === undefined || each.region === region;
  const compliance = complianceOf(intervention, institutions, year);
  const units = compliance.units.filter((unit) => asked(unit) && (meets === undefined || unit.meets === meets));
  return {
    compliance: { ...compliance, units, regions: compliance.regions.filter(asked) },
    regions: regionStatesOf(intervention, compliance).filter(asked),
  };
}
