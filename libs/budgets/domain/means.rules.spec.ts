import { describe, expect, it } from '@jest/globals';
import { AGREED, date, established, mln, stated, told, VWS_LINES } from '../testing/facts.js';
import { thrownBy } from '../testing/scenario.js';
import type { BudgetEvent } from './budget.events.js';
import type { Means, PlanTaking } from './means.js';
import { assertWithinMeans, takesOfMeans } from './means.rules.js';

type Steps = Readonly<Record<string, number | readonly [approved: number, released: number]>>;

/** What a plan takes from dates on, in millions. */
const plan = (name: string, steps: Steps, themes: readonly string[] | null = null): PlanTaking => ({
  plan: name,
  themes,
  steps: Object.entries(steps).map(([from, amounts]) => {
    const [approved, released] = typeof amounts === 'number' ? [amounts, 0] : amounts;
    return { from: date(from), approved: mln(approved), released: mln(released) };
  }),
});

const given = (budget: readonly BudgetEvent[], ...plans: readonly PlanTaking[]) => {
  const before: Means = { budget, plans };
  const outcome = (after: Means) => ({
    fits: () => {
      expect(() => assertWithinMeans(before, after)).not.toThrow();
      return takesOfMeans(before, after);
    },
    refuses: (code: string, says: RegExp) => {
      expect(takesOfMeans(before, after)).toBe(true);
      const error = thrownBy(() => assertWithinMeans(before, after));
      expect([error.code, error.kind]).toEqual([code, 'conflict']);
      expect(error.message).toMatch(says);
    },
  });
  return {
    taking: (taking: PlanTaking) => outcome({ budget, plans: [...plans.filter((known) => known.plan !== taking.plan), taking] }),
    deciding: (...facts: readonly BudgetEvent[]) => outcome({ budget: inOrder([...budget, ...facts]), plans }),
    correctedTo: (...facts: readonly BudgetEvent[]) => outcome({ budget: inOrder(facts), plans }),
  };
};
const inOrder = (facts: readonly BudgetEvent[]) =>
  [...facts].sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));

const revised = (total: number | null, on: string) =>
  told('BudgetRevised', on, { total: total === null ? null : stated(total), causes: [], decidedBy: null, reason: 'besluit' });
const allowed = (upTo: number, on: string) =>
  told('ExcessApprovalAllowed', on, { upTo: mln(upTo), decidedBy: 'BO IZA', reason: 'uitval', decision: null });
const reserved = (part: number, from = '2026-05-01', until = '2026-12-31') =>
  told('BudgetReserved', from, { reservation: 'nu', themes: ['x'], part: stated(part), until, decidedBy: 'BO IZA' });
const transferred = (part: number, on = '2025-09-02') =>
  told('BudgetTransferred', on, { purpose: 'AZWA', part: stated(part), decidedBy: 'BO' });

describe('what a plan takes', () => {
  const both = [plan('A.1', { '2024-10-15': 90, '2024-12-01': 10 }), plan('B.1', { '2025-01-15': 90 })];

  it('fits on every date, and not on the last alone', () => {
    const later = (on: string) => given([established(100)], ...both).taking(plan('A.1', { '2024-10-15': 90, [on]: 10 }));
    expect(later('2025-01-15').fits()).toBe(true);
    later('2025-01-16').refuses('PLAN.ABOVE_BUDGET', /A\.1 vraagt € 90000000\.00 en er is € 10000000\.00 over \(geldig op 2025-01-15\)/);
  });

  it('is never in the way where it becomes less, whatever was overshot before', () => {
    expect(
      given([established(50)], ...both)
        .taking(plan('B.1', { '2025-01-15': 89 }))
        .fits(),
    ).toBe(false);
    expect(
      given([established(50)], ...both)
        .taking(plan('B.1', { '2025-01-15': 90, '2025-02-01': [90, 5] }))
        .fits(),
    ).toBe(false);
    given([established(50)], ...both)
      .taking(plan('B.1', { '2025-01-14': 90 }))
      .refuses('PLAN.ABOVE_BUDGET', /geldig op 2025-01-14/);
  });

  it('is what it was approved for, less what was released of it', () => {
    const freed = [plan('A.1', { '2024-10-15': 90, '2025-01-15': [90, 80] }), plan('B.1', { '2025-01-15': 90 })];
    expect(
      given([established(100)], ...freed)
        .taking(plan('A.1', { '2024-10-15': 90, '2025-01-15': [90, 85] }))
        .fits(),
    ).toBe(false);
    given([established(100)], ...freed)
      .taking(plan('A.1', { '2024-10-15': 90, '2025-01-15': [90, 79] }))
      .refuses('PLAN.ABOVE_BUDGET', /vraagt € 90000000\.00 en er is € 89000000\.00 over/);
  });

  it('is held against the budget of each date: what was decided later gave no room before', () => {
    const grown = [established(100), revised(200, '2025-06-01')];
    expect(
      given(grown)
        .taking(plan('A.1', { '2025-06-01': 150 }))
        .fits(),
    ).toBe(true);
    given(grown)
      .taking(plan('A.1', { '2025-05-31': 150 }))
      .refuses('PLAN.ABOVE_BUDGET', /geldig op 2025-05-31/);
    const excess = [established(100), allowed(50, '2025-06-01')];
    expect(
      given(excess)
        .taking(plan('A.1', { '2025-06-01': 150 }))
        .fits(),
    ).toBe(true);
    given(excess)
      .taking(plan('A.1', { '2025-05-31': 150 }))
      .refuses('PLAN.ABOVE_BUDGET', /geldig op 2025-05-31/);
  });

  it('leaves alone what is reserved for other themes on that date', () => {
    expect(
      given([established(100), reserved(70)])
        .taking(plan('A.1', { '2026-06-01': 30 }))
        .fits(),
    ).toBe(true);
    given([established(100), reserved(70)])
      .taking(plan('A.1', { '2026-06-01': 30.01 }))
      .refuses('PLAN.ABOVE_BUDGET', /buiten de € 70000000/);
    expect(
      given([established(100), reserved(70)])
        .taking(plan('A.1', { '2026-06-01': 100 }, ['x']))
        .fits(),
    ).toBe(true);
  });

  it('is held back by nothing where there is no budget, or no total', () => {
    expect(
      given([])
        .taking(plan('A.1', { '2025-01-01': 9_999 }))
        .fits(),
    ).toBe(true);
    expect(
      given([established(1), revised(null, '2025-01-01')])
        .taking(plan('A.1', { '2025-01-01': 9_999 }))
        .fits(),
    ).toBe(true);
  });
});

