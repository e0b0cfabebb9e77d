import type { CalendarDate } from '@peildatum/kernel';
import { DEFAULT_MINIMUM, type NormEvent, type NormUnit } from './norm.events.js';
import { refusing } from './refused.js';

const refused = refusing('NORM');

interface Exempt {
  readonly institution: string;
  readonly location: string | null;
  readonly year: number;
}

/** What a walk along the facts remembers. */
export interface NormState {
  readonly listed: readonly CalendarDate[];
  /** Since when a norm is set, and of whom it counts; null: none, or withdrawn. */
  readonly set: { readonly since: CalendarDate; readonly per: NormUnit } | null;
  /** Norms that were withdrawn: since when each was set, and until when. */
  readonly ended: readonly { readonly since: CalendarDate; readonly until: CalendarDate }[];
  readonly missed: readonly CalendarDate[];
  readonly exempt: readonly Exempt[];
  readonly drafted: readonly string[];
  readonly agreed: readonly string[];
}

export const NOTHING_YET: NormState = { listed: [], set: null, ended: [], missed: [], exempt: [], drafted: [], agreed: [] };

/** The state after each fact, in the order in which the facts hold; throws at the first that may not be. */
export function follow(state: NormState, fact: NormEvent): NormState {
  if (fact.type === 'InterventionListed') return listed(state, fact.validFrom);
  if (state.listed.length === 0)
    throw refused('NOT_LISTED', 'Deze interventie staat op die datum nog niet in het register; leg haar eerst vast.');
  switch (fact.type) {
    case 'VolumeNormProposed':
      assertNorm(fact);
      return state;
    case 'VolumeNormSet':
      return decided(state, fact);
    case 'VolumeNormRevised':
      assertSet(state, 'te herzien');
      assertNorm(fact);
      return { ...state, set: { since: state.set?.since ?? fact.validFrom, per: fact.data.per } };
    case 'VolumeNormWithdrawn':
      assertSet(state, 'in te trekken');
      return { ...state, set: null, ended: [...state.ended, ...(state.set ? [{ since: state.set.since, until: fact.validFrom }] : [])] };
    case 'NormDueMissed':
      return missed(state, fact);
    case 'NormSupervisionSet':
      return supervised(state, fact);
    case 'NormExceptionGranted':
      return exempted(state, fact);
    case 'RedistributionScenarioDrafted':
      return drafted(state, fact);
    case 'RedistributionAgreed':
      return agreed(state, fact);
    case 'VolumeTransferred':
      assertTransfer(fact.data);
      return state;
    default:
      return state;
  }
}

type Of<T extends NormEvent['type']> = Extract<NormEvent, { type: T }>;

function listed(state: NormState, on: CalendarDate): NormState {
  if (state.listed.includes(on))
    throw refused('ALREADY_LISTED', `Deze interventie staat er per ${on} al; was dat onjuist, corrigeer het dan.`);
  return { ...state, listed: [...state.listed, on] };
}

/** Below the default only on scientific ground, named; and it holds from later than it was decided (001 r. 1198, 1208-1215). */
function assertNorm({
  validFrom,
  data: { minimum, from, ground },
}: Of<'VolumeNormProposed' | 'VolumeNormSet' | 'VolumeNormRevised'>): void {
  if (minimum !== null && minimum < 0)
    throw refused('BELOW_ZERO', 'Een volumenorm kan niet onder nul liggen; noem het minimum per jaar, of laat het weg.');
  if (minimum !== null && minimum < DEFAULT_MINIMUM && (ground.kind !== 'scientific' || ground.text === null))
    throw refused(
      'NEEDS_SCIENTIFIC_GROUND',
      `Lager dan ${DEFAULT_MINIMUM} kan alleen op grond van wetenschappelijk onderzoek; noem het onderzoek bij de grond.`,
    );
  if (from !== null && from <= validFrom)
    throw refused('NOT_FROM_LATER', `Een volumenorm gaat later in dan zij is besloten (${validFrom}); noem een latere ingangsdatum.`);
}

