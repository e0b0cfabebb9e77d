import type { InstitutionView, InterventionView, Meets } from '@peildatum/volume-norms';

/** A place that is judged by a norm: an institution, or one of its locations. */
export interface JudgedPlace {
  readonly institution: string;
  readonly location: string | null;
  /** Volume less minimum; null: not all of the volume is known, or there is nothing to judge by. */
  readonly margin: number | null;
  readonly meets: Meets;
}

/** Who met the norm of an intervention in a year, taken from what was told and not from what the register makes of it elsewhere. */
export interface Judgement {
  readonly places: readonly JudgedPlace[];
  /** False: nobody can say who meets it. */
  readonly known: boolean;
}

type Volume = InstitutionView['volumes'][number];

/** What is known of the volume of a place: all of it, some of it, or the volume of several places together. */
interface Place extends Pick<JudgedPlace, 'institution' | 'location'> {
  readonly volume: number;
  readonly told: 'all' | 'some' | 'together';
}

export function judgementOf(intervention: InterventionView, institutions: readonly InstitutionView[], year: number): Judgement {
  const norm = heldWholeYear(intervention, year);
  const byLocation = (norm ?? intervention.norm)?.per === 'location';
  const places = institutions.flatMap((institution) => {
    const volumes = institution.volumes.filter((each) => each.intervention === intervention.code && each.year === year);
    return volumes.length === 0 ? [] : byLocation ? atLocations(institution, volumes) : asOne(institution, volumes);
  });
  const minimum = norm !== null && (norm.per === 'institution' || norm.per === 'location') ? norm.minimum : null;
  return {
    known: minimum !== null && places.length > 0,
    places: places.map(({ volume, told, ...place }) => {
      if (minimum === null) return { ...place, margin: null, meets: 'unknown' };
      const meets = meetsOf({ told, enough: volume >= minimum, exempt: isExempt(intervention, place, year) });
      return { ...place, margin: told === 'all' ? volume - minimum : null, meets };
    }),
  };
}

/** The norm that held from the first day of a year to its last: no later decision came by the day from which it would hold, and no withdrawal by the end of the year. */
function heldWholeYear({ history }: InterventionView, year: number) {
  const decided = history.flatMap(({ fact }, at) =>
    fact.type === 'VolumeNormSet' || fact.type === 'VolumeNormRevised' ? [{ at, on: fact.validFrom, ...fact.data }] : [],
  );
  const withdrawn = history.flatMap(({ fact }, at) =>
    fact.type === 'VolumeNormWithdrawn' && fact.validFrom <= `${String(year).padStart(4, '0')}-12-31` ? [at] : [],
  );
  const held = decided.filter(({ at, from }) => {
    if (from === null || from > `${String(year).padStart(4, '0')}-01-01`) return false;
    const replaced = decided.some((later) => later.at > at && later.on <= from);
    return !replaced && !withdrawn.some((later) => later > at);
  });
  return held.at(-1) ?? null;
}

const total = (volumes: readonly Volume[]): number => volumes.reduce((sum, { volume }) => sum + volume, 0);

/** An institution says its total itself, or its locations say it together, as far as each of them told it. */
function asOne({ code: institution, locations }: InstitutionView, volumes: readonly Volume[]): readonly Place[] {
  const own = volumes.filter(({ location }) => location === null);
  if (own.length > 0) return [{ institution, location: null, volume: total(own.slice(0, 1)), told: 'all' }];
  const silent = locations.filter(({ location }) => volumes.every((each) => each.location !== location));
  return [{ institution, location: null, volume: total(volumes), told: silent.length === 0 ? 'all' : 'some' }];
}

/** Each location by itself; a total of which nobody knows the division is of the only location, or of all of them together. */
function atLocations({ code: institution, locations }: InstitutionView, volumes: readonly Volume[]): readonly Place[] {
  const parts = volumes.filter(({ location }) => location !== null);
  if (parts.length > 0) return parts.map(({ location, volume }) => ({ institution, location, volume, told: 'all' }));
  const [only] = locations;
  return locations.length === 1 && only !== undefined
    ? [{ institution, location: only.location, volume: total(volumes.slice(0, 1)), told: 'all' }]
    : [{ institution, location: null, volume: total(volumes.slice(0, 1)), told: 'together' }];
}

/** An exception of an institution is one of each of its locations. */
const isExempt = ({ exceptions }: InterventionView, place: Pick<JudgedPlace, 'institution' | 'location'>, year: number): boolean =>
  exceptions.some(
    (each) => each.year === year && each.institution === place.institution && (each.location === null || each.location === place.location),
  );

interface Judging {
  readonly told: Place['told'];
  readonly enough: boolean;
  readonly exempt: boolean;
}

/** What is not all of the volume may be enough, and is never too little; what several did together says nothing of one. */
function meetsOf({ told, enough, exempt }: Judging): Meets {
  if (enough && told !== 'together') return 'yes';
  if (exempt) return 'exception';
  return told === 'all' ? 'no' : 'unknown';
}
