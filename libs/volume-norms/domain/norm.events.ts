import {
  AHEAD,
  type Aspect,
  type CalendarDate,
  correctionEvent,
  DECIDED,
  event,
  type FactsOf,
  schema,
  streams,
  told,
  toldEach,
  toldOf,
} from '@peildatum/kernel';

const { object, text, list, nullable, matching, oneOf, count, date } = schema;

export type InterventionCode = string;
export type InstitutionCode = string;
export type LocationCode = string;

/** A year's minimum unless there is ground for another (001 r. 1198, 1208): in the agreement itself a point of discussion. */
export const DEFAULT_MINIMUM = 100;

export const INTERVENTION_CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
export const INSTITUTION_CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
const institution = () => matching<InstitutionCode>(INSTITUTION_CODE, 'de code van een instelling (kleine letters, cijfers en streepjes)');
const location = () => matching<LocationCode>(INSTITUTION_CODE, 'de code van een locatie (kleine letters, cijfers en streepjes)');
const intervention = () =>
  matching<InterventionCode>(INTERVENTION_CODE, 'de code van een interventie (kleine letters, cijfers en streepjes)');

/** Of whom the volume is counted (001 r. 1206, 1223). */
export const NORM_UNITS = ['institution', 'location', 'team', 'network', 'specialist'] as const;
export type NormUnit = (typeof NORM_UNITS)[number];

/** Minimum a year per unit; null is "niet gepubliceerd". `from`: the day from which it holds, null while no date is decided. */
const norm = { minimum: nullable(count()), per: oneOf(...NORM_UNITS), from: nullable(date<CalendarDate>()) };
/** Why it is what it is. Below the default of 100 only on scientific ground (001 r. 1198, 1208). */
const ground = () => object({ kind: oneOf('default', 'scientific', 'quality', 'law', 'not-in-source'), text: nullable(text()) });

/** By which decision in the register. Null: told before one was asked for; it stands. */
const decision = () => nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een besluit'));
const DECIDED_AHEAD = { ...AHEAD, ...DECIDED };

/** A date that is left out stays what it was. */
function supervisionOf(contractedFrom: CalendarDate | null, supervisedFrom: CalendarDate | null): readonly Aspect[] {
  const both = [...(contractedFrom === null ? [] : [{ name: 'contracted' }]), ...(supervisedFrom === null ? [] : [{ name: 'supervised' }])];
  return both.length > 0 ? both : [{ name: 'supervision' }];
}

