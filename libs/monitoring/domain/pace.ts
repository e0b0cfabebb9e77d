import { type CalendarDate, type Decimal, daysBetween, daysInMonth, millionthsOf, ofMillionths } from '@peildatum/kernel';

/**
 * What must change a year to go a distance between two days, rounded to six decimals (half away from zero). Years go by the
 * calendar: from one year-end to the next is one, leap year or not; of the last, part by its days.
 */
export function pacePerYear(distance: Decimal, from: CalendarDate, to: CalendarDate): Decimal {
  const { whole, days, of } = yearsBetween(from, to);
  return ofMillionths(rounded(millionthsOf(distance) * BigInt(of), BigInt(whole * of + days)));
}

function yearsBetween(from: CalendarDate, to: CalendarDate): { readonly whole: number; readonly days: number; readonly of: number } {
  let whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (anniversary(from, whole) > to) whole -= 1;
  const last = anniversary(from, whole);
  return { whole, days: daysBetween(last, to), of: daysBetween(last, anniversary(from, whole + 1)) };
}

/** The same day so many years later; of 29 February the 28th where there is none. */
function anniversary(from: CalendarDate, years: number): CalendarDate {
  const year = Number(from.slice(0, 4)) + years;
  const month = Number(from.slice(5, 7));
  const day = Math.min(Number(from.slice(8)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${from.slice(5, 7)}-${String(day).padStart(2, '0')}` as CalendarDate;
}

function rounded(numerator: bigint, denominator: bigint): bigint {
  const half = (numerator < 0n ? -denominator : denominator) / 2n;
  return (numerator + half) / denominator;
}
