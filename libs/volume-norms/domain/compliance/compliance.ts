import type { Compliance, ComplianceCounts, ComplianceUnit, InstitutionView, InterventionView, Meets, NormMeasure } from '../norm.shape.js';
import { normInForce } from './norm-in-force.js';
import { type Counted, institutionUnits, locationUnits } from './units.js';

/**
 * Who meets the norm of an intervention in a year, by how much, and how many remain; unknown where the sources do not say it.
 * @param supposed judges by this instead of what was decided: a preview
 */
export function complianceOf(
  intervention: InterventionView,
  institutions: readonly InstitutionView[],
  year: number,
  supposed?: NormMeasure,
): Compliance {
  const norm = supposed ?? normInForce(intervention, year);
  const shown = norm ?? intervention.norm;
  const counted = (shown?.per === 'location' ? locationUnits : institutionUnits)(institutions, intervention.code, year);
  const why = unknownBecause(norm, intervention, counted);
  const units = counted.map((unit) => (why === null ? judged(unit, norm?.minimum ?? 0, exempt(intervention, unit, year)) : unjudged(unit)));
  return {
    intervention: intervention.code,
    year,
    norm: shown,
    why,
    units,
    ...countsOf(units, why === null),
    regions: regionsOf(units, why === null),
  };
}

function unknownBecause(norm: NormMeasure | null, intervention: InterventionView, units: readonly Counted[]): Compliance['why'] {
  const decided = norm ?? intervention.norm;
  if (decided === null) return 'no-norm';
  if (decided.minimum === null) return 'minimum-not-published';
  if (norm === null) return 'not-yet-in-force';
  if (norm.per !== 'institution' && norm.per !== 'location') return 'unit-not-counted';
  return units.length === 0 ? 'no-volumes' : null;
}

/** An exception of an institution is of all its locations. */
const exempt = ({ exceptions }: InterventionView, unit: Counted, year: number): boolean =>
  exceptions.some(
    ({ institution, location, year: of }) =>
      institution === unit.institution && of === year && (location === null || location === unit.location),
  );

/** At least enough is enough; at least too little may still be enough. */
function judged({ told, ...unit }: Counted, minimum: number, isExempt: boolean): ComplianceUnit {
  const margin = unit.volume - minimum;
  return { ...unit, margin: told === 'all' ? margin : null, meets: meetsOf(told, margin >= 0, isExempt) };
}

function meetsOf(told: Counted['told'], enough: boolean, isExempt: boolean): Meets {
  if (enough && told !== 'undivided') return 'yes';
  if (isExempt) return 'exception';
  return told === 'all' ? 'no' : 'unknown';
}

const unjudged = ({ told: _, ...unit }: Counted): ComplianceUnit => ({ ...unit, margin: null, meets: 'unknown' });

function countsOf(units: readonly ComplianceUnit[], known: boolean): ComplianceCounts {
  if (!known) return { meeting: null, below: null, exceptions: null, unknown: null, remaining: null };
  const count = (meets: Meets): number => units.filter((unit) => unit.meets === meets).length;
  const [meeting, exceptions] = [count('yes'), count('exception')];
  return { meeting, below: count('no'), exceptions, unknown: count('unknown'), remaining: meeting + exceptions };
}

/** In the order of their names; those without a region last. */
function regionsOf(units: readonly ComplianceUnit[], known: boolean): Compliance['regions'] {
  const names = [...new Set(units.map(({ region }) => region))].sort(byRegion);
  return names.map((region) => {
    const own = units.filter((unit) => unit.region === region);
    return { region, volume: own.reduce((sum, { volume }) => sum + volume, 0), ...countsOf(own, known) };
  });
}

export const byRegion = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
};
