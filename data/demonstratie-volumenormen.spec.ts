import { expect, it } from '@jest/globals';
import { field, history, KNOWN } from './testing/committed-history.js';

const of = (stream: string) => history.filter((line) => line.stream === stream);

it('has two tranches with their dates, and the default of 100 as the proposal that it is (001 r. 1198, 1210-1215)', () => {
  const tranches = history.filter(({ type }) => type === 'NormTrancheAgreed');
  expect(
    tranches.map((line) => ['due', 'inventoryDue', 'supervisedFrom', 'implementedFrom', 'defaultMinimum'].map((name) => field(line, name))),
  ).toEqual([
    ['2024-01-01', '2023-12-31', '2026-01-01', null, 100],
    ['2026-01-01', null, null, '2028-01-01', 100],
  ]);
  expect(field(tranches[0], 'defaultNote')).toContain('[bespreekpunt]');
  const norms = history.filter(({ type }) => type === 'VolumeNormSet');
  expect(norms.map((line) => field(line, 'minimum'))).toEqual([240, null]);
});

it('has the first tranche as one entry: proposed, missed on 1 January 2024, set on 25 March 2025 without a minimum', () => {
  const told = of('norm-oncologie-vaatchirurgie');
  expect(told.map(({ type, validFrom, recordedAt }) => [type, validFrom, recordedAt])).toEqual([
    ['InterventionListed', '2022-08-12', KNOWN.november],
    ['VolumeNormProposed', '2022-08-12', KNOWN.november],
    ['NormDueMissed', '2024-01-02', KNOWN.november],
    ['ImpactAnalysisRecorded', '2025-03-25', KNOWN.may],
    ['VolumeNormSet', '2025-03-25', KNOWN.may],
  ]);
  expect([field(told[1], 'minimum'), field(told[1], 'ground')]).toEqual([
    100,
    { kind: 'default', text: '100 [bespreekpunt] ingrepen per instelling per jaar.' },
  ]);
  expect([field(told[4], 'minimum'), field(told[4], 'from')]).toEqual([null, null]);
  expect(field(told[4], 'note')).toMatch(/^18 complexe behandelingen/);
  expect(history.filter(({ stream }) => stream.startsWith('norm-')).map(({ stream }) => stream)).toHaveLength(7);
});

it('has the norm for multitrauma: 240 per location from 1 January 2024 (001 r. 1106)', () => {
  const [listed, set] = of('norm-multitrauma');
  expect(field(listed, 'tranche')).toBeNull();
  expect([field(set, 'minimum'), field(set, 'per'), field(set, 'from')]).toEqual([240, 'location', '2024-01-01']);
});

it('has no institution and no volume, for no source names one', () => {
  expect(history.filter(({ type }) => ['InstitutionRegistered', 'LocationRegistered', 'VolumeReported'].includes(type))).toEqual([]);
});
