import { type CalendarDate, type Fact, namedBy, type RecordedEvent, Timeline, type Uuid } from '@peildatum/kernel';
import { foldInstitution } from '../domain/institution/institution.view.js';
import type { KnownInstitutions, KnownInterventions } from '../domain/mentioned.js';
import {
  type InstitutionEvent,
  institutionEvents,
  type NormEvent,
  normEvents,
  type TrancheEvent,
  trancheEvents,
} from '../domain/norm.events.js';
import type { InstitutionView, InterventionView } from '../domain/norm.shape.js';
import { foldNorm } from '../domain/norm.view.js';

type NormsFact = NormEvent | TrancheEvent | InstitutionEvent;
type FactOf<T extends NormsFact['type']> = Extract<NormsFact, { type: T }>;
/** With dates as the specs write them. */
type Written<T> = T extends CalendarDate ? string : T extends object ? { readonly [K in keyof T]: Written<T[K]> } : T;
type DataOf<T extends NormsFact['type']> = Written<FactOf<T>['data']>;

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
export const date = (text: string) => text as CalendarDate;

export const told = <T extends NormsFact['type']>(type: T, validFrom: string, data: DataOf<T>): FactOf<T> =>
  ({ type, validFrom: date(validFrom), data }) as unknown as FactOf<T>;

/** The facts as a stream has them, in this order. */
export const recorded = (facts: readonly Fact[], stream = 'norm-slokdarm'): RecordedEvent[] =>
  facts.map(
    (fact, revision) =>
      ({ ...fact, id: id(revision), revision, stream, basis: 'source', source: `bron ${revision}` }) as unknown as RecordedEvent,
  );

export const timelineOf = <F extends Fact>(facts: readonly F[]) =>
  Timeline.of<F>(recorded(facts), namedBy({ ...normEvents, ...trancheEvents, ...institutionEvents }));

export const interventionOn = (facts: readonly NormEvent[], on = '2030-01-01'): InterventionView =>
  foldNorm(recorded(facts), date(on)) as InterventionView;

export const institutionOn = (code: string, facts: readonly InstitutionEvent[], on = '2030-01-01'): InstitutionView =>
  foldInstitution(recorded(facts, `instelling-${code}`), date(on)) as InstitutionView;

/** Institutions a to d from 2022 on; a has the locations noord and zuid. */
export const INSTITUTIONS: KnownInstitutions = {
  isRegistered: (institution, on) => ['a', 'b', 'c', 'd'].includes(institution) && on >= '2022-01-01',
  hasLocation: (institution, location) => institution === 'a' && ['noord', 'zuid'].includes(location),
};
export const INTERVENTIONS: KnownInterventions = { isListed: (intervention) => ['slokdarm', 'multitrauma'].includes(intervention) };

export const LISTED = told('InterventionListed', '2022-08-12', {
  title: 'Slokdarmresectie',
  tranche: '1',
  rondeTafel: 'Oncologie',
  consequence: null,
});

type NormData = DataOf<'VolumeNormSet'>;
const NORM = { minimum: 100, per: 'institution', from: '2026-01-01', ground: { kind: 'quality', text: null } } as const;

export const proposed = (on: string, over: Partial<DataOf<'VolumeNormProposed'>> = {}) =>
  told('VolumeNormProposed', on, {
    ...NORM,
    from: null,
    ground: { kind: 'default', text: null },
    proposedBy: 'IZA-partijen',
    note: null,
    ...over,
  });
export const decided = (on: string, over: Partial<NormData> = {}) =>
  told('VolumeNormSet', on, { ...NORM, decidedBy: 'Ronde Tafel', note: null, decision: 'normen', ...over } as NormData);
export const revised = (on: string, over: Partial<NormData> = {}) =>
  told('VolumeNormRevised', on, {
    ...NORM,
    decidedBy: 'Ronde Tafel',
    reason: 'nieuw onderzoek',
    decision: 'normen',
    ...over,
  } as DataOf<'VolumeNormRevised'>);
export const withdrawn = (on: string) =>
  told('VolumeNormWithdrawn', on, { decidedBy: 'Ronde Tafel', reason: 'vervallen', decision: 'normen' });
export const missed = (on: string, due: string) => told('NormDueMissed', on, { due, note: null });
export const supervised = (on: string, contractedFrom: string | null, supervisedFrom: string | null) =>
  told('NormSupervisionSet', on, { contractedFrom, supervisedFrom, decidedBy: 'IGJ' } as DataOf<'NormSupervisionSet'>);
export const exempted = (on: string, institution: string, year: number, location: string | null = null) =>
  told('NormExceptionGranted', on, { institution, location, year, grantedBy: 'Ronde Tafel', ground: 'bijzondere complexe situatie' });
export const drafted = (on: string, over: Partial<DataOf<'RedistributionScenarioDrafted'>> = {}) =>
  told('RedistributionScenarioDrafted', on, {
    scenario: 'oost-1',
    region: 'Oost',
    title: 'Van b naar a',
    transfers: [{ from: 'b', to: 'a', volume: 40 }],
    ...over,
  });
export const agreed = (on: string, scenario = 'oost-1') => told('RedistributionAgreed', on, { scenario, decidedBy: 'ROAZ Oost' });
export const transferred = (on: string, over: Partial<DataOf<'VolumeTransferred'>> = {}) =>
  told('VolumeTransferred', on, { region: 'Oost', from: 'b', to: 'a', year: 2026, volume: 40, note: null, ...over });

export const tranche = (on: string, over: Partial<DataOf<'NormTrancheAgreed'>> = {}) =>
  told('NormTrancheAgreed', on, {
    title: 'Tranche 1',
    due: '2024-01-01',
    inventoryDue: '2023-12-31',
    supervisedFrom: '2026-01-01',
    implementedFrom: null,
    defaultMinimum: 100,
    defaultNote: '[bespreekpunt]',
    ...over,
  });

export const registered = (on: string, region: string | null = 'Oost', name = 'Ziekenhuis') =>
  told('InstitutionRegistered', on, { name, region });
export const located = (on: string, location: string, traumaLevel: number | null = null) =>
  told('LocationRegistered', on, { location, name: `Locatie ${location}`, traumaLevel });

/** A volume of a year, on data of March after it unless told otherwise. */
export const volume = (year: number, count: number, over: Partial<DataOf<'VolumeReported'>> = {}, on = `${year}-12-31`) =>
  told('VolumeReported', on, {
    intervention: 'slokdarm',
    location: null,
    year,
    volume: count,
    provisional: 'definitive',
    dataDate: `${year + 1}-03-01`,
    reportedBy: 'NZa',
    ...over,
  } as DataOf<'VolumeReported'>);
