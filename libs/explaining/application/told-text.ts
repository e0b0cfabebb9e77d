import type { CalendarDate } from '@peildatum/kernel';
import type { ToldRow } from '../domain/told-row.js';

/** The separators of ASCII, which are in no word of a fact: between the fields of a row, and behind a row. */
const [BETWEEN, AFTER] = ['\u001f', '\u001e'];
export const BETWEEN_SQL = 'chr(31)';

/** SQL of the rows `f` of a group as one text. @param said SQL of what follows each, `''` for nothing */
export const TOLD_SQL = (said: string): string => {
  const fields = ['f.valid_from', 'f.place', 'f.volgnummer', "coalesce(f.superseded_by::text, '')"].join(` || ${BETWEEN_SQL} || `);
  return `string_agg(${fields}${said === '' ? '' : ` || ${said}`}, chr(30))`;
};

/** What the columns of rows say, as the text has it behind each row. */
type Said = (text: string) => ToldRow['says'];

/** What columns say, by their names; what says the same is one object. */
export function saidBy(names: readonly string[]): Said {
  const known = new Map<string, ToldRow['says']>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const [, ...words] = text.split(BETWEEN);
    const says = Object.fromEntries(names.map((name, i) => [name, words[i] || null]));
    known.set(text, says);
    return says;
  };
}

interface Of extends Pick<ToldRow, 'subject' | 'aspect'> {
  /** The volgnummer of the report: a correction that is known later has not happened. */
  readonly known: number;
  readonly says: Said;
}

/** Adds the rows of a text to those that were found, in one walk: a split makes ten texts of each row. */
export function addTold(told: string, { subject, aspect, known, says }: Of, found: ToldRow[]): void {
  for (let at = 0; at < told.length; ) {
    // Each is where the separator before a field stands.
    const place = told.indexOf(BETWEEN, at);
    const volgnummer = told.indexOf(BETWEEN, place + 1);
    const by = told.indexOf(BETWEEN, volgnummer + 1);
    const end = endOf(told, by);
    const word = told.indexOf(BETWEEN, by + 1);
    const after = word === -1 || word > end ? end : word;
    const supersededBy = numberIn(told, by + 1, after);
    found.push({
      subject,
      aspect,
      validFrom: told.slice(at, place) as CalendarDate,
      place: Number(told.slice(place + 1, volgnummer)),
      volgnummer: numberIn(told, volgnummer + 1, by),
      supersededBy: after === by + 1 || supersededBy > known ? null : supersededBy,
      says: says(told.slice(after, end)),
    });
    at = end + 1;
  }
}

function endOf(told: string, from: number): number {
  const end = told.indexOf(AFTER, from);
  return end === -1 ? told.length : end;
}

/** A whole number from 0 on, as it is written in a text. */
function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}
