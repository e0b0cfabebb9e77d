import { describe, expect, it } from '@jest/globals';
import { type Decimal } from '@peildatum/kernel';
import { type EstimateEvent, estimateDecisions, estimateView } from './estimate.js';
import { date, given, toldOf } from './testing/given.js';

type Three = readonly [number | null, number | null, number | null];
const three = ([low, middle, high]: Three) => ({ low, middle, high });
const row = (key: string, employees: Three, fte: Three, sumOf: readonly string[] = []) => ({
  key,
  label: key,
  employees: three(employees),
  fte: three(fte),
  sumOf,
});

describe('an estimate', () => {
  const givenEstimate = given<EstimateEvent>(estimateDecisions, 'kpmg-0.6');
  const estimated = (...rows: readonly ReturnType<typeof row>[]): EstimateEvent => ({
    type: 'ImpactEstimateRecorded',
    validFrom: date('2025-01-21'),
    data: {
      title: 'Studie',
      by: 'KPMG',
      codeSystem: 'versie 0.6',
      factors: [
        { group: 'vvt', factor: '0.59' as Decimal },
        { group: 'ggz', factor: '0.77' as Decimal },
      ],
      rows,
    },
  });
  const F1 = row('F1', [100, 200, 300], [70, 140, 210]);
  const F2 = row('F2', [10, 20, 30], [7, 14, 21]);
  const total = (...employees: Three) => row('totaal', employees, [77, 154, 231], ['F1', 'F2']);
  const mapped = (of: string): EstimateEvent => ({
    type: 'CommitmentCodeMapped',
    validFrom: date('2025-07-03'),
    data: { row: of, commitment: 'AZWA-E2', reason: 'Zelfde titel.' },
  });
  const signalsOf = (...rows: readonly ReturnType<typeof row>[]) => estimateView('kpmg-0.6', toldOf(estimated(...rows)))?.signals;

  it('has rows of its own, and totals of those', () => {
    givenEstimate()
      .when(estimated(F1, F2, total(110, 220, 330)))
      .thenRecords();
    givenEstimate().when(estimated()).thenRefuses('ESTIMATE.EMPTY');
    givenEstimate().when(estimated(F1, F1)).thenRefuses('ESTIMATE.ROW_TWICE');
    for (const sumOf of [['F2'], ['totaal'], ['F1', 'F1']])
      givenEstimate()
        .when(estimated(F1, row('totaal', [1, 1, 1], [1, 1, 1], sumOf)))
        .thenRefuses('ESTIMATE.SUM');
  });

  it('has codes that are of no agreement until somebody says so of one of its measures', () => {
    const before = estimated(F1, F2, total(110, 220, 330));
    givenEstimate(before).when(mapped('F1')).thenRecords();
    givenEstimate(before).when(mapped('A1')).thenRefuses('ESTIMATE.ROW_UNKNOWN');
    givenEstimate(before).when(mapped('totaal')).thenRefuses('ESTIMATE.ROW_UNKNOWN');
    const rows = estimateView('kpmg-0.6', toldOf(before, mapped('F1')))?.rows;
    expect(rows?.map(({ key, commitment }) => [key, commitment])).toEqual([
      ['F1', 'AZWA-E2'],
      ['F2', null],
      ['totaal', null],
    ]);
  });

  it('is shown with what does not add up in it', () => {
    expect(signalsOf(F1, F2, total(110, 220, 330))).toEqual([]);
    expect(signalsOf(F1, F2, total(110, 221, 330))).toMatchObject([
      { about: 'totaal', says: expect.stringMatching(/gemiddeld, werknemers: er staat 221, de regels zijn samen 220/) },
    ]);
    expect(signalsOf(row('F1', [100, 90, 300], [70, 63, 210]))).toMatchObject([
      { says: expect.stringMatching(/lopen niet op: 100, 90, 300/) },
      { says: expect.stringMatching(/FTE lopen niet op/) },
    ]);
    expect(signalsOf(row('A4', [240, 3_954, 18_535], [163, 3_954, 12_604]))).toMatchObject([
      { about: 'A4', says: expect.stringMatching(/gemiddeld: 3954 FTE bij 3954 werknemers/) },
    ]);
  });

  it('says nothing of what is not printed', () => {
    expect(signalsOf(row('F1', [null, 10, null], [null, null, null]), row('som', [1, 1, 1], [1, 1, 1], ['F1']))).toMatchObject([
      // Of one cell alone the row that is summed is known.
      { about: 'som', says: expect.stringMatching(/FTE bij|werknemers/) },
    ]);
  });
});
