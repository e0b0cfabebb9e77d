import { type CalendarDate, daysInMonth } from '@peildatum/kernel';
import { formed, type Parameter } from './parameter.js';

/** A quarter of a year: `2024-Q4`; of the years that a date can be in. */
export const KWARTAAL = /^(19|20|21)\d{2}-Q[1-4]$/;

export const kwartaal = (description: string): Parameter<string> =>
  formed(description, KWARTAAL, 'een kwartaal van 1900 tot en met 2199, zoals 2024-Q4');

/** The filter for what was submitted in a quarter. */
export function submittedIn(quarter: string): { readonly submittedFrom: CalendarDate; readonly submittedUntil: CalendarDate } {
  const year = quarter.slice(0, 4);
  const last = Number(quarter.slice(6)) * 3;
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  return {
    submittedFrom: `${month(last - 2)}-01` as CalendarDate,
    submittedUntil: `${month(last)}-${daysInMonth(Number(year), last)}` as CalendarDate,
  };
}
