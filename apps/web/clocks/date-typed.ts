import { type CalendarDate, isCalendarDate } from '@peildatum/kernel';
import type { DateParts } from '../components/date-field.js';

const PARTS = ['dag', 'maand', 'jaar'] as const;

/** A date as a form sends it, in parts; null: it sends none of that name. */
export function dateTyped(query: Readonly<Record<string, unknown>>, name: string): DateParts | null {
  const given = PARTS.map((part) => query[`${name}-${part}`]);
  if (given.every((part) => part === undefined)) return null;
  const [dag, maand, jaar] = given.map((part) => (typeof part === 'string' ? part.trim().slice(0, 10) : '')) as [string, string, string];
  return { dag, maand, jaar };
}

/** The parts of a date that an address has whole; empty for none. */
export function datePartsOf(date: unknown): DateParts {
  const [, jaar = '', maand = '', dag = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(typeof date === 'string' ? date : '') ?? [];
  return { dag: dag.replace(/^0/, ''), maand: maand.replace(/^0/, ''), jaar };
}

/** The date that the parts make; null: there is no such day. */
export function wholeDateOf({ dag, maand, jaar }: DateParts): CalendarDate | null {
  const text = `${jaar.padStart(4, '0')}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;
  return isCalendarDate(text) ? text : null;
}
