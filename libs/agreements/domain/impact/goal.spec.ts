import { describe, expect, it } from '@jest/globals';
import { type GoalEvent, goalDecisions, goalView } from './goal.js';
import { date, given, toldOf } from './testing/given.js';

describe('a goal', () => {
  const givenGoal = given<GoalEvent>(goalDecisions, 'arbeidsmarkt');
  const part = (label: string, amount: number, unit: 'persons' | 'employees' | 'fte' = 'persons') => ({
    label,
    amount,
    bound: 'about' as const,
    unit,
    commitments: [],
  });
  const goal = (...parts: readonly ReturnType<typeof part>[]) =>
    ({
      type: 'GoalDefined',
      validFrom: date('2025-07-03'),
      data: {
        title: 'Tekort',
        ambition: 40_000,
        bound: 'at-least',
        unit: 'persons',
        due: null,
        dueText: 'tot en met 2028',
        partOf: null,
        parts,
      },
    }) satisfies GoalEvent;
  const adopted = (method: string, on: string): GoalEvent => ({
    type: 'MonitoringMethodAdopted',
    validFrom: date(on),
    data: { method, title: 'Werkafspraak', decidedBy: 'BO', decision: null },
  });
  const realised = (method: string, on: string, unit: 'persons' | 'fte' = 'persons'): GoalEvent => ({
    type: 'GoalRealisationPublished',
    validFrom: date(on),
    data: { publication: null, method, value: 1_200, unit, dataDate: date('2026-12-31') },
  });

  it('is realised only by a method that was adopted and holds, in its own unit', () => {
    givenGoal(goal()).when(realised('1', '2027-03-01')).thenRefuses('GOAL.NO_METHOD');
    givenGoal(goal(), adopted('1', '2027-06-01')).when(realised('1', '2027-03-01')).thenRefuses('GOAL.NO_METHOD');
    givenGoal(goal(), adopted('1', '2025-12-01')).when(realised('1', '2027-03-01')).thenRecords();
    givenGoal(goal(), adopted('1', '2025-12-01'), adopted('2', '2026-12-01'))
      .when(realised('1', '2027-03-01'))
      .thenRefuses('GOAL.OTHER_METHOD');
    givenGoal(goal(), adopted('1', '2025-12-01'))
      .when(realised('1', '2027-03-01', 'fte'))
      .thenRefuses('GOAL.OTHER_UNIT');
  });

  it('never mixes FTE with people', () => {
    givenGoal()
      .when(goal(part('techniek', 40_000, 'fte')))
      .thenRefuses('GOAL.UNITS_MIXED');
    givenGoal()
      .when(goal(part('techniek', 40_000, 'employees')))
      .thenRecords();
    givenGoal()
      .when({ ...goal(), data: { ...goal().data, partOf: 'arbeidsmarkt' } })
      .thenRefuses('GOAL.PART_OF_ITSELF');
  });

  it('is shown with what its parts are together, and which are printed in another unit', () => {
    const view = (...parts: readonly ReturnType<typeof part>[]) => goalView('arbeidsmarkt', toldOf(goal(...parts)));
    expect(view()).toMatchObject({ sum: null, signals: [], method: null, realised: [] });
    expect(view(part('a', 35_000), part('b', 5_000))).toMatchObject({ sum: 40_000, signals: [] });
    expect(view(part('a', 35_000))).toMatchObject({ sum: 35_000, signals: [{ about: 'som' }] });
    expect(view(part('a', 35_000), part('b', 5_000, 'employees'))).toMatchObject({ sum: 40_000, signals: [{ about: 'b' }] });
  });
});
