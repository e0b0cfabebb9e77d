import type { CalendarDate } from '@peildatum/kernel';
import type { Says, Told } from '../domain/told.js';

/** The separators of ASCII, which are in no word of a fact: between the fields of a row, and behind a row. */
const [BETWEEN, AFTER] = ['\u001f', '\u001e'];
const BETWEEN_SQL = 'chr(31)';

/** SQL of the rows `f` of a group as one text, in the order in which they come. @param said SQL of what each says, as texts */
export const TOLD_SQL = (said: readonly string[]): string => {
  const fields = ['f.valid_from', 'f.place', 'f.volgnummer', 'f.superseded_by', ...said].map((each) => `coalesce((${each})::text, '')`);
  return `string_agg(${fields.join(` || ${BETWEEN_SQL} || `)}, chr(30))`;
};

/** What rows say, as the text has it behind each of them. */
type Saying = (text: string) => Says;

/** What is said, by the names of what says it; what says the same is one object. */
export function saidBy(names: readonly string[]): Saying {
  const known = new Map<string, Says>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const [, ...words] = text.split(BETWEEN);
    const says = Object.fromEntries(names.map((name, i) => [name, words[i] || null]));
    known.set(text, says);
    return says;
  };
}

/**
 * The rows of a text that has the last one first, in one walk: a split makes ten texts of each.
 * @param known the volgnummer of the report: a correction that is known later has not happened
 */
export function toldIn(text: string, known: number, saying: Saying): Told {
  const [validFrom, place, volgnummer, supersededBy]: [CalendarDate[], number[], number[], (number | null)[]] = [[], [], [], []];
  const says: Says[] = [];
  for (let at = 0; at < text.length; ) {
    // Each is where the separator before a field stands.
    const placed = text.indexOf(BETWEEN, at);
    const numbered = text.indexOf(BETWEEN, placed + 1);
    const by = text.indexOf(BETWEEN, numbered + 1);
    const end = endOf(text, by);
    const word = text.indexOf(BETWEEN, by + 1);
    const after = word === -1 || word > end ? end : word;
    const correction = numberIn(text, by + 1, after);
    validFrom.push(dateIn(text, at, placed));
    place.push(numberIn(text, placed + 1, numbered));
    volgnummer.push(numberIn(text, numbered + 1, by));
    supersededBy.push(after === by + 1 || correction > known ? null : correction);
    says.push(saying(text.slice(after, end)));
    at = end + 1;
  }
  for (const column of [validFrom, place, volgnummer, supersededBy, says]) column.reverse();
  return { validFrom, place, volgnummer, supersededBy, says };
}

function endOf(text: string, from: number): number {
  const end = text.indexOf(AFTER, from);
  return end === -1 ? text.length : end;
}

/** Few days are told of often: each is one text. */
const DAYS = new Map<number, CalendarDate>();
const MOST_DAYS = 10_000;

function dateIn(text: string, from: number, to: number): CalendarDate {
  const day = numberIn(text, from, from + 4) * 10_000 + numberIn(text, from + 5, from + 7) * 100 + numberIn(text, from + 8, to);
  const known = DAYS.get(day);
  if (known) return known;
  const date = text.slice(from, to) as CalendarDate;
  if (DAYS.size < MOST_DAYS) DAYS.set(day, date);
  return date;
}

const [ZERO, MINUS] = [48, 45];

/** A whole number, as it is written in a text. */
function numberIn(text: string, from: number, to: number): number {
  const below = text.charCodeAt(from) === MINUS;
  let number = 0;
  for (let at = below ? from + 1 : from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - ZERO;
  return below ? -number : number;
}