/** What is decided about one intervention; the stream is `norm-<intervention>`. */
export const normEvents = {
  InterventionListed: event(
    'interventie',
    object({
      title: text(300),
      /** Tranche 1 (oncologie, vaatchirurgie) or 2; null: of neither (multitrauma). */
      tranche: nullable(oneOf('1', '2')),
      /** The Ronde Tafel that decides. */
      rondeTafel: nullable(text(200)),
      /** What happens below the norm, as agreed: "geen multitraumazorg". */
      consequence: nullable(text(500)),
    }),
    told('listing'),
  ),
  VolumeNormProposed: event(
    'voorstel voor een volumenorm',
    object({ ...norm, ground: ground(), proposedBy: text(200), note: nullable(text(500)) }),
    told('proposal'),
    AHEAD,
  ),
  /** The nine aspects of 001 r. 1228 that it looked at, each with its finding. */
  ImpactAnalysisRecorded: event(
    'impactanalyse van een volumenorm',
    object({ by: text(200), findings: list(object({ aspect: text(200), finding: text() }), 20), conclusion: nullable(text()) }),
    toldEach('impact-analysis'),
  ),
  /** Decided on `validFrom`, and it holds from a later day. */
  VolumeNormSet: event(
    'volumenorm',
    object({ ...norm, ground: ground(), decidedBy: text(200), note: nullable(text(500)), decision: decision() }),
    told('norm'),
    DECIDED_AHEAD,
  ),
  VolumeNormRevised: event(
    'herziening van een volumenorm',
    object({ ...norm, ground: ground(), decidedBy: text(200), reason: text(), decision: decision() }),
    told('norm'),
    DECIDED_AHEAD,
  ),
  /** With it goes what was proposed, and from when it would be supervised. */
  VolumeNormWithdrawn: event(
    'intrekking van een volumenorm',
    object({ decidedBy: text(200), reason: text(), decision: decision() }),
    told('norm', 'proposal', 'contracted', 'supervised'),
    DECIDED_AHEAD,
  ),
  /** That it was to be decided by `due` and was not. */
  NormDueMissed: event(
    'gemiste datum van een volumenorm',
    object({ due: date<CalendarDate>(), note: nullable(text(500)) }),
    toldOf('due-missed', ({ due }) => due),
  ),
  /** From when insurers contract by it and the inspectorate watches it, once decided. */
  NormSupervisionSet: event(
    'toezicht op een volumenorm',
    object({ contractedFrom: nullable(date<CalendarDate>()), supervisedFrom: nullable(date<CalendarDate>()), decidedBy: text(200) }),
    ({ contractedFrom, supervisedFrom }) => supervisionOf(contractedFrom, supervisedFrom),
    AHEAD,
  ),
  NormExceptionGranted: event(
    'uitzondering op een volumenorm',
    object({ institution: institution(), location: nullable(location()), year: count(), grantedBy: text(200), ground: text() }),
    toldOf('exception', ({ institution, location, year }) => `${institution}/${location ?? ''}/${year}`),
  ),
  /** Who would move how much to whom in a region. A scenario changes nothing. */
  RedistributionScenarioDrafted: event(
    'scenario voor herverdeling',
    object({
      scenario: matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een scenario'),
      region: text(100),
      title: text(300),
      transfers: list(object({ from: institution(), to: institution(), volume: count() }), 100),
    }),
    toldOf('scenario', ({ scenario }) => scenario),
  ),
  /** A transfer that was agreed; done when `done` is told. */
  RedistributionAgreed: event(
    'akkoord over herverdeling',
    object({ scenario: text(60), decidedBy: text(200) }),
    toldOf('agreed', ({ scenario }) => scenario),
  ),
  VolumeTransferred: event(
    'verplaatst volume',
    object({ region: text(100), from: institution(), to: institution(), year: count(), volume: count(), note: nullable(text(500)) }),
    toldEach('transfer'),
  ),
  NormFactCorrected: correctionEvent(),
} as const;
export type NormEvent = Exclude<FactsOf<typeof normEvents>, { type: 'NormFactCorrected' }>;
export const normStreams = streams<InterventionCode>('norm', INTERVENTION_CODE);

/** The agreed dates of a tranche (001 r. 1210-1215); the stream is `tranche-<number>`. */
export const trancheEvents = {
  NormTrancheAgreed: event(
    'tranche van volumenormen',
    object({
      title: text(300),
      due: date<CalendarDate>(),
      inventoryDue: nullable(date<CalendarDate>()),
      supervisedFrom: nullable(date<CalendarDate>()),
      implementedFrom: nullable(date<CalendarDate>()),
      /** The default of the agreement, as the proposal that it is. */
      defaultMinimum: nullable(count()),
      defaultNote: nullable(text(500)),
    }),
    told('tranche'),
    AHEAD,
  ),
  NormTrancheCorrected: correctionEvent(),
} as const;
export type TrancheEvent = Exclude<FactsOf<typeof trancheEvents>, { type: 'NormTrancheCorrected' }>;
export const trancheStreams = streams('tranche', /^[1-9]$/, 'een cijfer van 1 tot en met 9');

/** An institution, its locations and its volumes; the stream is `instelling-<code>`. */
export const institutionEvents = {
  InstitutionRegistered: event('instelling', object({ name: text(200), region: nullable(text(100)) }), told('registration')),
  LocationRegistered: event(
    'locatie van een instelling',
    object({ location: location(), name: text(200), traumaLevel: nullable(count()) }),
    toldOf('location', ({ location }) => location),
  ),
  /** How often an intervention was done in a year; of the whole institution where location is null. Told again with later data it takes the place of what was. */
  VolumeReported: event(
    'volume van een instelling',
    object({
      intervention: intervention(),
      location: nullable(location()),
      year: count(),
      volume: count(),
      provisional: oneOf('provisional', 'definitive'),
      dataDate: date<CalendarDate>(),
      reportedBy: text(200),
    }),
    toldOf('volume', ({ intervention, location, year }) => `${intervention}/${location ?? ''}/${year}`),
  ),
  InstitutionFactCorrected: correctionEvent(),
} as const;
export type InstitutionEvent = Exclude<FactsOf<typeof institutionEvents>, { type: 'InstitutionFactCorrected' }>;
export const institutionStreams = streams<InstitutionCode>('instelling', INSTITUTION_CODE);
