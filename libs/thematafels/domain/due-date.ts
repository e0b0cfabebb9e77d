import { type CalendarDate, daysInMonth, isCalendarDate, parseDate, schema } from '@peildatum/kernel';

/** When something is due: the text as it was written, and the last day of the period that it names, if it names one. */
export interface DueDate {
  readonly text: string;
  readonly date: CalendarDate | null;
}

export const dueDate = (): schema.Schema<DueDate> =>
  schema.object({ text: schema.text(200), date: schema.nullable(schema.date<CalendarDate>()) });

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

const pad = (n: number): string => String(n).padStart(2, '0');
const lastOf = (year: string, month: number): string => `${year}-${pad(month)}-${pad(daysInMonth(Number(year), month))}`;

type Reading = readonly [RegExp, (...groups: string[]) => string];

const READINGS: readonly Reading[] = [
  [/^(\d{4}-\d{2}-\d{2})$/, (iso) => iso as string],
  [/^(\d{1,2})-(\d{1,2})-(\d{4})$/, (day, month, year) => `${year}-${pad(Number(month))}-${pad(Number(day))}`],
  [
    new RegExp(`^(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})$`),
    (day, month, year) => `${year}-${pad(MONTHS.indexOf(month as string) + 1)}-${pad(Number(day))}`,
  ],
  [new RegExp(`^(${MONTHS.join('|')}) (\\d{4})$`), (month, year) => lastOf(year as string, MONTHS.indexOf(month as string) + 1)],
  [/^q([1-4]) (\d{4})$/, (quarter, year) => lastOf(year as string, Number(quarter) * 3)],
  [/^(?:eind )?(\d{4})$/, (year) => `${year}-12-31`],
];

/** Two that are named beside each other: `Q4 2025 of Q1 2026`, `1-1-2026 dan wel 1-7-2026`. */
const EITHER = /^(.+?)\s+(?:of|ofwel|dan wel)(?: uiterlijk)?\s+(.+)$/;

/**
 * Reads a due date as the sources write it. What is not plainly a date or a period keeps its text and has no date:
 * "?", "1-1-2-24", "1-1-2024/5", "1-1-2023(?)", "binnen 3 maanden" (001 r. 2393–2536). Of two alternatives (001 r. 542: "2024 of
 * 2025") the last counts, for until then nothing is late; the text has both.
 * @throws PeildatumError `DATE.OUT_OF_RANGE` for a date outside the years that can be given.
 */
export function readDueDate(written: string): DueDate {
  const wanted = written.trim().toLowerCase();
  const [, one, other] = EITHER.exec(wanted) ?? [];
  const dates = one !== undefined && other !== undefined ? [dateIn(one), dateIn(other)] : [dateIn(wanted)];
  return { text: written, date: dates.reduce((last, date) => (last === null || date === null ? null : date > last ? date : last)) };
}

function dateIn(wanted: string): CalendarDate | null {
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(wanted);
    if (!match) continue;
    const date = read(...match.slice(1));
    if (!isCalendarDate(date)) break;
    return parseDate(date, 'gereed');
  }
  return null;
}
