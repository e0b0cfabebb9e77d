import { describe, expect, it } from '@jest/globals';
import { type BurdenTestEvent, burdenTestDecisions, burdenTestView } from './burden-test.js';
import { date, given, toldOf } from './testing/given.js';

describe('the regeldruk of a commitment', () => {
  const givenTest = given<BurdenTestEvent>(burdenTestDecisions, 'AZWA-A1');
  const assessed = (expected: 'decreases' | 'increases' | 'unknown', validFrom = '2025-07-03'): BurdenTestEvent => ({
    type: 'RegulatoryBurdenAssessed',
    validFrom: date(validFrom),
    data: { expected, printed: null },
  });
  const check: BurdenTestEvent = {
    type: 'FieldCheckPerformed',
    validFrom: date('2025-12-01'),
    data: { kind: 'field-check', by: 'V&VN', outcome: 'Tien minuten.' },
  };

  it('is checked after it was assessed, and assessed anew from a later day', () => {
    givenTest().when(check).thenRefuses('BURDEN_TEST.NOT_DESCRIBED');
    givenTest(assessed('increases')).when(check).thenRecords();
    givenTest(assessed('increases')).when(assessed('decreases')).thenRefuses('BURDEN_TEST.ALREADY_DESCRIBED');
    givenTest(assessed('increases')).when(assessed('decreases', '2026-01-01')).thenRecords();
  });

  it('asks for a check where it increases or nobody knows', () => {
    expect(burdenTestView('AZWA-A1', toldOf(assessed('increases')))?.signals).toHaveLength(1);
    expect(burdenTestView('AZWA-A1', toldOf(assessed('unknown')))?.signals).toHaveLength(1);
    expect(burdenTestView('AZWA-A1', toldOf(assessed('increases'), check))).toMatchObject({ signals: [], checks: [{ by: 'V&VN' }] });
    expect(burdenTestView('AZWA-A1', toldOf(assessed('decreases')))?.signals).toEqual([]);
    expect(burdenTestView('AZWA-A1', [])).toBeNull();
  });
});
