import { describe, expect, it } from '@jest/globals';
import { AGREED, established, SPLIT, stated, told, VWS_LINES, viewOf } from '../testing/facts.js';
import { given } from '../testing/scenario.js';
import type { BudgetEvent } from './budget.events.js';

type Qualified = Extract<BudgetEvent, { type: 'BudgetAmountQualified' }>['data'];
const qualified = (of: Qualified['of'], which: string | null = null, from = '2025-05-20', bound: Qualified['bound'] = 'at-least') =>
  told('BudgetAmountQualified', from, { of, which, bound, text: 'ruim' });

describe('another qualifier of an amount of a budget', () => {
  const facts = [...AGREED, SPLIT, ...VWS_LINES];

  it.each([
    ['total', null],
    ['channels', 'vws'],
    ['earmark', 'msz'],
    ['tranche', '2025'],
    ['vws-line', 'thuisarts'],
  ] as const)('of %s %s touches nothing else', (of, which) => {
    given(facts).when(qualified(of, which)).thenRecords();
    const { history: _h, ...before } = viewOf(facts, '2025-05-20');
    const { history: _n, ...after } = viewOf([...facts, qualified(of, which)], '2025-05-20');
    expect(after).not.toEqual(before);
    const bare = (view: object) => JSON.parse(JSON.stringify(view, (key, value) => (key === 'bound' || key === 'text' ? '' : value)));
    expect(bare(after)).toEqual(bare(before));
    const { history: _e, ...earlier } = viewOf([...facts, qualified(of, which)], '2025-05-19');
    expect(earlier).toEqual(before);
  });

  it('keeps the split of the total that it is about', () =>
    expect(viewOf([...facts, qualified('total')], '2025-05-20')).toMatchObject({
      total: { ...stated(2_800), bound: 'at-least', text: 'ruim' },
      channels: [{ channel: 'insurers' }, { channel: 'vws' }],
      revised: false,
    }));

  it('is refused of what is not there, or was not published', () => {
    given([established()])
      .when(qualified('earmark', 'nergens'))
      .thenRefuses('BUDGET.NOTHING_TO_QUALIFY', /niet gepubliceerd/);
    const silent = told('BudgetRevised', '2025-01-01', { total: null, causes: [], decidedBy: null, reason: 'r' });
    given([established(), silent])
      .when(qualified('total'))
      .thenRefuses('BUDGET.NOTHING_TO_QUALIFY', /leg eerst/);
  });

  it('is not in the way of telling the same amount again', () => {
    const line = VWS_LINES[0] as BudgetEvent;
    const later = { ...line, validFrom: qualified('vws-line', 'citrien-topzorg').validFrom };
    given([established(), later, qualified('vws-line', 'citrien-topzorg')])
      .when(later)
      .thenRecords();
  });
});
