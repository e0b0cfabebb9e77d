import type { ComplianceUnit, InstitutionView, InterventionView, NormMeasure, NormPreview } from '../norm.shape.js';
import { complianceOf } from './compliance.js';

/** What would change in a year under a norm that nobody decided. Nothing of it is stored. */
export function previewOf(
  intervention: InterventionView,
  institutions: readonly InstitutionView[],
  year: number,
  supposed: NormMeasure,
): NormPreview {
  const current = complianceOf(intervention, institutions, year);
  const proposed = complianceOf(intervention, institutions, year, supposed);
  const after = new Map(proposed.units.map((unit) => [keyOf(unit), unit]));
  const before = new Map(current.units.map((unit) => [keyOf(unit), unit]));
  const changed = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => changeOf(before.get(key), after.get(key)));
  return { current, proposed, changed };
}

/** Neither code has a space in it. */
const keyOf = ({ institution, location }: ComplianceUnit): string => `${institution} ${location ?? ''}`;

function changeOf(before: ComplianceUnit | undefined, after: ComplianceUnit | undefined): NormPreview['changed'] {
  const unit = after ?? before;
  if (unit === undefined || before?.meets === after?.meets) return [];
  const { institution, name, location, region, volume } = unit;
  return [
    {
      institution,
      name,
      location,
      region,
      volume,
      before: before?.meets ?? null,
      after: after?.meets ?? null,
      margin: after?.margin ?? null,
    },
  ];
}
