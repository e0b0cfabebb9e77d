import { describe, expect, it } from '@jest/globals';
import { established, SPLIT, stated, told, viewOf } from '../testing/facts.js';
import { given } from '../testing/scenario.js';
import { BudgetherzieningInput } from './input/budget.input.js';
import { BUDGET_FACTS } from './input/budget-facts.js';

/** As a row tells it. */
const revised = (fields: Partial<BudgetherzieningInput>) =>
  BUDGET_FACTS.budgetherziening.factOf(
    Object.assign(new BudgetherzieningInput(), { geldigVanaf: '2025-07-03', oorzaken: [{ oorzaak: 'Indexatie' }], reden: 'r', ...fields }),
    '',
  );
const standing = (fields: Partial<BudgetherzieningInput>) => viewOf([established(), SPLIT, revised(fields)], '2025-07-03');

describe('a revision that divides the budget anew', () => {
  it('gives the insurers their part where neither total nor causes were published', () => {
    given([established(), SPLIT])
      .when(revised({ verzekeraars: '1.234 mln' }))
      .thenRecords();
    expect(standing({ verzekeraars: '1.234 mln' })).toMatchObject({
      total: null,
      channels: [
        { channel: 'insurers', part: { amount: stated(1_234).amount } },
        { channel: 'vws', part: null },
      ],
    });
  });

  it('divides the total that it names, within it', () => {
    expect(standing({ bedrag: '2.700 mln', verzekeraars: '2.200 mln', vws: 'ruim 500 mln' })).toMatchObject({
      total: { amount: stated(2_700).amount },
      channels: [{ part: { amount: stated(2_200).amount } }, { part: { bound: 'at-least' } }],
    });
    given([established(), SPLIT])
      .when(revised({ bedrag: '1.000 mln', verzekeraars: '1.234 mln' }))
      .thenRefuses('BUDGET.SPLIT_ABOVE_TOTAL', /1234000000\.00, meer dan/);
  });

  it('leaves it undivided where it names no part, as before', () => expect(standing({ bedrag: '2.700 mln' }).channels).toEqual([]));

  it('is told again after another of its date, and is not there already', () => {
    const [first, other] = [revised({ verzekeraars: '1.234 mln' }), revised({ bedrag: '2.700 mln' })];
    given([established(), first, other]).when(first).thenRecords();
    given([established(), first, told('BudgetSplitByChannel', '2025-07-03', { parts: [] })])
      .when(first)
      .thenRecords();
    given([established(), other, first]).when(first).thenRecordsNothing();
  });
});
