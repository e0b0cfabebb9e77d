import { describe, expect, it } from '@jest/globals';
import { NOTHING_BESIDE } from '@peildatum/kernel';
import { date, id, recorded, timelineOf, tranche } from '../../testing/facts.js';
import { givenTranche as given, TODAY, thrownBy } from '../../testing/scenario.js';
import { trancheDecisions } from './tranche.rules.js';
import { foldTranche } from './tranche.view.js';

const AGREED = [tranche('2022-08-12')];

describe('a tranche', () => {
  it('is agreed once a day; other dates are agreed anew from a later day', () => {
    given([]).when(tranche('2022-08-12')).thenRecords();
    given(AGREED).when(tranche('2022-08-12')).thenRecordsNothing();
    given(AGREED)
      .when(tranche('2022-08-12', { due: date('2024-06-01') }))
      .thenRefuses('ALREADY_AGREED', /corrigeer/);
    given(AGREED)
      .when(tranche('2023-08-12', { due: date('2024-06-01') }))
      .thenRecords();
  });

  it('is made an inventory of before its norms are due, and supervised and brought in after', () => {
    given([])
      .when(tranche('2022-08-12', { inventoryDue: '2024-01-02' }))
      .thenRefuses('INVENTORY_AFTER_DUE', /controleer de datums/);
    given([])
      .when(tranche('2022-08-12', { supervisedFrom: '2023-12-31' }))
      .thenRefuses('BEFORE_DUE', /Toezicht en invoering \(2023-12-31\)/);
    given([])
      .when(tranche('2022-08-12', { implementedFrom: '2023-12-31' }))
      .thenRefuses('BEFORE_DUE', /na de vaststelling/);
  });

  it('is corrected where it is there', () => {
    const order = { corrects: id(0), reason: 'vergissing', replacement: null };
    expect(trancheDecisions.correct('1', order, NOTHING_BESIDE)(timelineOf(AGREED), TODAY)).toMatchObject([
      { type: 'NormTrancheCorrected' },
    ]);
    expect(thrownBy(() => trancheDecisions.correct('1', order, NOTHING_BESIDE)(timelineOf([]), TODAY)).code).toBe('TRANCHE.NOT_FOUND');
  });

  it('shows the dates that hold, and the default as the proposal that it is', () => {
    const events = recorded([...AGREED, tranche('2025-01-01', { supervisedFrom: '2027-01-01' })], 'tranche-1');
    expect(foldTranche(events, date('2024-12-31'))).toMatchObject({
      tranche: '1',
      due: '2024-01-01',
      supervisedFrom: '2026-01-01',
      defaultMinimum: 100,
      defaultNote: '[bespreekpunt]',
      source: 'bron 0',
    });
    expect(foldTranche(events, date('2025-01-01'))).toMatchObject({ supervisedFrom: '2027-01-01', source: 'bron 1' });
    expect(foldTranche(events, date('2022-08-11'))).toBeNull();
    expect(foldTranche([], date('2025-01-01'))).toBeNull();
  });
});
