import type { CalendarDate } from '@peildatum/kernel';
import type { InstitutionCode, InstitutionEvent, LocationCode } from '../norm.events.js';
import { refusing } from '../refused.js';

export type VolumeReported = Extract<InstitutionEvent, { type: 'VolumeReported' }>;

/** What a walk along the facts remembers. */
export interface InstitutionState {
  readonly registered: readonly CalendarDate[];
  readonly locations: readonly { readonly location: LocationCode; readonly since: CalendarDate }[];
  /** Of which volumes, on data of which day. */
  readonly volumes: ReadonlySet<string>;
}

export const NOTHING_YET: InstitutionState = { registered: [], locations: [], volumes: new Set() };

/** The state after each fact, in the order in which the facts hold; throws at the first that may not be. */
export const follow =
  (code: InstitutionCode) =>
  (state: InstitutionState, fact: InstitutionEvent): InstitutionState => {
    if (fact.type === 'InstitutionRegistered') return registered(state, fact.validFrom);
    if (state.registered.length === 0)
      throw refused(
        'NOT_REGISTERED',
        `Instelling ${code} is op ${fact.validFrom} niet geregistreerd; registreer haar eerst, vanaf die dag.`,
      );
    return fact.type === 'LocationRegistered' ? withLocation(state, fact) : reported(state, fact);
  };

function registered(state: InstitutionState, on: CalendarDate): InstitutionState {
  if (state.registered.includes(on))
    throw refused('ALREADY_REGISTERED', `Deze instelling staat er per ${on} al; was dat onjuist, corrigeer het dan.`);
  return { ...state, registered: [...state.registered, on] };
}

function withLocation(
  state: InstitutionState,
  { validFrom: since, data: { location, traumaLevel } }: Extract<InstitutionEvent, { type: 'LocationRegistered' }>,
): InstitutionState {
  if (state.locations.some((known) => known.location === location && known.since === since))
    throw refused('LOCATION_EXISTS', `Locatie ${location} staat er per ${since} al; was dat onjuist, corrigeer het dan.`);
  if (traumaLevel !== null && (traumaLevel < 1 || traumaLevel > 3))
    throw refused('NO_SUCH_TRAUMA_LEVEL', `Een traumacentrum is van level 1, 2 of 3; level ${traumaLevel} is er niet.`);
  return { ...state, locations: [...state.locations, { location, since }] };
}

function reported(state: InstitutionState, { validFrom, data }: VolumeReported): InstitutionState {
  const { intervention, location, year, dataDate } = data;
  if (location !== null && !state.locations.some((known) => known.location === location))
    throw refused('LOCATION_UNKNOWN', `Deze instelling heeft op ${validFrom} geen locatie ${location}; registreer haar eerst.`);
  if (dataDate < `${yearOf(year)}-01-01`)
    throw refused('DATA_BEFORE_YEAR', `Gegevens van ${dataDate} gaan niet over ${year}; noem de peildatum van de gegevens zelf.`);
  const holds = volumeHoldsFrom(year, dataDate);
  if (validFrom !== holds)
    throw refused(
      'OTHER_DAY',
      `Een volume over ${year} met gegevens van ${dataDate} geldt vanaf ${holds}; vul die datum in bij geldigVanaf.`,
    );
  const key = `${volumeKey(data)} ${dataDate}`;
  if (state.volumes.has(key))
    throw refused(
      'SAME_DATA',
      `Het volume van ${intervention} over ${year} staat er al op gegevens van ${dataDate}; was het onjuist, corrigeer het dan.`,
    );
  return { ...state, volumes: new Set([...state.volumes, key]) };
}

const yearOf = (year: number): string => String(year).padStart(4, '0');

/** Of a year that is over at its end, of a year that is under way on the day of its data. */
export function volumeHoldsFrom(year: number, dataDate: CalendarDate): CalendarDate {
  const end = `${yearOf(year)}-12-31` as CalendarDate;
  return dataDate < end ? dataDate : end;
}

/** Of what it is the volume: of which only the newest counts. */
export const volumeKey = ({ intervention, location, year }: Pick<VolumeReported['data'], 'intervention' | 'location' | 'year'>): string =>
  `${intervention} ${location ?? ''} ${year}`;

export const refused = refusing('INSTITUTION');
