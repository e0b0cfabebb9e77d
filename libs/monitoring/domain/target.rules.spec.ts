import { describe, expect, it } from '@jest/globals';
import { BEWEGING, defined, indicatorOn, missed, number, target } from '../testing/facts.js';
import { given } from '../testing/scenario.js';

const DEFINED = [BEWEGING, defined()];
const settle = { by: '2023-12-31', asks: 'number' } as const;
const open = target('2022-08-12', { value: null, quantified: 'to-be-quantified', status: 'proposal', settle });
const agreed = (from: string, over: object = {}) => target(from, { settle, ...over });

describe('a target', () => {
  it('names its date, or says that the source does not', () => {
    given(DEFINED)
      .when(target('2022-08-12', { due: { date: null, text: null, absent: 'given' } }))
      .thenRefuses('TARGET_WITHOUT_DATE', /noem haar, of zeg dat zij niet in de bron staat/);
    given(DEFINED)
      .when(target('2022-08-12', { due: { date: null, text: 'in 2026', absent: 'not-in-source' } }))
      .thenRefuses('TARGET_DATE_CONTRADICTED', /laat een van beide weg/);
    for (const due of [
      { date: null, text: null, absent: 'not-in-source' },
      { date: null, text: 'in de komende vier jaar', absent: 'given' },
      { date: '2026-12-31', text: null, absent: 'given' },
    ] as const)
      given(DEFINED).when(target('2022-08-12', { due })).thenRecords();
  });

  it('has a value where it is quantified, and none where it is not', () => {
    given(DEFINED)
      .when(target('2022-08-12', { value: null }))
      .thenRefuses('TARGET_VALUE', /noemt zijn waarde/);
    given(DEFINED)
      .when(target('2022-08-12', { quantified: 'to-be-quantified' }))
      .thenRefuses('TARGET_VALUE', /laat de waarde weg/);
    given(DEFINED)
      .when(target('2022-08-12', { quantified: 'not-a-number', value: null }))
      .thenRecords();
  });

  it('is of an indicator that is there, of a part that it has', () => {
    given([BEWEGING])
      .when(target())
      .thenRefuses('INDICATOR_UNKNOWN', /definieer haar eerst/);
    given(DEFINED)
      .when(target('2022-08-12', { of: ['Twente'] }))
      .thenRefuses('OUTSIDE_DISAGGREGATIONS', /kent geen uitsplitsing/);
  });

  it('has a threshold where the definition says which way is worse', () => {
    const norm = target('2022-08-12', { threshold: number('50') });
    given(DEFINED).when(norm).thenRecords();
    given([BEWEGING, defined('2022-08-12', { direction: 'none' })])
      .when(norm)
      .thenRefuses('THRESHOLD_WITHOUT_DIRECTION', /richting/);
  });
});

describe('what had to be settled by a day', () => {
  const overdue = (facts: readonly ReturnType<typeof target>[], on: string) =>
    indicatorOn([...DEFINED, ...facts], on).targets[0]?.settleOverdue;

  it('is overdue from the day after, until it is agreed', () => {
    expect(overdue([open], '2023-12-31')).toBe(false);
    expect(overdue([open], '2024-01-01')).toBe(true);
    expect(overdue([open, agreed('2024-06-01')], '2024-05-31')).toBe(true);
    expect(overdue([open, agreed('2024-06-01')], '2024-06-01')).toBe(false);
    expect(overdue([target()], '2027-01-01')).toBe(false);
  });

  it('is agreed with the number that was asked, or with the term', () => {
    const asked = { value: null, quantified: 'to-be-quantified' as const };
    expect(overdue([agreed('2022-08-12', asked)], '2024-01-01')).toBe(true);
    expect(overdue([agreed('2022-08-12', { status: 'proposal' })], '2024-01-01')).toBe(true);
    const term = { ...asked, settle: { by: '2023-12-31', asks: 'term' } };
    expect(overdue([agreed('2022-08-12', term)], '2024-01-01')).toBe(false);
    expect(overdue([agreed('2022-08-12', { ...term, due: { date: null, text: null, absent: 'not-in-source' } })], '2024-01-01')).toBe(true);
  });

  it('is said to be missed after that day, of a target that asked for it and has it not', () => {
    given([...DEFINED, open])
      .when(missed('2024-01-01', '2023-12-31'))
      .thenRecords();
    given([...DEFINED, open])
      .when(missed('2023-12-31', '2023-12-31'))
      .thenRefuses('NOT_YET_MISSED', /pas gemist na 2023-12-31/);
    given([...DEFINED, open])
      .when(missed('2025-01-01', '2024-12-31'))
      .thenRefuses('NOTHING_TO_SETTLE', /maar op 2023-12-31/);
    given([...DEFINED, target()])
      .when(missed('2024-01-01', '2023-12-31'))
      .thenRefuses('NOTHING_TO_SETTLE', /verbeter de datum/);
    given([...DEFINED, open])
      .when(missed('2024-01-01', '2023-12-31', 'anders'))
      .thenRefuses('TARGET_UNKNOWN', /geen doel anders/);
    given([...DEFINED, agreed('2023-06-01')])
      .when(missed('2024-01-01', '2023-12-31'))
      .thenRefuses('ALREADY_SETTLED', /niets gemist/);
    given([...DEFINED, open, missed('2024-01-01', '2023-12-31')])
      .when(missed('2024-02-01', '2023-12-31'))
      .thenRefuses('ALREADY_MISSED', /ligt al vast/);
  });

  it('stays missed when it is agreed after', () => {
    const [shown] = indicatorOn([...DEFINED, open, missed('2024-01-01', '2023-12-31'), agreed('2024-06-01')], '2025-01-01').targets;
    expect(shown).toMatchObject({ missed: ['2023-12-31'], settleOverdue: false, since: '2024-06-01', status: 'agreed' });
  });
});
