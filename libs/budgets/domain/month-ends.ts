import { type CalendarDate, daysInMonth } from '@peildatum/kernel';

const yearAndMonth = (date: CalendarDate) => ({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) });

/** The last day of the month with this index. */
export const endOfMonth = (index: number): CalendarDate => {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}` as CalendarDate;
};

/** Months since the year 0; the difference of two is the number of months between them. */
export const monthIndex = (date: CalendarDate): number => {
  const { year, month } = yearAndMonth(date);
  return year * 12 + month - 1;
};

/** The last days of months from the month of `from`, up to and including `to`. */
export function monthEnds(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const count = Math.max(0, monthIndex(to) - monthIndex(from) + 1);
  return Array.from({ length: count }, (_, i) => endOfMonth(monthIndex(from) + i)).filter((end) => end <= to);
}
