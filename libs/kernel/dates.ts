import { PeildatumError } from './errors.js';

declare const calendarDate: unique symbol;
declare const instant: unique symbol;

/** A date of the calendar in Europe/Amsterdam, as text: `2025-05-20`. Compares as text. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** A moment in UTC, in whole milliseconds, as text: `2025-05-30T10:00:00.000Z`. Compares as text. */
export type Instant = string & { readonly [instant]: true };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

export const isCalendarDate = (text: string): text is CalendarDate => {
  if (!DATE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** The years that a date or a moment can be in: all that anybody means, and nothing that a database or a clock stumbles over. */
export const YEARS = { first: 1900, last: 2199 } as const;
const FIRST_DAY = `${YEARS.first}-01-01` as CalendarDate;
const LAST_DAY = `${YEARS.last}-12-31` as CalendarDate;

/** Whether a date lies in the years that can be given. What was recorded may lie outside them: nothing of the log is refused for it. */
export const isInOurYears = (date: CalendarDate): boolean => date >= FIRST_DAY && date <= LAST_DAY;

/** Why a date that exists is refused, in Dutch. */
export const OUTSIDE_OUR_YEARS = `moet in de jaren ${YEARS.first} tot en met ${YEARS.last} liggen`;

const refused = (code: string, message: string, field: string | undefined): PeildatumError =>
  new PeildatumError({ code, kind: 'invalid', message, ...(field === undefined ? {} : { field }) });

/** @throws PeildatumError `DATE.INVALID` for anything but an existing date in the form YYYY-MM-DD, `DATE.OUT_OF_RANGE` outside our years. */
export function parseDate(text: string, field?: string): CalendarDate {
  if (!isCalendarDate(text)) {
    const meant = dutchDateIn(text);
    const advice = meant === null ? 'schrijf een datum als 2025-05-20' : `schrijf ${meant}`;
    throw refused('DATE.INVALID', `'${text}' is geen ${meant === null ? 'bestaande datum' : 'datum in deze vorm'}; ${advice}.`, field);
  }
  if (!isInOurYears(text)) throw refused('DATE.OUT_OF_RANGE', `'${text}' ${OUTSIDE_OUR_YEARS}.`, field);
  return text;
}

/** What somebody means who writes a date day first: `20-5-2025`, `20/05/2025`. Null: no date. */
function dutchDateIn(text: string): CalendarDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) && isInOurYears(date) ? date : null;
}

/** A moment with Z or an offset; below a millisecond it is truncated. @throws PeildatumError `TIME.INVALID`, `TIME.OUT_OF_RANGE` outside our years. */
export function parseInstant(text: string, field?: string): Instant {
  const match = TIME.exec(text);
  const known = match && isCalendarDate(match[1] as string) && Number(match[2]) < 24 && Number(match[3]) < 60;
  if (known && Number(match[4] ?? 0) < 60 && offsetIsPossible(match[6] as string)) {
    const millis = (match[5] ?? '').slice(0, 3).padEnd(3, '0');
    const time = Date.parse(`${match[1]}T${match[2]}:${match[3]}:${match[4] ?? '00'}.${millis}${match[6]}`);
    // By number: as text, a moment of the year 10000 or before the year 0 comes before every other.
    if (time < Date.parse(startOfDay(FIRST_DAY)) || time > Date.parse(endOfDay(LAST_DAY)))
      throw refused('TIME.OUT_OF_RANGE', `'${text}' ${OUTSIDE_OUR_YEARS}.`, field);
    if (!Number.isNaN(time)) return new Date(time).toISOString() as Instant;
  }
  throw refused(
    'TIME.INVALID',
    `'${text}' is geen moment; schrijf een datum (2025-05-30) of een tijd met Z of verschil (2025-05-30T12:00:00+02:00; in een adres wordt + geschreven als %2B).`,
    field,
  );
}

/** What `bekendOp` means: a date is the end of that day in Amsterdam (its last millisecond), a time is itself. */
export const parseKnownAt = (text: string, field?: string): Instant =>
  DATE.test(text) ? endOfDay(parseDate(text, field)) : parseInstant(text, field);

/** The same for the begin of a period: a date is its first millisecond. */
export const parseKnownFrom = (text: string, field?: string): Instant =>
  DATE.test(text) ? startOfDay(parseDate(text, field)) : parseInstant(text, field);

export const toInstant = (epochMillis: number): Instant => new Date(Math.trunc(epochMillis)).toISOString() as Instant;

/** The calendar date in Amsterdam at a moment. By rule and not by `Intl`: the machine's time zone data stay out of our bytes. */
export function amsterdamDate(at: Instant): CalendarDate {
  const utc = Date.parse(at);
  return new Date(utc + amsterdamOffset(utc)).toISOString().slice(0, 10) as CalendarDate;
}

/** The last millisecond of a date in Amsterdam; a day has 23 or 25 hours twice a year. */
export function endOfDay(date: CalendarDate): Instant {
  const midnight = Date.parse(`${addDays(date, 1)}T00:00:00.000Z`);
  // Clocks change at 01:00 UTC, never around midnight in Amsterdam, so the offset an hour earlier is that of midnight itself.
  return toInstant(midnight - amsterdamOffset(midnight - 2 * HOUR) - 1);
}

/** The first millisecond of a date in Amsterdam. */
export const startOfDay = (date: CalendarDate): Instant => toInstant(Date.parse(endOfDay(addDays(date, -1))) + 1);

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 24 * HOUR).toISOString().slice(0, 10) as CalendarDate;
}

/** How many days later the second date is; below zero: earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => Math.round((Date.parse(to) - Date.parse(from)) / (24 * HOUR));

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** @param month 1 to 12 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? Number.NaN);

export const earliest = <T extends CalendarDate | Instant>(a: T, b: T): T => (a < b ? a : b);
export const latest = <T extends CalendarDate | Instant>(a: T, b: T): T => (a > b ? a : b);

const HOUR = 3_600_000;

/** Summer time in the EU: from the last Sunday of March to the last Sunday of October, at 01:00 UTC (Directive 2000/84/EC). */
function amsterdamOffset(utc: number): number {
  const year = new Date(utc).getUTCFullYear();
  return utc >= lastSunday(year, 3) && utc < lastSunday(year, 10) ? 2 * HOUR : HOUR;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}

function offsetIsPossible(offset: string): boolean {
  return offset === 'Z' || (Number(offset.slice(1, 3)) < 24 && Number(offset.slice(4)) < 60);
}
