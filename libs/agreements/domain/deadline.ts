import { addDays, type CalendarDate, daysInMonth } from '@peildatum/kernel';

/** By when (at the latest), what is aimed at, from when, every so often, or so long after something. */
export const MIJLPAALSOORT_WORDS = {
  latest: 'uiterlijk',
  aim: 'streven',
  start: 'ingang',
  periodic: 'periodiek',
  relative: 'relatief',
} as const;
export type MilestoneKind = keyof typeof MIJLPAALSOORT_WORDS;

/** How often something comes back, and by which day of its year, where the text names one. */
export interface Rhythm {
  readonly months: number;
  readonly by: string | null;
}

/** What the text of a deadline says. */
export interface Deadline {
  readonly kind: MilestoneKind;
  /** The period that it names; a date outside it is not what it says. Null: it names none, or it has no such end. */
  readonly from: CalendarDate | null;
  readonly through: CalendarDate | null;
  /** The one date that is to be read in it. Null: none (`medio 2027`, `voorjaar`). */
  readonly due: CalendarDate | null;
  readonly rhythm: Rhythm | null;
  /** How many months after what starts it; null: that is not said. */
  readonly within: number | null;
}

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const MONTH = `(${MONTHS.join('|')})`;
const QUARTERS: readonly string[] = ['eerste', 'tweede', 'derde', 'vierde'];
/** Words after which no one date is to be read. */
const VAGUE = /\b(medio|begin|voorjaar|voorjaarsbesluitvorming|najaar|halverwege|zomer|direct|verder|inkoop)\b|20\d\d\/20\d\d/;
const DAY = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)/;

/**
 * Reads the text of a deadline as the agreement writes it.
 * @param writtenOn the day of its document: a month, quarter or year that it leaves out is of that year
 * @param told what kind it is, where something else says so
 */
export function readDeadline(text: string, writtenOn: CalendarDate, told?: MilestoneKind): Deadline {
  const words = text
    .toLowerCase()
    .replaceAll('vóór', 'voor')
    .replace(/\(.*?\)|, met .*$/g, ' ')
    .trim();
  const rhythm = rhythmIn(words);
  const within = termIn(words);
  const kind = told ?? kindIn(words, rhythm, within);
  const year = writtenOn.slice(0, 4);
  const [from, through] = periodIn(words, year);
  if (kind === 'periodic') return { kind, from: null, through: null, due: null, rhythm: rhythmBy(rhythm, through), within: null };
  if (kind === 'relative') return { kind, from: null, through: null, due: null, rhythm: null, within };
  const isFirst = kind === 'start' && !/\beind\b/.test(words);
  return { kind, from, through, due: VAGUE.test(words) || within !== null ? null : isFirst ? from : through, rhythm: null, within: null };
}

/** The day so many months later; the last of its month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return dayOf(Math.floor(month / 12), (month % 12) + 1, Number(date.slice(8)));
}

function kindIn(words: string, rhythm: Rhythm | null, within: number | null): MilestoneKind {
  if (rhythm !== null || /\bperiodiek\b/.test(words)) return 'periodic';
  if (within !== null) return 'relative';
  if (/\bstreven\b/.test(words)) return 'aim';
  return /\b(vanaf|met ingang van|per (20\d\d|medio|eind|\d))/.test(words) ? 'start' : 'latest';
}

function rhythmIn(words: string): Rhythm | null {
  if (/\b(ieder|elk|per) kwartaal\b/.test(words)) return { months: 3, by: null };
  if (/\bhalfjaarlijks/.test(words)) return { months: 6, by: null };
  return /\bjaarlijks|\b(ieder|elk) jaar\b/.test(words) ? { months: 12, by: null } : null;
}

/** Each year by the last day of the period that the text names; a text that names neither says not how often. */
const rhythmBy = (rhythm: Rhythm | null, through: CalendarDate | null): Rhythm | null =>
  through === null ? rhythm : { months: 12, by: through.slice(5) };

function termIn(words: string): number | null {
  const [, count = '', unit] = /\b(?:binnen|tijdsbestek van) (een|één|\d+) (maand|jaar)/.exec(words) ?? [];
  if (unit === undefined) return null;
  return (/\d/.test(count) ? Number(count) : 1) * (unit === 'jaar' ? 12 : 1);
}

type Period = readonly [from: CalendarDate | null, through: CalendarDate | null];

function periodIn(words: string, year: string): Period {
  const day = dayIn(words, year);
  if (day !== null) {
    const last = /\bvoor (?!uiterlijk)/.test(words) ? addDays(day, -1) : day;
    return [last, last];
  }
  const months = [...words.matchAll(new RegExp(`${MONTH}(?: (20\\d\\d))?`, 'g'))].map(([, month = '', of = year]) => [
    of,
    MONTHS.indexOf(month) + 1,
  ]);
  if (months.length > 0) return spanOf(months as [string, number][], 1);
  const quarters = [...words.matchAll(/(?:q([1-4])|(eerste|tweede|derde|vierde) kwartaal)(?: van)?(?: (20\d\d))?/g)].map(
    ([, number, name = '', of = year]) => [of, (Number(number ?? QUARTERS.indexOf(name) + 1) - 1) * 3 + 1],
  );
  if (quarters.length > 0) return spanOf(quarters as [string, number][], 3);
  const years = words.replaceAll('dit jaar', year).match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  if (years.length === 0) return [null, null];
  const [from, through] = spanOf(
    years.map((of) => [of, 1]),
    12,
  );
  return [from, /\bverder\b/.test(words) ? null : through];
}

/** From the first day of the first to the last day of the last. @param length of each, in months */
function spanOf(parts: readonly (readonly [year: string, month: number])[], length: number): Period {
  const [first, last] = [parts[0], parts.at(-1)] as [readonly [string, number], readonly [string, number]];
  return [dayOf(Number(first[0]), first[1], 1), dayOf(Number(last[0]), last[1] + length - 1, 31)];
}

function dayIn(words: string, year: string): CalendarDate | null {
  const [, d, m, y] = DAY.exec(words) ?? [];
  if (d !== undefined) return dayOf(Number(y?.padStart(4, '20')), Number(m), Number(d));
  const [, day, month = '', of = year] = new RegExp(`(?<!\\d)(\\d{1,2}) ${MONTH}(?: (20\\d\\d))?`).exec(words) ?? [];
  return day === undefined ? null : dayOf(Number(of), MONTHS.indexOf(month) + 1, Number(day));
}

const dayOf = (year: number, month: number, day: number): CalendarDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, daysInMonth(year, month))).padStart(2, '0')}` as CalendarDate;
