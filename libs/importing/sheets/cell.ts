import type { Cell } from './sheet.js';

/** Excel keeps so many digits of a number, and so does what most programs store. */
const DIGITS = 15;
/** Places before or after the point; a number of more is no amount, no share and no count. */
const PLACES = 20;

/** A number as plain decimal text, `1000.5`: exact, or a fault. @param stored `1E+09`, `1.1000000000000001` */
export function numberCell(stored: string): Cell {
  const value = stored.trim() === '' ? Number.NaN : Number(stored);
  if (!Number.isFinite(value)) return faulty(stored, `${quoted(stored)} is geen getal; typ de waarde opnieuw`);
  // The shortest text that gives the same number: what was typed, where no more than 15 digits were.
  const [mantissa = '', power = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '');
  const point = whole.length + Number(power);
  if (digits.replace(/0+$/, '').length > DIGITS)
    return faulty(stored, `${quoted(stored)} heeft meer dan ${DIGITS} cijfers en is dus niet precies; rond het af, of maak er tekst van`);
  if (Math.abs(point) > PLACES) return faulty(stored, `${quoted(stored)} is te groot of te klein om te lezen`);
  return { text: `${value < 0 ? '-' : ''}${plain(`${whole}${fraction}`, point)}`, number: true };
}

/** Digits with the point after so many of them. */
function plain(digits: string, point: number): string {
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(at).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

const DAY_MS = 86_400_000;
/** Serial number 61 is 1 March 1900: before it Excel counts a day that never was. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const DAYS_BETWEEN_SYSTEMS = 1_462;

/** A serial number of days with a style of dates. @param from1904 the workbook counts from 1904, as Excel for the Mac did */
export function serialDateCell(stored: string, from1904: boolean): Cell {
  const serial = Number(stored) + (from1904 ? DAYS_BETWEEN_SYSTEMS : 0);
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1))
    return faulty(stored, `${quoted(stored)} heeft de opmaak van een datum en is er geen; typ de datum, of kies een andere opmaak`);
  if (!Number.isInteger(serial)) return withTime(stored);
  return { text: new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10) };
}

/** `2025-09-05` or `2025-09-05T00:00:00`. */
export function isoDateCell(stored: string): Cell {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/.exec(stored) ?? [];
  if (date === undefined) return faulty(stored, `${quoted(stored)} is geen datum; typ de datum opnieuw`);
  if (time !== undefined && /[1-9]/.test(time)) return withTime(stored);
  return { text: date };
}

const withTime = (stored: string): Cell => faulty(stored, 'de datum heeft ook een tijd; typ alleen de datum');

export const timeCell = (stored: string): Cell =>
  faulty(stored, 'de cel heeft de opmaak van een tijd, en een tijd kan hier niet; kies een andere opmaak en typ de waarde opnieuw');

/** What spreadsheets call their errors, in English as stored: in Dutch, and what it means. */
const ERRORS: Readonly<Record<string, readonly [dutch: string, meaning: string]>> = {
  '#REF!': ['#VERW!', 'de formule verwijst naar een cel die er niet meer is'],
  '#VALUE!': ['#WAARDE!', 'de formule rekent met iets dat geen getal is'],
  '#NAME?': ['#NAAM?', 'de formule noemt iets dat het programma niet kent'],
  '#DIV/0!': ['#DEEL/0!', 'de formule deelt door nul'],
  '#N/A': ['#N/B', 'de formule vond niet wat zij zocht'],
  '#NUM!': ['#GETAL!', 'de uitkomst is geen getal dat kan bestaan'],
  '#NULL!': ['#LEEG!', 'de formule noemt een bereik dat leeg is'],
  '#SPILL!': ['#OVERLOOP!', 'de uitkomst past niet in de cellen ernaast'],
  '#CALC!': ['#BEREKEN!', 'de formule kan niet worden berekend'],
};

/** Whether a text is how a spreadsheet shows an error, in English, in Dutch or by its number. */
export const looksLikeError = (text: string): boolean =>
  Object.hasOwn(ERRORS, text) || Object.values(ERRORS).some(([dutch]) => dutch === text) || /^(?:Err|Fout):\d{3}$/.test(text);

export function errorCell(stored: string): Cell {
  const [dutch, meaning] = (Object.hasOwn(ERRORS, stored) ? ERRORS[stored] : undefined) ?? [stored.slice(0, 100), 'de formule mislukte'];
  const name = dutch === stored ? dutch : `${dutch} (${stored.slice(0, 100)})`;
  return faulty(stored, `de cel bevat de fout ${name}: ${meaning}; herstel de formule of typ de waarde`);
}

export const uncomputedCell = (): Cell => ({
  ...faulty('', 'de formule heeft geen opgeslagen uitkomst; open het bestand in Excel of LibreOffice, laat het rekenen en sla het op'),
  formula: true,
});

/** `true` and `false`, as NDJSON writes them. */
export const booleanCell = (stored: string): Cell =>
  /^(?:1|true)$/i.test(stored)
    ? { text: 'true' }
    : /^(?:0|false)$/i.test(stored)
      ? { text: 'false' }
      : faulty(stored, 'de cel is waar noch onwaar');

const faulty = (text: string, fault: string): Cell => ({ text, fault });
const quoted = (stored: string): string => `'${stored.slice(0, 100)}'`;
