import { type CalendarDate, isCalendarDate } from '@peildatum/kernel';
import { UnclearCell } from './unclear-cell.js';

const WRITTEN = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/** Day 0 of a spreadsheet, in days from 1970-01-01. */
const FIRST_DAY = -25_569;
const A_DAY_MS = 86_400_000;

/** A day as people write it, day first, or as we do; null: it is none, or nobody can say which. */
export function dayWritten(text: string): CalendarDate | null {
  const [, day = '', month = '', year = ''] = WRITTEN.exec(text) ?? [];
  const date = year.length === 4 ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isCalendarDate(date) ? date : null;
}

/**
 * A date in a cell, day first or as we write it, as `2025-09-05`; what is no date at all stays as it is.
 * @throws UnclearCell with what to write, of a date that reads in two ways or lost its year
 */
export function dateInCell(text: string): string {
  if (SERIAL.test(text))
    throw new UnclearCell(
      `${text} is het getal dat een spreadsheet van een datum maakt${meant(text)}; geef de kolom de opmaak Datum of Tekst, en bewaar opnieuw`,
    );
  const [, , , year = ''] = WRITTEN.exec(text) ?? [];
  if (year === '') return text;
  if (year.length === 2)
    throw new UnclearCell(`'${text}' heeft een jaar van twee cijfers; schrijf het jaar in vier cijfers, zoals 5-9-2025`);
  const date = dayWritten(text);
  if (date !== null) return date;
  throw new UnclearCell(`'${text}' is geen bestaande datum; schrijf eerst de dag, dan de maand: 5-9-2025`);
}

/** What a spreadsheet counts as days is most likely this date. */
function meant(serial: string): string {
  const date = new Date((Number.parseInt(serial, 10) + FIRST_DAY) * A_DAY_MS).toISOString().slice(0, 10);
  return date > '1990' && date < '2060' ? ` (waarschijnlijk ${date})` : '';
}