describe('a decision on the budget', () => {
  const taken = plan('A.1', { '2024-10-15': 90 });

  it('leaves no less than was approved, on no date', () => {
    expect(
      given([established(100)], taken)
        .deciding(revised(90, '2025-03-01'))
        .fits(),
    ).toBe(true);
    given([established(100)], taken)
      .deciding(revised(89, '2025-03-01'))
      .refuses('BUDGET.BELOW_APPROVED', /op 2025-03-01 is voor € 90000000\.00 .* € 89000000\.00 voor zijn: € 1000000\.00 te weinig/);
    // Lower for a while, and more again: what counts is each date.
    given([established(100), revised(200, '2025-06-01')], taken)
      .deciding(revised(89, '2025-03-01'))
      .refuses('BUDGET.BELOW_APPROVED', /2025-03-01/);
    expect(
      given([established(100)], taken)
        .deciding(revised(89, '2024-10-14'), revised(90, '2024-10-15'))
        .fits(),
    ).toBe(true);
  });

  it('may where it was decided that more may be approved, from then on', () => {
    expect(
      given([established(100), allowed(1, '2025-03-01')], taken)
        .deciding(revised(89, '2025-03-01'))
        .fits(),
    ).toBe(true);
    given([established(100), allowed(1, '2025-03-01')], taken)
      .deciding(revised(89, '2025-02-28'))
      .refuses('BUDGET.BELOW_APPROVED', /2025-02-28/);
    const rests = [established(100), allowed(1, '2025-03-01'), revised(89, '2025-03-01')];
    given(rests, taken)
      .correctedTo(established(100), revised(89, '2025-03-01'))
      .refuses('BUDGET.BELOW_APPROVED', /te weinig/);
  });

  it('is not in the way where it leaves as much or more, whatever was overshot before', () => {
    const short = [established(100), revised(50, '2025-01-01')];
    expect(given(short, taken).deciding(revised(60, '2025-03-01')).fits()).toBe(false);
    expect(given(short, taken).deciding(revised(50, '2025-03-01')).fits()).toBe(false);
    given(short, taken)
      .deciding(revised(49, '2025-03-01'))
      .refuses('BUDGET.BELOW_APPROVED', /te weinig/);
  });

  it('sets nothing apart that plans took', () => {
    const means = given([...AGREED, ...VWS_LINES], plan('A.1', { '2024-10-15': 400 }));
    expect(means.deciding(reserved(2_000.807)).fits()).toBe(true);
    means.deciding(reserved(2_000.808)).refuses('BUDGET.RESERVED_ABOVE_LEFT', /1000\.00 tekort/);
    const forty = given([established(100)], plan('A.1', { '2024-10-15': 40.01 }));
    forty.deciding(transferred(60)).refuses('BUDGET.TRANSFERRED_ABOVE_LEFT', /10000\.00 tekort/);
    expect(
      given([established(100)], plan('A.1', { '2024-10-15': 40 }))
        .deciding(transferred(60))
        .fits(),
    ).toBe(true);
  });

  it('sets nothing apart by a correction either', () => {
    const taken60 = plan('A.1', { '2024-10-15': 60 });
    given([established(100), reserved(40)], taken60)
      .correctedTo(established(100), reserved(41))
      .refuses('BUDGET.RESERVED_ABOVE_LEFT', /tekort/);
    given([established(100), transferred(40)], taken60)
      .correctedTo(established(100), transferred(41))
      .refuses('BUDGET.TRANSFERRED_ABOVE_LEFT', /tekort/);
  });
});
