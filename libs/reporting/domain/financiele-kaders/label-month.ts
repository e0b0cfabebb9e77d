import type { CalendarDate } from '@peildatum/kernel';

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const ULTIMO = new RegExp(`\\bultimo (${MONTHS.join('|')}) (\\d{4})\\b`);

/** The last day of the month that a label names ("stand ultimo oktober 2024"); null: it names none. */
export function labelEnd(label: string): CalendarDate | null {
  const [, month = '', year = ''] = ULTIMO.exec(label) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) return null;
  const last = new Date(Date.UTC(Number(year), number, 0));
  return last.toISOString().slice(0, 10) as CalendarDate;
}
