import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Cents, NO_CENTS } from '@peildatum/kernel';
import fc from 'fast-check';
import { AGREED, date, EXTENDED, established, mln, stated, told, VWS_LINES, viewOf } from '../testing/facts.js';
import { deedsOn, streamOf } from '../testing/random-budget.js';
import { BREAKTHROUGH_MEANS } from './budget.events.js';
import type { BudgetFact } from './budget.view.js';
import { foldBudget } from './budget.view.js';
import { MONTHS_A_PAGE, monthSeries, monthsOf, type PlansTake, pageOfMonths } from './month-series.js';
import { uptakeOf } from './uptake.js';

const nothing = (on: CalendarDate): PlansTake => ({ on, approved: NO_CENTS, paid: NO_CENTS, released: NO_CENTS });
const EVER = date('2199-12-31');
const revised = (from: string, total: number) =>
  told('BudgetRevised', from, { total: stated(total), causes: [{ cause: 'x', part: null }], decidedBy: null, reason: 'daarom' });
const historyOf = (...facts: Parameters<typeof viewOf>[0]): readonly BudgetFact[] => viewOf(facts, EVER).history;

describe('the months of a budget', () => {
  it('end with the month of the date asked for, or with that in which the term ends', () => {
    const history = historyOf(...AGREED);
    const lastFor = (until: string | null, validOn: string) => monthsOf(history, until === null ? null : date(until), date(validOn)).at(-1);
    expect(lastFor('2026-12-31', '2025-05-20')).toBe('2025-04-30');
    expect(lastFor('2026-12-15', '2199-12-31')).toBe('2026-12-31');
    expect(lastFor(null, '2199-12-31')).toBe('2199-12-31');
  });

  it('are ten years a page, each month on one of them', () => {
    const series = monthSeries(historyOf(established()), monthsOf(historyOf(established()), null, EVER).map(nothing));
    const pages: (readonly CalendarDate[])[] = [];
    for (let next: CalendarDate | null | undefined; next !== null; ) {
      const page = pageOfMonths(series, next);
      pages.push(page.months.map(({ on }) => on));
      next = page.next;
    }
    expect(pages).toHaveLength(18);
    expect(Math.max(...pages.map((page) => page.length))).toBe(MONTHS_A_PAGE);
    expect(pages.flat()).toEqual(series.map(({ on }) => on));
    expect(pageOfMonths(series, EVER)).toEqual({ months: [], next: null });
  });
});

describe('the series of a budget', () => {
  it('passes over the facts once, however many months there are', () => {
    const facts = [...AGREED, ...VWS_LINES, ...EXTENDED];
    let read = 0;
    const history = historyOf(...facts).map(({ fact, ...origin }) => ({
      ...origin,
      get fact() {
        read += 1;
        return fact;
      },
    }));
    const readFor = (months: readonly CalendarDate[]) => {
      read = 0;
      expect(monthSeries(history, months.map(nothing))).toHaveLength(months.length);
      return read;
    };
    const months = monthsOf(historyOf(...facts), null, EVER);
    expect(months.length).toBeGreaterThan(2_000);
    expect(readFor(months)).toBeLessThan(4 * facts.length);
    expect(readFor(months.slice(-1))).toBeLessThan(4 * facts.length);
  });

  it('takes a fact of the last day of a month into that month', () => {
    const history = historyOf(established(100, '2024-01-15'), revised('2024-02-29', 80), revised('2024-03-01', 90));
    const series = monthSeries(history, monthsOf(history, null, date('2024-03-31')).map(nothing));
    expect(series.map(({ on, total }) => [on, total])).toEqual([
      ['2024-01-31', mln(100)],
      ['2024-02-29', mln(80)],
      ['2024-03-31', mln(90)],
    ]);
  });

  it.each(['middelen', BREAKTHROUGH_MEANS])('is at every month-end the uptake of that day, in any history of %s', (code) => {
    let compared = 0;
    fc.assert(
      fc.property(deedsOn(code), fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (deeds, takings) => {
        const events = streamOf(code, deeds);
        const history = foldBudget(events, EVER)?.history ?? [];
        const plans = monthsOf(history, null, date('2025-06-30')).map((on, at): PlansTake => {
          const taken = mln((takings[at % takings.length] as number) + 40);
          return { on, approved: taken, paid: mln(1), released: mln(takings[0] as number) };
        });
        for (const month of monthSeries(history, plans)) {
          const view = foldBudget(events, month.on);
          const sector = { sector: null, ...(plans.find(({ on }) => on === month.on) as PlansTake) };
          const none = { amount: NO_CENTS as Cents, objects: 0, withoutAmount: 0 };
          const claims = { requested: none, beschikt: stated(0), sectors: [sector] };
          const { revised: total, approved, paid, released, left } = uptakeOf(view as never, claims, month.on);
          expect(month).toEqual({ on: month.on, total: total?.amount ?? null, approved, paid, released, left });
          compared += 1;
        }
      }),
      { numRuns: 30 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});
