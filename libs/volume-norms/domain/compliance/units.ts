import type { InterventionCode } from '../norm.events.js';
import type { ComplianceUnit, InstitutionView } from '../norm.shape.js';

/** A unit before it is judged. */
export interface Counted extends Omit<ComplianceUnit, 'margin' | 'meets'> {
  /** The volume is all of it, or at least that much, or of several locations that nobody knows the division of. */
  readonly told: 'all' | 'in-part' | 'undivided';
}

type Volume = InstitutionView['volumes'][number];

/** Every institution that did the intervention in the year. */
export const institutionUnits = (institutions: readonly InstitutionView[], intervention: InterventionCode, year: number): Counted[] =>
  institutions.flatMap((institution) => {
    const { total, parts } = volumesOf(institution, intervention, year);
    if (total) return [unit(institution, null, [total], 'all')];
    if (parts.length === 0) return [];
    const silent = institution.locations.some(({ location }) => !parts.some((part) => part.location === location));
    return [unit(institution, null, parts, silent ? 'in-part' : 'all')];
  });

/** Every location that did; an institution that told its total alone is one unit, of which nobody knows how it is divided unless it has one location. */
export const locationUnits = (institutions: readonly InstitutionView[], intervention: InterventionCode, year: number): Counted[] =>
  institutions.flatMap((institution) => {
    const { total, parts } = volumesOf(institution, intervention, year);
    if (parts.length > 0) return parts.map((part) => unit(institution, part.location, [part], 'all'));
    if (!total) return [];
    const [only, ...others] = institution.locations;
    const alone = only !== undefined && others.length === 0;
    return [unit(institution, alone ? only.location : null, [total], alone ? 'all' : 'undivided')];
  });

function volumesOf({ volumes }: InstitutionView, intervention: InterventionCode, year: number) {
  const own = volumes.filter((volume) => volume.intervention === intervention && volume.year === year);
  return { total: own.find(({ location }) => location === null), parts: own.filter(({ location }) => location !== null) };
}

const unit = (
  { code, name, region }: InstitutionView,
  location: Counted['location'],
  volumes: readonly Volume[],
  told: Counted['told'],
): Counted => ({
  institution: code,
  name,
  location,
  region,
  volume: volumes.reduce((sum, { volume }) => sum + volume, 0),
  provisional: volumes.some(({ provisional }) => provisional),
  told,
});
