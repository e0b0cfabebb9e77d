import { type CalendarDate, type Cents, earliest, sumOf } from '@peildatum/kernel';
import { type Elsewhere, elsewhereOf } from './budget.accounts.js';
import { after, type BudgetState } from './budget.state.js';
import type { BudgetFact } from './budget.view.js';
import { leftOf } from './claims.js';
import { endOfMonth, monthEnds, monthIndex } from './month-ends.js';

/** A budget at the end of a month; a series of these has one of each month, in order. */
export interface MonthEnd {
  readonly on: CalendarDate;
  readonly total: Cents | null;
  readonly approved: Cents;
  readonly paid: Cents;
  readonly released: Cents;
  readonly left: Cents | null;
}

/** What plans take of it at the end of a month. */
export type PlansTake = Pick<MonthEnd, 'on' | 'approved' | 'paid' | 'released'>;

/** Month-ends on one page of a series: ten years. */
export const MONTHS_A_PAGE = 120;

/**
 * The month-ends of which a series exists: from the month in which the budget was established up to the date asked for, and no
 * further than the month in which its term ends.
 */
export function monthsOf(history: readonly BudgetFact[], until: CalendarDate | null, validOn: CalendarDate): CalendarDate[] {
  const established = history.find(({ fact }) => fact.type === 'BudgetEstablished')?.fact.validFrom ?? validOn;
  return monthEnds(established, until === null ? validOn : earliest(validOn, endOfMonth(monthIndex(until))));
}

/** The budget at each of those month-ends. In one pass: each fact changes the state once, however many months follow. */
export function monthSeries(history: readonly BudgetFact[], plans: readonly PlansTake[]): MonthEnd[] {
  let state: BudgetState | null = null;
  let account: Account | null = null;
  let told = 0;
  return plans.flatMap((taken) => {
    const before = told;
    for (let next = history[told]; next !== undefined && next.fact.validFrom <= taken.on; next = history[told]) {
      state = after(state, next.fact);
      told += 1;
    }
    if (told > before) account = state && accountOf(state);
    return account ? [monthEnd(account, taken)] : [];
  });
}

/** What of a month-end follows from the budget's own facts alone. */
interface Account {
  readonly total: Cents | null;
  readonly granted: Cents;
  readonly elsewhere: Elsewhere;
}

const accountOf = (state: BudgetState): Account => ({
  total: state.total?.amount ?? null,
  granted: sumOf(state.grants.map(({ granted }) => granted)),
  elsewhere: elsewhereOf(state),
});

function monthEnd({ total, granted, elsewhere }: Account, { on, approved: byPlans, paid, released }: PlansTake): MonthEnd {
  const approved = sumOf([byPlans, granted]);
  return { on, total, approved, paid, released, left: leftOf(total, { approved, released }, elsewhere) };
}

/** The months after a date, at most a page of them; and after which the next page begins, null on the last. */
export function pageOfMonths(
  series: readonly MonthEnd[],
  after?: CalendarDate,
): { readonly months: readonly MonthEnd[]; readonly next: CalendarDate | null } {
  const rest = after === undefined ? series : series.filter(({ on }) => on > after);
  const months = rest.slice(0, MONTHS_A_PAGE);
  return { months, next: rest.length > months.length ? (months.at(-1)?.on ?? null) : null };
}
