import { describe, expect, it } from '@jest/globals';
import { annotated, BEWEGING, defined, held, indicatorOn, published, redefined, target, told } from '../testing/facts.js';
import { given } from '../testing/scenario.js';

const ended = (from = '2025-12-31') => told('IndicatorEnded', from, { indicator: 'digitaal', reason: 'enquête gestopt' });
const ZERO = [BEWEGING, defined(), target(), held(0, '2024-02-01'), published(2024, 0, '40')];
const ONE = [...ZERO, held(1, '2025-02-01'), published(2025, 1, '50')];

describe('an indicator that ended', () => {
  it('is laid beside no target from then on, and keeps its last wave', () => {
    const before = indicatorOn([...ONE, ended('2026-02-01')], '2026-01-31');
    expect(before).toMatchObject({ ended: null, comparison: { cells: [{ targets: [{ target: 'zeventig' }] }] } });
    const after = indicatorOn([...ONE, ended('2026-02-01')], '2026-02-01');
    expect(after.ended).toEqual({ since: '2026-02-01', reason: 'enquête gestopt' });
    expect(after.comparison.cells).toEqual(before.comparison.cells.map((cell) => ({ ...cell, targets: [] })));
    expect([after.measurements, after.targets]).toEqual([before.measurements, before.targets]);
  });

  it('takes the figures of its last day, late as they may come, and none of later', () => {
    given([...ZERO, held(1, '2025-02-01'), ended()])
      .when(published(2025, 1, '50'))
      .thenRecords();
    given([...ONE, ended()])
      .when(published(2026, null, '50'))
      .thenRefuses('INDICATOR_ENDED', /sinds 2025-12-31 \(enquête gestopt\)/);
    given([...ONE, published(2026, null, '50')])
      .when(ended())
      .thenRefuses('INDICATOR_ENDED', /loopt niet meer/);
  });

  it('is not aimed at, defined anew or ended again; a note may still be made', () => {
    given([...ONE, ended()])
      .when(target('2026-01-01', { target: 'meer' }))
      .thenRefuses('INDICATOR_ENDED', /corrigeer/);
    given([...ONE, ended()])
      .when(redefined('2026-01-01'))
      .thenRefuses('INDICATOR_ENDED', /corrigeer/);
    given([...ONE, ended()])
      .when(ended('2026-01-01'))
      .thenRefuses('INDICATOR_ENDED', /corrigeer/);
    given([...ONE, ended()])
      .when(ended())
      .thenRecordsNothing();
    given([...ONE, ended()])
      .when(annotated('2026-01-01'))
      .thenRecords();
    given([BEWEGING])
      .when(ended())
      .thenRefuses('INDICATOR_UNKNOWN', /definieer/);
  });
});
