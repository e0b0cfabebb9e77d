import { OWNERS } from './monitor-lines.js';

export interface AccessMeasurement {
  readonly indicator: string;
  readonly measurement: string;
  readonly from: string;
  readonly to: string;
  readonly dataDate: string;
  readonly unit: string;
  readonly owner: string;
  readonly cells: readonly (readonly string[])[];
  readonly source: string;
}

const each = (names: readonly string[]) => names.map((name) => [name]);

const CLASSES = each(['0 wachtenden', '1-9 wachtenden', '10-49 wachtenden', '50-199 wachtenden', '200+ wachtenden']);
const WLZ = each(['GHZ', 'langdurige GGZ', 'VV']);

/** The sixteen panels of May (004 r. 10502-10512); November names but two of them. */
const DIAGNOSIS_GROUPS = each([
  'Andere problemen',
  'Angst',
  'Basis GGZ',
  'Bipolair',
  'Depressie',
  'Diagnose onbekend',
  'Eetstoornissen',
  'Middelgerelateerd en verslaving',
  'Neurobiologische ontwikkelingsstoornissen',
  'Neurocognitieve stoornissen',
  'Obsessief-compulsief',
  'Persoonlijkheid',
  'Restgroep',
  'Schizofrenie',
  'Somatische symptoomstoornissen',
  'Trauma',
]);

/** What a chart shows is not known by its parts: one cell for all of it. */
const AS_A_WHOLE = [[]];
const MSZ = ['msz-behandeling', 'msz-polikliniek', 'msz-diagnostiek'];
const GGZ = ['ggz-totaal', 'ggz-behandeling', 'ggz-aanmelding'];

const waiting = (
  indicators: readonly string[],
  at: string,
  [from, to]: readonly [string, string],
  cells: AccessMeasurement['cells'],
  source: string,
): readonly AccessMeasurement[] =>
  indicators.map((indicator) => ({
    indicator,
    measurement: `${indicator}-${at}`,
    from,
    to,
    dataDate: to,
    unit: 'weken',
    owner: OWNERS.nza,
    cells,
    source,
  }));

const practices = (at: string, [from, to]: readonly [string, string], source: string): AccessMeasurement => ({
  indicator: 'huisartsen-wachtlijst',
  measurement: `huisartsen-wachtlijst-${at}`,
  from,
  to,
  dataDate: to,
  unit: 'gemeenten',
  owner: OWNERS.nza,
  cells: CLASSES,
  source,
});

const longTerm = (at: string, [from, to]: readonly [string, string], source: string): AccessMeasurement => ({
  indicator: 'wlz-wachtenden',
  measurement: `wlz-wachtenden-${at}`,
  from,
  to,
  dataDate: to,
  unit: 'wachtenden',
  owner: OWNERS.zorginstituut,
  cells: WLZ,
  source,
});

export const MEASURED_2024_11: readonly AccessMeasurement[] = [
  practices('2024-09', ['2024-07-01', '2024-09-30'], '000 r. 584-594'),
  ...waiting(MSZ, '2024-10', ['2024-10-29', '2024-10-29'], AS_A_WHOLE, '000 r. 611-614'),
  longTerm('2024-09', ['2024-09-01', '2024-09-30'], '000 r. 629-642'),
  ...waiting(GGZ, '2024-10', ['2024-10-01', '2024-10-31'], AS_A_WHOLE, '000 r. 652-656'),
];

export const MEASURED_2025_05: readonly AccessMeasurement[] = [
  practices('2025-03', ['2025-01-01', '2025-03-31'], '004 r. 10419-10429'),
  ...waiting(MSZ, '2025-04', ['2025-04-29', '2025-04-29'], AS_A_WHOLE, '004 r. 10434-10436'),
  longTerm('2025-03', ['2025-03-01', '2025-03-31'], '004 r. 10448-10472'),
  ...waiting(GGZ, '2025-04', ['2025-04-01', '2025-04-30'], DIAGNOSIS_GROUPS, '004 r. 10474-10512, 10660'),
];
