import type { Basis, CalendarDate, RecordedEvent } from '@peildatum/kernel';
import {
  foldInstitution,
  foldNorm,
  type InstitutionEvent,
  type InstitutionView,
  type InterventionView,
  institutionStreams,
  type NormEvent,
  normStreams,
  type TrancheEvent,
  type TrancheView,
  trancheStreams,
  tranche as trancheSubject,
} from '@peildatum/volume-norms';

/** Norms as the sources have them, and two institutions with volumes that were made for the specs. */
type NormsFact = NormEvent | TrancheEvent | InstitutionEvent;
type DataOf<T extends NormsFact['type']> = Extract<NormsFact, { type: T }>['data'];

const MAY = '2025-05-20' as CalendarDate;
const AGREED = '2022-08-12';
const date = (text: string) => text as CalendarDate;

const told = <T extends NormsFact['type']>(
  type: T,
  validFrom: string,
  data: DataOf<T>,
  basis: Basis = 'source',
  source = '001 r. 1206',
) => ({
  type,
  validFrom,
  data,
  basis,
  source,
});

const recorded = (stream: string, facts: readonly object[]): RecordedEvent[] =>
  facts.map((fact, i) => ({
    ...fact,
    id: `00000000-0000-5000-8000-${String(i).padStart(12, '0')}`,
    revision: i,
    stream,
  })) as unknown as RecordedEvent[];

function intervention(code: string, facts: readonly object[]): InterventionView {
  const view = foldNorm(recorded(normStreams.of(code), facts), MAY);
  if (view === null) throw new Error(`no intervention ${code}`);
  return view;
}

const listed = (title: string, more: Partial<DataOf<'InterventionListed'>> = {}) =>
  told('InterventionListed', AGREED, { title, tranche: null, rondeTafel: null, consequence: null, ...more });

const GROUND = { kind: 'not-in-source', text: null } as const;

export const interventions2025: readonly InterventionView[] = [
  intervention('longcarcinoom', [listed('Longcarcinoom')]),
  intervention('multitrauma', [
    listed('Multitraumazorg', { consequence: 'geen multitraumazorg' }),
    told('VolumeNormSet', AGREED, {
      minimum: 240,
      per: 'location',
      from: date('2024-01-01'),
      ground: GROUND,
      decidedBy: 'IZA-partijen',
      note: null,
      decision: null,
    }),
  ]),
  intervention('oncologie', [
    listed('Oncologie en vaatchirurgie', { tranche: '1', rondeTafel: 'Ronde Tafel oncologie' }),
    told('NormDueMissed', '2024-01-02', { due: date('2024-01-01'), note: null }),
    told(
      'VolumeNormSet',
      '2025-03-25',
      {
        minimum: null,
        per: 'institution',
        from: date('2025-05-01'),
        ground: GROUND,
        decidedBy: 'Ronde Tafel oncologie',
        note: null,
        decision: null,
      },
      'reconstructed',
      '004 r. 818',
    ),
    told('NormSupervisionSet', '2025-03-25', { contractedFrom: null, supervisedFrom: date('2026-01-01'), decidedBy: 'IGJ' }),
  ]),
];

export const tranches2025: readonly TrancheView[] = [
  trancheSubject.fold(
    recorded(trancheStreams.of('1'), [
      told(
        'NormTrancheAgreed',
        AGREED,
        {
          title: 'Oncologie en vaatchirurgie',
          due: date('2024-01-01'),
          inventoryDue: null,
          supervisedFrom: date('2026-01-01'),
          implementedFrom: null,
          defaultMinimum: 100,
          defaultNote: 'een voorstel',
        },
        'source',
        '001 r. 1198',
      ),
    ]),
    MAY,
  ) as TrancheView,
];

function institution(code: string, name: string, volume: number): InstitutionView {
  const volumes: DataOf<'VolumeReported'> = {
    intervention: 'multitrauma',
    location: 'hoofd',
    year: 2024,
    volume,
    provisional: 'definitive',
    dataDate: date('2025-03-01'),
    reportedBy: 'NZa',
  };
  const facts = [
    told('InstitutionRegistered', AGREED, { name, region: 'Oost' }),
    told('LocationRegistered', AGREED, { location: 'hoofd', name: 'Hoofdlocatie', traumaLevel: 1 }),
    told('VolumeReported', '2024-12-31', volumes),
  ];
  return foldInstitution(recorded(institutionStreams.of(code), facts), MAY) as InstitutionView;
}

export const institutions2025: readonly InstitutionView[] = [
  institution('ziekenhuis-a', 'Ziekenhuis A', 300),
  institution('ziekenhuis-b', 'Ziekenhuis B', 239),
];
