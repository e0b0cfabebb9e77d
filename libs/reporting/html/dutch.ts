import { amsterdamDate, type CalendarDate, type Decimal, type Instant } from '@peildatum/kernel';

/** Dutch notation, by rule and not by `Intl`: the locale data of the machine stay out of the report's bytes. */

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** `20 mei 2025`. */
export function dutchDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The date in Amsterdam at that moment: `30 mei 2025`. */
export const dutchDateOf = (at: Instant): string => dutchDate(amsterdamDate(at));

/** A whole number: `1.287`. */
export const dutchNumber = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/** A number with decimals: `-1.015`, `3,5`. */
export function dutchDecimal(value: Decimal): string {
  const [whole = '', fraction] = value.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** A part of a whole as a percentage with one decimal, half away from zero: `37,8%`. Null: of nothing there are no parts. */
export function dutchShare(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const tenths = Math.floor((part * 2_000 + whole) / (whole * 2));
  return `${dutchNumber(Math.floor(tenths / 10))},${tenths % 10}%`;
}

/** `1 actie`, `2 acties`. */
export const counted = (n: number, one: string, more: string): string => `${dutchNumber(n)} ${n === 1 ? one : more}`;