function decided(state: NormState, fact: Of<'VolumeNormSet'>): NormState {
  if (state.set)
    throw refused('ALREADY_SET', `Er is sinds ${state.set.since} al een norm vastgesteld; herzie haar, of trek haar eerst in.`);
  assertNorm(fact);
  return { ...state, set: { since: fact.validFrom, per: fact.data.per } };
}

function assertSet({ set }: NormState, what: string): void {
  if (!set) throw refused('NOT_SET', `Op die datum is er geen vastgestelde norm om ${what}; leg eerst het besluit vast.`);
}

function missed(state: NormState, { validFrom, data: { due } }: Of<'NormDueMissed'>): NormState {
  if (validFrom <= due)
    throw refused('NOT_DUE_YET', `De termijn van ${due} was op ${validFrom} nog niet verstreken; vul een latere datum in.`);
  const inTime = [...state.ended, ...(state.set ? [{ since: state.set.since, until: null }] : [])].find(
    ({ since, until }) => since <= due && (until === null || until > due),
  );
  if (inTime) throw refused('DECIDED_IN_TIME', `De norm is op ${inTime.since} vastgesteld, dus de termijn van ${due} is gehaald.`);
  if (state.missed.includes(due)) throw refused('ALREADY_MISSED', `Dat de termijn van ${due} is gemist, staat er al.`);
  return { ...state, missed: [...state.missed, due] };
}

function supervised(state: NormState, { data: { contractedFrom, supervisedFrom } }: Of<'NormSupervisionSet'>): NormState {
  assertSet(state, 'op toe te zien');
  if (contractedFrom === null && supervisedFrom === null)
    throw refused('NO_DATE', 'Noem de datum van contractering, die van het toezicht, of beide.');
  return state;
}

function exempted(state: NormState, { data: { institution, location, year } }: Of<'NormExceptionGranted'>): NormState {
  assertSet(state, 'een uitzondering op te maken');
  if (location !== null && state.set?.per === 'institution')
    throw refused('PER_INSTITUTION', 'Deze norm geldt per instelling; leg de uitzondering vast zonder locatie.');
  if (state.exempt.some((known) => known.institution === institution && known.location === location && known.year === year))
    throw refused(
      'ALREADY_EXEMPT',
      `Voor ${location ?? institution} is er over ${year} al een uitzondering; was zij onjuist, corrigeer haar dan.`,
    );
  return { ...state, exempt: [...state.exempt, { institution, location, year }] };
}

/** Drafted anew it takes the place of what it was, until it is agreed. */
function drafted(state: NormState, { data: { scenario, transfers } }: Of<'RedistributionScenarioDrafted'>): NormState {
  if (state.agreed.includes(scenario))
    throw refused('SCENARIO_AGREED', `Over scenario ${scenario} is al besloten; geef een nieuw scenario een eigen code.`);
  for (const transfer of transfers) assertTransfer(transfer);
  return { ...state, drafted: [...state.drafted, scenario] };
}

function agreed(state: NormState, { data: { scenario } }: Of<'RedistributionAgreed'>): NormState {
  if (!state.drafted.includes(scenario))
    throw refused('SCENARIO_UNKNOWN', `Scenario ${scenario} is op die datum niet opgesteld; leg het eerst vast.`);
  if (state.agreed.includes(scenario)) throw refused('SCENARIO_AGREED', `Over scenario ${scenario} is al besloten.`);
  return { ...state, agreed: [...state.agreed, scenario] };
}

function assertTransfer({ from, to, volume }: { readonly from: string; readonly to: string; readonly volume: number }): void {
  if (from === to) throw refused('TRANSFER_TO_ITSELF', `${from} kan geen volume aan zichzelf overdragen; noem een andere instelling.`);
  if (volume === 0) throw refused('NOTHING_TRANSFERRED', `Tussen ${from} en ${to} verplaatst niets; noem hoeveel, of laat de regel weg.`);
}
